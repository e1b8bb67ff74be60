// Promise: every screen, in every state that the gallery shows, is for everybody: WCAG 2.2 AA as far as a machine can tell.
// Rules of axe-core in both themes; one live region; no scrolling sideways and no words cut off in a panel of 280 pixels, at
// 200 %, and with wide spacing; targets of 24 pixels; the order of the focus, and that it is seen; forced colours; no motion.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../access/axe';
import { focusFaults } from '../access/focus';
import { reflowFaults, spacingFaults } from '../access/reflow';
import { forcedColourFaults, liveFaults, motionFaults } from '../access/states';
import { targetFaults } from '../access/targets';
import { dress, settle } from '../gallery/picture';
import { DOORS, type Door, type Screen } from '../gallery/screen';
import { SCREENS } from '../gallery/screens';
import type { Stage } from '../gallery/stage';
import { WORLDS, type WorldName } from '../gallery/worlds';

/** The least room that a screen is given, at a zoom of 200 %: of a popup, of a panel, and 320 pixels for a page (WCAG 1.4.10). */
const LEAST: Record<Exclude<Door, 'site'>, { width: number; height: number }> = {
  popup: { width: 400, height: 300 },
  panel: { width: 280, height: 560 },
  tab: { width: 320, height: 640 },
};

type OwnScreen = Screen & { door: Exclude<Door, 'site'> };

/** Twice the least room with everything twice as large, by the browser's own zoom: the page has that room for its layout. */
async function zoomedToLeast(page: Page, stage: Stage, door: OwnScreen['door']): Promise<void> {
  const { width, height } = LEAST[door];
  await page.setViewportSize({ width: 2 * width, height: 2 * height });
  await stage.zoom(2);
  await expect.poll(() => page.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([width, 2]);
  // A tab that is not in front hears of its new width only when it is drawn.
  for (let drawn = 0; drawn < 2; drawn += 1) {
    await page.screenshot();
    await settle(page);
  }
}

async function faultsOf(page: Page, stage: Stage, { door, ...screen }: OwnScreen): Promise<string[]> {
  const faults: string[] = [];
  const look = async (where: string, ...measures: ((page: Page) => Promise<string[]>)[]) => {
    for (const measure of measures)
      faults.push(...(await measure(page)).map((fault) => `${where}: ${fault}`));
  };
  const at = { door, look: screen.look };
  await dress(page, at, 'light', DOORS[door].wide);
  await look('light', axeFaults, liveFaults, motionFaults, targetFaults);
  await dress(page, at, 'dark', DOORS[door].narrow);
  await look('dark, narrow', axeFaults);
  try {
    await zoomedToLeast(page, stage, door);
    await look(`${LEAST[door].width} px at 200 %`, reflowFaults, targetFaults, spacingFaults);
  } finally {
    await stage.zoom(1);
  }
  await page.setViewportSize(LEAST[door]);
  await settle(page);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await settle(page);
  await look('forced colours', forcedColourFaults);
  await page.emulateMedia({ forcedColors: 'none' });
  await dress(page, at, 'light', DOORS[door].wide);
  await look('by Tab', focusFaults);
  return faults;
}

// What stands on pages of the web is closed to them, and to this: marker.e2e.ts drives it.
const own = (screen: Screen): screen is OwnScreen => screen.door !== 'site';

describe.skipIf(process.env.BACKLIST_NO_BROWSER).each(Object.keys(WORLDS) as WorldName[])(
  'the archive “%s”',
  (world) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await WORLDS[world]();
    });
    afterAll(async () => stage?.close());

    test.each(SCREENS.filter((screen) => screen.world === world && own(screen)))(
      '$name: $title',
      async (screen) => {
        if (!own(screen)) return;
        try {
          const page = await screen.open(stage);
          expect(await faultsOf(page, stage, screen)).toEqual([]);
        } finally {
          await screen.after?.(stage);
          await stage.clear();
        }
      },
    );
  },
);
