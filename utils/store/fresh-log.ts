// Has the browser begin a new log of what it writes. Chromium may leave half a record at the end of its log where the disk is
// full, and goes on behind it once there is room; when it opens the databases the next time, it takes that for damage and
// deletes all of them (LevelDB with logs that are used again). After a database is deleted, it puts what is left in order,
// and for that writes down for good what is in the log, and begins another: so one is made, and deleted.
import { deleteDB, openDB } from 'idb';

/** Lies in the same log as the archive. */
const OTHER = 'backlist-log';

/**
 * Begins a new log. Some milliseconds, whatever the archive holds.
 * @throws DOMException where there is no room for it
 */
export async function freshLog(): Promise<void> {
  const other = await openDB(OTHER, 1, { upgrade: (db) => void db.createObjectStore('nothing') });
  other.close();
  await deleteDB(OTHER);
}
