// Moments to wait for: idle, seen, built. None of them polls.

/** After so many milliseconds. */
export const delay = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** When the page has nothing better to do, at the latest after two seconds. */
export function idle(): Promise<void> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: 2_000 });
    else setTimeout(done, 200);
  });
}

/** When the tab is seen. A page that is only prepared (prerendered) counts as hidden. */
export async function visible(signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'visible') return;
  await new Promise<void>((done) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', look);
      done();
    };
    document.addEventListener('visibilitychange', look, { signal });
  });
}

/**
 * When the page has changed and then stayed still for half a second; at the latest at the time `until`, or when the tab is
 * not seen any more.
 * @returns whether it may have changed
 */
export function domQuiet(until: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((done) => {
    const still = 500;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let changedAt = 0;
    const finish = (changed: boolean) => {
      document.removeEventListener('visibilitychange', hide);
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(latest);
      done(changed);
    };
    const hide = () => {
      // What happens in a tab that is not seen is not watched.
      if (document.visibilityState !== 'visible') finish(true);
    };
    const check = () => {
      const wait = changedAt + still - Date.now();
      if (wait <= 0) finish(true);
      else timer = setTimeout(check, wait);
    };
    const observer = new MutationObserver(() => {
      changedAt = Date.now();
      // One timer at a time, however often the page changes.
      timer ??= setTimeout(check, still);
    });
    const latest = setTimeout(() => finish(changedAt > 0), Math.max(0, until - Date.now()));
    signal.addEventListener('abort', () => finish(false), { once: true });
    document.addEventListener('visibilitychange', hide);
    observer.observe(document, { childList: true, subtree: true });
  });
}
