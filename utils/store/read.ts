// The one way in which screens and the worker's answers read: what the browser cuts off, as it does with all that is running
// when it closes the database on a full disk, is read once more.
import { type Archive, letGo, openArchive } from './database';

/** Whether the browser, or another version that wants in, has closed a database. */
function isClosed(db: Archive): boolean {
  try {
    db.transaction('meta');
    return false;
  } catch {
    // It takes no questions any more.
    return true;
  }
}

/** What Chromium says of files that it cannot read, just before it closes the database for that. */
const isOfDisk = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'UnknownError' || error.name === 'NotReadableError');

/**
 * Runs `work`, which only reads, and runs it once more, in an archive that is opened anew, where it failed because that was
 * closed under it.
 * @param open opens the archive
 * @throws whatever `work` throws in an archive that stays open, or the second time
 */
export async function read<T>(work: (db: Archive) => Promise<T>, open = openArchive): Promise<T> {
  const db = await open();
  try {
    return await work(db);
  } catch (error) {
    if (!isClosed(db) && !isOfDisk(error)) throw error;
    await letGo(db);
  }
  return work(await open());
}
