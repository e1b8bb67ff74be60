// Whether there was an archive here before. A browser deletes a database that it finds damaged, as a full disk may leave it,
// and says so to nobody. What is noted here lies in storage.local, which is another file.
import { browser } from 'wxt/browser';

const KEY = 'had-archive';

/** Notes that an archive is here. */
export const noteArchive = (): Promise<void> => browser.storage.local.set({ [KEY]: true });

/** Whether a new archive is one in place of another. */
export async function hadArchive(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}
