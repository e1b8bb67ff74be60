// Reads the archive for a backup: store by store, a batch of rows at a time.
import type { BackupName } from '@/utils/model/backup';
import type { Archive } from '../database';
import { type BackupStore, KEPT_STORES, keptStore } from './backup-stores';

/** Rows read at once: bodies are some kilobytes each. */
const BATCH = 100;

/** The files of a backup, in order: the settings name sources, so they come last. */
export const BACKUP_NAMES: readonly BackupName[] = [...KEPT_STORES, 'settings'];

/** The lines of one store: each row, with its key where the row does not hold it. */
export async function* backupLines(db: Archive, name: BackupStore): AsyncGenerator<object> {
  const { only } = keptStore(name);
  let range: IDBKeyRange | null = null;
  for (;;) {
    const { store } = db.transaction(name);
    // Keys that the database gives by itself mean nothing elsewhere.
    const beside = store.keyPath === null && !store.autoIncrement;
    const [keys, values]: [IDBValidKey[], object[]] = await Promise.all([
      store.getAllKeys(range as never, BATCH),
      store.getAll(range as never, BATCH),
    ]);
    for (const [n, value] of values.entries()) {
      if (only && !only(value)) continue;
      yield beside ? { key: keys[n], value } : { value };
    }
    const last = keys.at(-1);
    if (last === undefined || keys.length < BATCH) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
