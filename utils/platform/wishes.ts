// A source that the reader asked for, left where the background finds it: the browser's permission prompt may close the
// popup that asked, and the wish must not die with it.
import { browser } from 'wxt/browser';

const KEY = 'wished-source';
/** A wish that no permission followed is forgotten: the reader declined, and must not be surprised later. */
const LIFETIME = 10 * 60_000;

/** Leaves the wish to add the source at `url`. */
export function wishSource(url: string): Promise<void> {
  return browser.storage.session.set({ [KEY]: { url, at: Date.now() } });
}

/** Takes the wish that waits, if there is a fresh one: its address. */
export async function takeWish(): Promise<string | null> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  if (stored === undefined) return null;
  await browser.storage.session.remove(KEY);
  if (typeof stored !== 'object' || stored === null || !('url' in stored) || !('at' in stored)) return null;
  const { url, at } = stored;
  return typeof url === 'string' && typeof at === 'number' && Date.now() - at < LIFETIME ? url : null;
}
