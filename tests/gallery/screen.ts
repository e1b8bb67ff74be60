// What a screen of the gallery is, and the short ways to say one.
import type { Page } from 'playwright-core';
import type { Stage } from './stage';
import type { WorldName } from './worlds';

/** Each kind of screen in its two widths, in CSS pixels. */
export const DOORS = {
  /** As wide as it always is; the lower one is what a browser leaves of it at 200 %. */
  popup: { narrow: { width: 400, height: 300 }, wide: { width: 400, height: 560 } },
  panel: { narrow: { width: 280, height: 560 }, wide: { width: 420, height: 560 } },
  tab: { narrow: { width: 420, height: 560 }, wide: { width: 1000, height: 560 } },
  /** A page of the web, with what Backlist puts on it. */
  site: { narrow: { width: 360, height: 480 }, wide: { width: 840, height: 480 } },
} as const;
export type Door = keyof typeof DOORS;
export type Width = keyof (typeof DOORS)['popup'];

export interface Screen {
  /** Name of its picture; what stands before the first hyphen is the view that it belongs to. */
  name: string;
  /** What is to be seen, in a line. */
  title: string;
  world: WorldName;
  door: Door;
  /** Brings it up, as a reader would, and answers its page. */
  open(stage: Stage): Promise<Page>;
  /** What is brought to the top of the view, at each width anew. */
  look?: string | undefined;
  /** What goes with a change of the width, and is brought up again at each. */
  again?: ((page: Page) => Promise<unknown>) | undefined;
  /** Takes back what others of its world must not see. */
  after?: ((stage: Stage) => Promise<unknown>) | undefined;
}

interface Further {
  world?: WorldName;
  door?: Door;
  /** What must be there before it is looked at, besides the first paint. */
  until?: string;
  look?: string;
  /** What the reader does to get there. */
  act?: (page: Page, stage: Stage) => Promise<unknown>;
  before?: (stage: Stage) => Promise<unknown>;
  after?: (stage: Stage) => Promise<unknown>;
}

type Address = string | ((stage: Stage) => Promise<string>);

/** The name of a screen's view, such as `archive` of `archive-filtered`. */
export const viewOf = ({ name }: Pick<Screen, 'name'>): string => name.split('-')[0] ?? name;

const resolved = (address: Address, stage: Stage): Promise<string> =>
  typeof address === 'string' ? Promise.resolve(address) : address(stage);

/** One of the extension's own pages. */
export function own(name: string, title: string, address: Address, further: Further = {}): Screen {
  const { world = 'lived', door = 'tab', until, look, act, before, after } = further;
  return {
    name,
    title,
    world,
    door,
    look,
    after,
    async open(stage) {
      await before?.(stage);
      const page = await stage.tab(await resolved(address, stage), DOORS[door].wide);
      await page.locator('#root > *').first().waitFor();
      await act?.(page, stage);
      if (until !== undefined) await page.locator(until).first().waitFor();
      return page;
    },
  };
}

/** A view of the panel, by the address after its `#`. */
export function panel(name: string, title: string, hash: Address, further: Further = {}): Screen {
  const at = async (stage: Stage) =>
    `sidepanel.html${further.door === 'tab' ? '?tab=1' : ''}${await resolved(hash, stage)}`;
  return own(name, title, at, { door: 'panel', ...further });
}

/** The popup over a page of the web, or over the tab that `open` answers. */
export function popup(
  name: string,
  title: string,
  over: string | ((stage: Stage) => Promise<number>),
  further: Further = {},
): Screen {
  const at = async (stage: Stage) => {
    const tab = typeof over === 'string' ? await stage.tabId(await stage.tab(over)) : await over(stage);
    return `popup.html?tab=${tab}`;
  };
  return own(name, title, at, { door: 'popup', until: '.page-answer, .notice', ...further });
}
