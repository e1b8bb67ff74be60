// How long a page takes from its navigation to the first frame that shows something.
import type { Companion } from '../harness/launch';

/** Longer than any screen may take, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Runs in a page: notes when the frame after the one with what is looked for was begun. As text, as transpilers add helpers
 * to code.
 */
const noteWhen = (found: string): string => `(function look() {
  const painted = () => document.documentElement.setAttribute('data-painted', String(performance.now()));
  if (${found}) requestAnimationFrame(() => setTimeout(painted));
  else requestAnimationFrame(look);
})()`;

/**
 * Milliseconds from navigation to the first painted frame in which an expression holds.
 * @param address of the page
 * @param found JavaScript that looks for what is waited for
 */
export async function firstPaint(companion: Companion, address: string, found: string): Promise<number> {
  const page = await companion.context.newPage();
  try {
    await page.addInitScript({ content: noteWhen(found) });
    await page.goto(address);
    const painted = await page.waitForSelector('html[data-painted]', {
      state: 'attached',
      timeout: PATIENCE,
    });
    return Number(await painted.getAttribute('data-painted'));
  } finally {
    await page.close();
  }
}
