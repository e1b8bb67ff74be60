// Pictures for the stores' listings: 1280 × 800, each a real screen, or two, beside a sentence in the extension's own type.

import { dress, settle, type Theme } from './picture';
import type { Screen } from './screen';
import { SCREENS } from './screens';
import type { Stage } from './stage';
import type { WorldName } from './worlds';

export interface StorePicture {
  name: string;
  file: string;
  title: string;
  /** The sentence below the heading. */
  line: string;
  world: WorldName;
  /** Names of the gallery's screens, from left to right. */
  shows: readonly { screen: string; theme: Theme; width: number; height: number }[];
}

const SIZE = { width: 1280, height: 800 };

const store = (
  n: number,
  title: string,
  line: string,
  shows: readonly [screen: string, theme: Theme, width: number, height: number][],
): StorePicture => ({
  name: `store-${n}`,
  file: `store-${n}.jpg`,
  title,
  line,
  world: 'lived',
  shows: shows.map(([screen, theme, width, height]) => ({ screen, theme, width, height })),
});

export const STORE_PICTURES: readonly StorePicture[] = [
  store(1, 'The posts that belong beside this page', 'And why they do. When none does, it says nothing.', [
    ['popup-related', 'light', 400, 560],
    ['popup-known', 'dark', 400, 560],
  ]),
  store(
    2,
    'The whole archive, on your own machine',
    'By year, by month, by tag; instant with thousands of posts.',
    [
      ['archive', 'light', 400, 660],
      ['archive-calendar', 'dark', 400, 660],
    ],
  ),
  store(3, 'A place to read', 'Set as you like, offline, your place kept, read aloud.', [
    ['post-note', 'light', 400, 660],
    ['post-code', 'dark', 400, 660],
  ]),
  store(
    4,
    'Look up what you have read before',
    'Select words on any page, and read the passages that speak of them.',
    [
      ['lookup-found', 'light', 400, 660],
      ['highlights', 'dark', 400, 660],
    ],
  ),
  store(5, 'Nothing leaves', 'No account, no server of ours. What is asked of whom is counted for you.', [
    ['options-privacy', 'light', 840, 640],
  ]),
];

const screenOf = (name: string): Screen => {
  const found = SCREENS.find((screen) => screen.name === name);
  if (!found) throw new Error(`the gallery has no screen ${name}`);
  return found;
};

async function part(show: StorePicture['shows'][number], stage: Stage): Promise<string> {
  const screen = screenOf(show.screen);
  try {
    const page = await screen.open(stage);
    await dress(page, screen, show.theme, show);
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
    return `data:image/png;base64,${png.toString('base64')}`;
  } finally {
    await screen.after?.(stage);
    await stage.clear();
  }
}

/** Composes one on a page of its own and answers it as JPEG, which the stores take. */
export async function storePicture(picture: StorePicture, stage: Stage): Promise<Buffer> {
  const parts: string[] = [];
  for (const show of picture.shows) parts.push(await part(show, stage));
  const page = await stage.companion.context.newPage();
  try {
    await page.setViewportSize(SIZE);
    await page.setContent(
      `<!doctype html><html lang="en"><title>${picture.title}</title><style>
        body { margin: 0; width: ${SIZE.width}px; height: ${SIZE.height}px; display: grid; grid-template-columns: 1fr auto; align-items: center;
          gap: 48px; padding: 0 56px; box-sizing: border-box; background: #f1efe6; color: #1d211f; overflow: hidden; }
        h1 { margin: 0 0 16px; font: 600 38px/1.15 "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, serif; text-wrap: balance; }
        p { margin: 0; font: 19px/1.5 "URW Palladio L", P052, Palatino, Georgia, serif; color: #545d58; text-wrap: pretty; }
        p.name { margin-bottom: 28px; font-size: 21px; color: #1f4d45; letter-spacing: 0.01em; }
        div { display: flex; gap: 24px; }
        img { display: block; border-radius: 10px; box-shadow: 0 0 0 1px #dcd8ca, 0 18px 40px -18px #1d211f66; }
      </style><body><main><p class="name">Backlist</p><h1>${picture.title}</h1><p>${picture.line}</p></main>
      <div>${parts.map((src) => `<img src="${src}" alt="">`).join('')}</div>`,
    );
    await settle(page);
    return await page.screenshot({ type: 'jpeg', quality: 75, animations: 'disabled', scale: 'css' });
  } finally {
    await page.close();
  }
}
