// Windows. Firefox for Android has one window, and no `windows` interface.
import { browser } from 'wxt/browser';

/** `windows.WINDOW_ID_CURRENT`: stands for the current window wherever an id is needed. */
export const CURRENT_WINDOW = -2;

/** The id of the window that a screen is in. */
export async function windowAtHand(): Promise<number> {
  return (await browser.windows?.getCurrent())?.id ?? CURRENT_WINDOW;
}

/** The id of the window that last had focus; undefined without windows. */
export async function lastWindow(): Promise<number | undefined> {
  return (await browser.windows?.getLastFocused())?.id;
}

/** Opens a tab; if the browser is still starting, as soon as it has a window. */
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
