// Opens the archive. Worker and several pages hold it open at once, so an upgrade in one must not be blocked by the others.
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { BacklistError } from '@/utils/core/errors';
import { MIGRATIONS } from './migrations';
import { releaseReserve } from './room/reserve';
import type { Schema, StoreName } from './schema';

export type Archive = IDBPDatabase<Schema>;

/** A readwrite transaction over any stores. */
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

const NAME = 'backlist';
let opened: Promise<Archive> | null = null;

/**
 * The archive of this context, opened once, and again after the browser closed it.
 * @throws BacklistError `newer-archive` when a newer version of Backlist wrote it: it is left as it is; `blocked-upgrade`
 * where another window keeps an older version open.
 */
export function openArchive(): Promise<Archive> {
  opened ??= open()
    .catch(async (error) => {
      // Any error of the database may come from a full disk: the room that is kept aside for that is released.
      if (error instanceof BacklistError || !(await releaseReserve())) throw error;
      return open();
    })
    .catch((error) => {
      opened = null;
      throw error;
    });
  return opened;
}

/** Milliseconds that another window has to close an older version. */
const LET_GO = 10_000;

async function open(): Promise<Archive> {
  const forget = () => {
    opened = null;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (error: BacklistError) => void = () => undefined;
  const blockedForGood = new Promise<never>((_, fail) => {
    giveUp = fail;
  });
  try {
    const opening = openDB<Schema>(NAME, MIGRATIONS.length, {
      async upgrade(db, oldVersion, _newVersion, transaction) {
        for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(db, transaction);
      },
      blocked() {
        console.warn(
          'Backlist: another window holds an older version of the archive; it is asked to let go.',
        );
        timer = setTimeout(() => {
          giveUp(new BacklistError('blocked-upgrade'));
          // If it opens after all, it is closed: the next use opens it again.
          opening.then((db) => db.close()).catch(() => undefined);
        }, LET_GO);
      },
      // A newer version wants to upgrade: close, and open again at the next use.
      blocking(_current, _blocked, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    return await Promise.race([opening, blockedForGood]);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') {
      throw new BacklistError('newer-archive', { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Closes this connection, in whatever state; the next `openArchive` opens a new one. */
export async function letGo(db: Archive): Promise<void> {
  const held = opened;
  if ((await held?.catch(() => null)) === db && opened === held) opened = null;
  db.close();
}

/** Closes this context's connection; the next `openArchive` opens a new one. */
export async function closeArchive(): Promise<void> {
  const held = opened;
  opened = null;
  if (held) (await held).close();
}
