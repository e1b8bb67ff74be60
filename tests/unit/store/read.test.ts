// Promise: what is here can be read. A database that the browser closes under a reading is opened again, and read once more.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { readArchive } from '@/components/archive-reading';
import { readList } from '@/components/list-reading';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { read } from '@/utils/store/read';

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  await (await openArchive()).put('meta', 5, 'revision');
});

/** Ends a database as a browser does that cannot write: what is under way is over, and nothing is begun any more. */
async function cutOff(db: Archive): Promise<never> {
  const tx = db.transaction('meta');
  tx.done.catch(() => undefined);
  const reading = tx.store.get('revision');
  tx.abort();
  db.close();
  await reading;
  throw new Error('the reading came to its end');
}

describe('a reading that is cut off', () => {
  it.each([
    ['under way', cutOff],
    [
      'between two of its questions',
      async (db: Archive) => {
        db.close();
        return db.get('meta', 'revision');
      },
    ],
    [
      'by files that cannot be read, before the database is closed',
      () => Promise.reject(new DOMException('Internal error', 'UnknownError')),
    ],
  ])('%s is done once more, in an archive opened anew', async (_, firstTime) => {
    const seen: Archive[] = [];
    const revision = await read(async (db) => {
      seen.push(db);
      return seen.length === 1 ? firstTime(db) : db.get('meta', 'revision');
    });
    expect(revision).toBe(5);
    expect(seen).toHaveLength(2);
    expect(seen[0]).not.toBe(seen[1]);
    expect(await openArchive()).toBe(seen[1]);
  });

  it('is told of where it is cut off again', async () => {
    let times = 0;
    const again = (db: Archive) => {
      times += 1;
      return cutOff(db);
    };
    await expect(read(again)).rejects.toThrow();
    expect(times).toBe(2);
  });
});

it('a reading that fails in an archive that stays open is not repeated', async () => {
  let times = 0;
  const failing = async () => {
    times += 1;
    throw new DOMException('the reader went on', 'AbortError');
  };
  await expect(read(failing)).rejects.toThrow('went on');
  expect(times).toBe(1);
});

it('what screens read is read this way', async () => {
  // As a screen finds it after the browser closed it: nobody has noticed yet.
  (await openArchive()).close();
  expect(await readArchive().newestPosts(1)).toEqual([]);
  (await openArchive()).close();
  expect(await readList().listChoices()).toBeDefined();
});
