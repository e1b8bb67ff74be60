// A screen as pictures: in both themes at both widths, each taken once nothing moves any more, and put on one sheet.
import type { Page } from 'playwright-core';
import { DOORS, type Screen, type Width } from './screen';
import type { Stage } from './stage';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const WIDTHS: readonly Width[] = ['narrow', 'wide'];

/** Waits until the page has drawn what it has: two frames, its faces, and no row still to come. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames += 1)
      await new Promise((drawn) => {
        // A tab that is not in front draws no frames.
        requestAnimationFrame(drawn);
        setTimeout(drawn, 100);
      });
  });
}

/** Puts a screen that is up into a theme and a width. */
export async function dress(
  page: Page,
  { look }: Pick<Screen, 'look'>,
  theme: Theme,
  size: { width: number; height: number },
): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await settle(page);
  if (look === undefined) return;
  await bringUp(page, look);
}

/** Brings something to the top of the view, again until it stays there: the reader goes back to its place after a new width. */
async function bringUp(page: Page, look: string): Promise<void> {
  const place = () =>
    page
      .locator(look)
      .first()
      .evaluate((element) => {
        const before = element.getBoundingClientRect().top;
        element.scrollIntoView({ block: 'start', behavior: 'instant' });
        return Math.abs(element.getBoundingClientRect().top - before) < 1;
      });
  // Whoever scrolls has a hand on something; what scrolls by itself after a new width is taken back.
  await page.evaluate(() => window.dispatchEvent(new WheelEvent('wheel')));
  for (let stayed = 0, tries = 0; stayed < 3 && tries < 20; tries += 1) {
    stayed = (await place()) ? stayed + 1 : 0;
    await settle(page);
  }
}

/** Pictures that are taken at most until two in a row are alike. */
const MOST_TRIES = 8;

/** The page as PNG, once two pictures in a row are the same: what came up a moment ago may be drawn finer a frame later. */
async function stillPicture(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  let last = await take();
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    await settle(page);
    const next = await take();
    if (next.equals(last)) break;
    last = next;
  }
  return last;
}

/** The four pictures of a screen as PNG, a theme after the other, the narrow ones first. */
export async function takePictures(screen: Screen, stage: Stage): Promise<Buffer[]> {
  try {
    const page = await screen.open(stage);
    const pictures: Buffer[] = [];
    for (const theme of THEMES)
      for (const width of WIDTHS) {
        await dress(page, screen, theme, DOORS[screen.door][width]);
        // What was pressed on the way is not pointed at in the picture.
        if (screen.again) await screen.again(page);
        else await page.mouse.move(0, 0);
        pictures.push(await stillPicture(page));
      }
    return pictures;
  } finally {
    await screen.after?.(stage);
    await stage.clear();
  }
}
