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

/** Milliseconds from navigation to the first painted post of a screen. */
async function firstList(companion: Companion, screen: string): Promise<number> {
  const page = await companion.context.newPage();
  await page.addInitScript({ content: NOTE_FIRST_POST });
  await page.goto(companion.url(screen));
  const painted = await page.waitForSelector('html[data-painted]', { state: 'attached', timeout: 60_000 });
  const ms = Number(await painted.getAttribute('data-painted'));
  await page.close();
  return ms;
}

const SCREENS = { popupMs: 'popup.html', panelMs: 'sidepanel.html?tab=1#/archive' } as const;

/** The popup's and the panel's first list in milliseconds, median of some runs. */
export type FirstLists = Record<keyof typeof SCREENS, number>;

/** The same of several archives, asked in turns, so that what else the machine does strikes all of them alike. */
export async function firstLists(companions: readonly Companion[]): Promise<FirstLists[]> {
  const runs = companions.map((companion) => ({
    companion,
    popupMs: [] as number[],
    panelMs: [] as number[],
  }));
  for (let n = 0; n < SCREEN_RUNS; n++) {
    for (const run of runs) {
      run.popupMs.push(await firstList(run.companion, SCREENS.popupMs));
      run.panelMs.push(await firstList(run.companion, SCREENS.panelMs));
    }
  }
  return runs.map(({ popupMs, panelMs }) => ({ popupMs: spread(popupMs).p50, panelMs: spread(panelMs).p50 }));
}
