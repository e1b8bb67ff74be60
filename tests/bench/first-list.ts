// How long the extension's screens take to their first painted post.
import type { Companion } from '../harness/launch';
import { spread } from './figures';
import { firstPaint } from './first-paint';

const SCREEN_RUNS = 9;
/** The title of a post, in any list. */
export const FIRST_POST = "document.querySelector('.post-title')";

export const SCREENS = { popupMs: 'popup.html', panelMs: 'sidepanel.html?tab=1#/archive' } as const;

/** The popup's and the panel's first list in milliseconds, median of some runs. */
export type FirstLists = Record<keyof typeof SCREENS, number>;

/** Milliseconds from navigation to the first painted post of a screen. */
export const firstList = (companion: Companion, screen: keyof typeof SCREENS): Promise<number> =>
  firstPaint(companion, companion.url(SCREENS[screen]), FIRST_POST);

/** The same of several archives, asked in turns, so that what else the machine does strikes all of them alike. */
export async function firstLists(companions: readonly Companion[]): Promise<FirstLists[]> {
  const runs = companions.map((companion) => ({
    companion,
    popupMs: [] as number[],
    panelMs: [] as number[],
  }));
  for (let n = 0; n < SCREEN_RUNS; n++) {
    for (const run of runs) {
      run.popupMs.push(await firstList(run.companion, 'popupMs'));
      run.panelMs.push(await firstList(run.companion, 'panelMs'));
    }
  }
  return runs.map(({ popupMs, panelMs }) => ({ popupMs: spread(popupMs).p50, panelMs: spread(panelMs).p50 }));
}
