// The real toolbar popup: from the call that opens it to the frame that shows its first posts, beside an empty page of the
// same extension that is opened by the same call: what that one takes is the browser's.
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { closePopup } from '../harness/doors';
import { type Companion, EXTENSION } from '../harness/launch';
import { openTarget } from '../harness/remote-page';
import { RemoteTarget } from '../harness/remote-target';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';

/** What is opened, and what in it is waited for. */
const PAGES = {
  popup: { page: 'popup.html', found: '.popup-main li, .popup-main p' },
  empty: { page: 'bench-empty.html', found: 'p' },
} as const;

export type PopupPage = keyof typeof PAGES;

export interface PopupTimes {
  /** From the call that opens it (`action.openPopup`, as a click on the button does) to that frame, in milliseconds. */
  fromCallMs: number;
  /** Of that, from its page's navigation on. */
  fromNavigationMs: number;
  /** Of that, until its markup was read, until its scripts had run, and until it painted anything at all. */
  parsedMs: number;
  scriptsMs: number;
  firstPaintMs: number;
}

/** Puts the build there with an empty page beside its own, which stay as they are. */
export async function putExtension(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(EXTENSION, folder, { recursive: true });
  await writeFile(
    path.join(folder, PAGES.empty.page),
    '<!doctype html><title>Empty</title><p>Nothing but this line of text.</p>',
  );
}

/** In the popup: when the browser painted the largest text that is waited for (Largest Contentful Paint), and what came before. */
const painted = (found: string): string => `new Promise((done) => {
  setTimeout(() => done(null), 10000);
  new PerformanceObserver((list) => {
    const first = list.getEntries().find(({ element }) => element?.closest(${JSON.stringify(found)}));
    if (!first) return;
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const [navigation] = performance.getEntriesByType('navigation');
    done({
      ms: first.startTime,
      origin: performance.timeOrigin,
      firstPaintMs: paint?.startTime ?? first.startTime,
      parsedMs: navigation.domInteractive,
      scriptsMs: navigation.domContentLoadedEventStart,
    });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

interface Painted {
  ms: number;
  origin: number;
  parsedMs: number;
  scriptsMs: number;
  firstPaintMs: number;
}

/**
 * Opens the popup, or the empty page in its place, once.
 * @throws Error where the browser does not tell when it painted
 */
export async function popupTimes(companion: Companion, opened: PopupPage): Promise<PopupTimes> {
  const { page, found } = PAGES[opened];
  await closePopup(companion);
  const called = await inWorker(
    companion,
    async (popup) => {
      await chrome.action.setPopup({ popup });
      const now = Date.now();
      await chrome.action.openPopup();
      return now;
    },
    page,
  );
  const isIt = (url: string) => url.startsWith(companion.url(page));
  const targetId = await until('the popup', () => openTarget(companion.cdp, isIt));
  // No accessibility tree, which a page as the tests drive it would be made to keep.
  const popup = await RemoteTarget.attachTo(companion.cdp, targetId);
  const at = await popup.evaluate<Painted | null>(painted(found));
  await companion.cdp.send('Target.closeTarget', { targetId });
  await until('the popup to close', async () => !(await openTarget(companion.cdp, isIt)));
  if (!at) throw new Error(`${page} did not tell when it was painted`);
  const { ms, origin, ...before } = at;
  return { fromCallMs: origin + ms - called, fromNavigationMs: ms, ...before };
}
