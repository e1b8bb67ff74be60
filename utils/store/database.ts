// Opens the archive. Several pages and the worker hold it at once, so upgrades must be able to get past each other.
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { BacklistError } from '@/utils/core/errors';
import { MIGRATIONS } from './migrations';
import type { Schema, StoreName } from './schema';

export type Archive = IDBPDatabase<Schema>;

/** A transaction that may write, whatever stores it covers. */
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

const NAME = 'backlist';
let opened: Promise<Archive> | null = null;

/**
 * The archive of this context, opened once and opened anew after the browser closed it.
 * @throws BacklistError `newer-archive` when a newer version of Backlist wrote it: it is left as it is.
 */
export function openArchive(): Promise<Archive> {
  opened ??= open().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<Archive> {
  const forget = () => {
    opened = null;
  };
  try {
    return await openDB<Schema>(NAME, MIGRATIONS.length, {
      async upgrade(db, oldVersion, _newVersion, transaction) {
        for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(db, transaction);
      },
      blocked() {
        console.warn(
          'Backlist: another window holds an older version of the archive; it is asked to let go.',
        );
      },
      // A newer version wants in: let go, and open again at the next use.
      blocking(_current, _blocked, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') {
      throw new BacklistError('newer-archive', { cause: error });
    }
    throw error;
  }
}

/** Closes the archive of this context; the next `openArchive` opens it again. */
export async function closeArchive(): Promise<void> {
  const held = opened;
  opened = null;
  if (held) (await held).close();
}
