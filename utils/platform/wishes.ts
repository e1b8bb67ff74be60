// A source that the user asked for in the popup. The browser's permission prompt may close the popup, so the wish is stored
// where the worker finds it.
import { browser } from 'wxt/browser';

const KEY = 'wished-source';
/** Milliseconds after which a wish without permission is forgotten: the user declined, and must not be surprised later. */
const LIFETIME = 10 * 60_000;

/** Stores the wish to add the source at `url`. */
export function wishSource(url: string): Promise<void> {
  return browser.storage.session.set({ [KEY]: { url, at: Date.now() } });
}

/** Takes the stored wish: its address, or null where there is none, or it is too old. */
export async function takeWish(): Promise<string | null> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  if (stored === undefined) return null;
  await browser.storage.session.remove(KEY);
  if (typeof stored !== 'object' || stored === null || !('url' in stored) || !('at' in stored)) return null;
  const { url, at } = stored;
  return typeof url === 'string' && typeof at === 'number' && Date.now() - at < LIFETIME ? url : null;
}
