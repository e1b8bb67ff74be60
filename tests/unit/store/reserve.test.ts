// Promise: nothing is lost. Where a disk is too full to open the archive, the room that was kept aside is let go, once.
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeArchive, openArchive } from '@/utils/store/database';
import { freshLog } from '@/utils/store/room/fresh-log';
import { keepReserve, RESERVE } from '@/utils/store/room/keep-reserve';
import { releaseReserve } from '@/utils/store/room/reserve';

/** A cache as browsers have it, as far as it is asked. */
function playCaches() {
  const kept = new Map<string, Response>();
  const cache = {
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    put: async (address: string, response: Response) => void kept.set(address, response),
    delete: async ({ url }: { url: string }) => kept.delete(url),
  };
  vi.stubGlobal('caches', { open: async () => cache });
  return kept;
}

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.unstubAllGlobals());

/** A database that does not open while `isFull` says so. */
function openOnlyWhere(isFull: () => boolean, name: string) {
  const real = indexedDB.open.bind(indexedDB);
  indexedDB.open = (...args) => {
    if (isFull()) throw new DOMException('Encountered full disk while opening.', name);
    return real(...args);
  };
}

it('room is kept aside once, and let go piece by piece', async () => {
  const kept = playCaches();
  await keepReserve();
  await keepReserve();
  const sizes = await Promise.all([...kept.values()].map(async (held) => (await held.blob()).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(RESERVE);
  expect([await releaseReserve(), await releaseReserve(), await releaseReserve()]).toEqual([
    true,
    true,
    false,
  ]);
});

it.for(['QuotaExceededError', 'UnknownError'])(
  'an archive that does not open (%s) does, with the room that was kept',
  async (name) => {
    const kept = playCaches();
    await keepReserve();
    openOnlyWhere(() => kept.size > 1, name);
    expect((await openArchive()).name).toBe('backlist');
    expect(kept.size).toBe(1);
  },
);

it('without that room, or with none of a cache, it is said why it does not open', async () => {
  openOnlyWhere(() => true, 'QuotaExceededError');
  await expect(openArchive()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  playCaches();
  await expect(openArchive()).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

it('a new log is begun by a database that comes and goes', async () => {
  await openArchive();
  const opened = vi.spyOn(indexedDB, 'open');
  await freshLog();
  expect(opened).toHaveBeenCalledOnce();
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['backlist']);
});
