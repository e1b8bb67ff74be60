// The window that a screen is in. Firefox for Android has one window and no interface for it.
import { browser } from 'wxt/browser';

/** What stands for the window at hand wherever a number is asked for (`windows.WINDOW_ID_CURRENT`). */
export const CURRENT_WINDOW = -2;

/** Its id. */
export async function windowAtHand(): Promise<number> {
  return (await browser.windows?.getCurrent())?.id ?? CURRENT_WINDOW;
}

/** The id of the window that was in front last; undefined where there are none to tell apart. */
export async function lastWindow(): Promise<number | undefined> {
  return (await browser.windows?.getLastFocused())?.id;
}

/** Opens a tab; where the browser has only begun to start, as soon as it has a window. */
export async function openTab(url: string): Promise<void> {
  const windows = browser.windows?.onCreated;
  let first: () => void = () => undefined;
  const window = new Promise<void>((done) => {
    first = done;
  });
  windows?.addListener(first);
  if ((await browser.windows?.getAll())?.length === 0) await window;
  windows?.removeListener(first);
  await browser.tabs.create({ url });
}
