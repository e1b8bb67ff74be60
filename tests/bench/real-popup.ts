// The real toolbar popup: from the call that opens it to the frame that shows its first posts.
import { closePopup, openPopup } from '../harness/doors';
import type { Companion } from '../harness/launch';
import { inWorker } from '../harness/worker';

export interface PopupTimes {
  /** From the call that opens it (`action.openPopup`, as a click on the button does) to that frame, in milliseconds. */
  fromCallMs: number;
  /** Of that, from its page's navigation on: the part that is ours. */
  fromNavigationMs: number;
}

/** In the popup: when the browser painted the largest text of its list for the first time (Largest Contentful Paint). */
const LIST_PAINTED = `new Promise((done) => {
  setTimeout(() => done(null), 10000);
  new PerformanceObserver((list) => {
    const first = list.getEntries().find(({ element }) => element?.closest('.popup-main li, .popup-main p'));
    if (first) done({ ms: first.startTime, origin: performance.timeOrigin });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

/** Opens the popup once. @throws Error where the browser does not tell when it painted */
export async function popupTimes(companion: Companion): Promise<PopupTimes> {
  await closePopup(companion);
  const called = await inWorker(companion, () => Date.now(), null);
  const popup = await openPopup(companion);
  const painted = await popup.evaluate<{ ms: number; origin: number } | null>(LIST_PAINTED);
  await closePopup(companion);
  if (!painted) throw new Error('the popup did not tell when its list was painted');
  return { fromCallMs: painted.origin + painted.ms - called, fromNavigationMs: painted.ms };
}
