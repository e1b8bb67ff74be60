// Opens the archive. Several pages and the worker hold it at once, so upgrades must be able to get past each other.
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { BacklistError } from '@/utils/core/errors';
import { MIGRATIONS } from './migrations';
import { releaseReserve } from './reserve';
import type { Schema, StoreName } from './schema';

export type Archive = IDBPDatabase<Schema>;

/** A transaction that may write, whatever stores it covers. */
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

const NAME = 'backlist';
let opened: Promise<Archive> | null = null;

/**
 * The archive of this context, opened once and opened anew after the browser closed it.
 * @throws BacklistError `newer-archive` when a newer version of Backlist wrote it: it is left as it is; `blocked-upgrade`
 * where another window keeps an older version open.
 */
export function openArchive(): Promise<Archive> {
  opened ??= open()
    .catch(async (error) => {
      // What the database itself says may come of a full disk, by whatever name: the room kept aside for this is let go.
      if (error instanceof BacklistError || !(await releaseReserve())) throw error;
      return open();
    })
    .catch((error) => {
      opened = null;
      throw error;
    });
  return opened;
}

/** How long another window gets to let go of an older version, in milliseconds. */
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
          // Should it come after all, nobody has it; the next use opens it again.
          opening.then((db) => db.close()).catch(() => undefined);
        }, LET_GO);
      },
      // A newer version wants in: let go, and open again at the next use.
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

/** Closes this archive, in whatever state it is; the next `openArchive` opens another. */
export async function letGo(db: Archive): Promise<void> {
  const held = opened;
  if ((await held?.catch(() => null)) === db && opened === held) opened = null;
  db.close();
}

/** Closes the archive of this context; the next `openArchive` opens it again. */
export async function closeArchive(): Promise<void> {
  const held = opened;
  opened = null;
  if (held) (await held).close();
}
