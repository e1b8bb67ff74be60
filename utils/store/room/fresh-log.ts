// Makes Chromium begin a new database log. On a full disk it may leave half a record at the end of its log, and append behind it
// once there is room; at the next start it takes that for damage and deletes all databases (LevelDB with reused logs). Deleting
// a database makes it compact: it writes the log's content to tables and begins a new log. So an empty database is made and
// deleted.
import { deleteDB, openDB } from 'idb';

/** In the same log as the archive. */
const OTHER = 'backlist-log';

/**
 * Begins a new log. Takes some milliseconds, whatever the size of the archive.
 * @throws DOMException where there is no room for it
 */
export async function freshLog(): Promise<void> {
  const other = await openDB(OTHER, 1, { upgrade: (db) => void db.createObjectStore('nothing') });
  other.close();
  await deleteDB(OTHER);
}
