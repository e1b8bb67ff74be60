// Whether there was an archive before. A browser silently deletes a database that it finds damaged, as a full disk may leave
// it. This note is in storage.local, which is another file.
import { browser } from 'wxt/browser';

const KEY = 'had-archive';

/** Notes that there is an archive. */
export const noteArchive = (): Promise<void> => browser.storage.local.set({ [KEY]: true });

/** Whether there was one before: then a new, empty archive replaced a lost one. */
export async function hadArchive(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}
