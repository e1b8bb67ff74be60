// How long the extension's screens take to their first painted post.
import type { Companion } from '../harness/launch';
import { spread } from './figures';

const SCREEN_RUNS = 9;

/** Runs in a screen: notes when the frame after the first post's was begun. As text, as transpilers add helpers to code. */
const NOTE_FIRST_POST = `(function look() {
  const painted = () => document.documentElement.setAttribute('data-painted', String(performance.now()));
  if (document.querySelector('.post-title')) requestAnimationFrame(() => setTimeout(painted));
  else requestAnimationFrame(look);
})()`;

/** Milliseconds from navigation to the first painted post of a screen; median of some runs. */
async function firstList(companion: Companion, screen: string): Promise<number> {
  const runs: number[] = [];
  for (let n = 0; n < SCREEN_RUNS; n++) {
    const page = await companion.context.newPage();
    await page.addInitScript({ content: NOTE_FIRST_POST });
    await page.goto(companion.url(screen));
    const painted = await page.waitForSelector('html[data-painted]', { state: 'attached', timeout: 60_000 });
    runs.push(Number(await painted.getAttribute('data-painted')));
    await page.close();
  }
  return spread(runs).p50;
}

/** The popup's and the panel's first list, in milliseconds. */
export const firstLists = async (companion: Companion) => ({
  popupMs: await firstList(companion, 'popup.html'),
  panelMs: await firstList(companion, 'sidepanel.html?tab=1#/archive'),
});
