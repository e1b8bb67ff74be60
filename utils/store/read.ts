// The one way in which screens and the worker's answers read: what the browser cuts off, as it does with all that is running
// when it closes the database on a full disk, is read once more.
import { type Archive, letGo, openArchive } from './database';

/** Whether a database was closed, by the browser or for another version's upgrade. */
function isClosed(db: Archive): boolean {
  try {
    db.transaction('meta');
    return false;
  } catch {
    // A closed database refuses transactions.
    return true;
  }
}

/** Chromium's message for files that it cannot read, just before it closes the database. */
const isOfDisk = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'UnknownError' || error.name === 'NotReadableError');

/**
 * Runs `work`, which only reads, and repeats it once with a new connection if it failed because the database was closed.
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
