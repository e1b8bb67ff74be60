// Promise: what look-ups asked for lately is not read again, within a few megabytes, and nobody loses what they look at.
import { beforeEach, describe, expect, it } from 'vitest';
import type { BlockKey, IndexReader } from '@/utils/search/index/index-reader';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { indexReader } from '@/utils/store/index/index-store';
import { withRecentRecords } from '@/utils/store/index/recent-records';
import { write } from '@/utils/store/write';

const KEPT = 8 * 1_024 * 1_024;
/** Stands for a connection: what is kept is kept by it. */
let db: Archive;
let read: string[];
let freed: Uint8Array[];
let reader: IndexReader;

/** A reader whose block n of segment s is `sizes[n]` bytes of s; one without a size is missing. */
function over(sizes: readonly number[]): IndexReader {
  return {
    segments: async () => [],
    frequencies: async () => [],
    vectors: async () => [],
    texts: async () => [],
    async blocks(keys) {
      read.push(...keys.map((key) => key.join('/')));
      return keys.map(([segment, n]) => {
        const size = sizes[n];
        return size === undefined ? undefined : new Uint8Array(size).fill(segment);
      });
    },
    free: (records) => void freed.push(...records),
  };
}

beforeEach(() => {
  db = {} as Archive;
  [read, freed] = [[], []];
  reader = withRecentRecords(db, over([10, 20, 30]));
});

const blocks = (...keys: BlockKey[]) => reader.blocks(keys);

describe('blocks that look-ups read lately', () => {
  it('are read once, by whoever asks on this connection', async () => {
    const [first] = await blocks([1, 0], [1, 1]);
    reader = withRecentRecords(db, over([10, 20, 30]));
    const found = await blocks([1, 2], [1, 0], [2, 0]);
    expect(found.map((block) => [block?.[0], block?.length])).toEqual([
      [1, 30],
      [1, 10],
      [2, 10],
    ]);
    expect(found[1]).toBe(first);
    expect(read).toEqual(['1/0', '1/1', '1/2', '2/0']);
  });

  it('are asked for again where they are missing or damaged', async () => {
    expect(await blocks([1, 7])).toEqual([undefined]);
    expect(await blocks([1, 7])).toEqual([undefined]);
    expect(read).toEqual(['1/7', '1/7']);
  });

  it('are not given back while they are kept, nor once they may be in two hands', async () => {
    const [block] = await blocks([1, 0]);
    const other = new Uint8Array(3);
    reader.free?.([block as Uint8Array, other]);
    expect(freed).toEqual([other]);
  });

  it('are few megabytes, the latest; one that is large by itself is not among them', async () => {
    const size = KEPT / 32;
    reader = withRecentRecords(db, over([...Array.from({ length: 40 }, () => size), KEPT / 4]));
    for (let n = 0; n < 40; n++) {
      await blocks([1, n]);
      // The first one is asked for all along.
      await blocks([1, 0]);
    }
    read = [];
    await blocks([1, 0], [1, 1], [1, 8], [1, 9], [1, 39]);
    expect(read).toEqual(['1/1', '1/8']);
    const [large] = await blocks([1, 40]);
    await blocks([1, 40]);
    expect(read).toEqual(['1/1', '1/8', '1/40', '1/40']);
    reader.free?.([large as Uint8Array]);
    expect(freed).toEqual([large]);
  });
});

/** Stores a vector and a text of each document, which tell how often they were written. */
const put = (archive: Archive, version: number, ids: readonly number[]) =>
  write(archive, ['vectors', 'bodies'], async (tx) => {
    for (const id of ids) {
      await tx.objectStore('vectors').put(Uint8Array.of(id, version), id);
      await tx.objectStore('bodies').put({ id, html: '', text: `text ${id}.${version}` });
    }
  });

describe('vectors and texts that look-ups read lately', () => {
  let archive: Archive;
  /** Documents that the database was asked for. */
  let asked: string[];
  const lookUp = (): IndexReader => {
    const inner = indexReader(archive);
    const noting = {
      vectors: (ids: readonly number[]) => {
        asked.push(...ids.map((id) => `vector ${id}`));
        return inner.vectors(ids);
      },
      texts: (ids: readonly number[]) => {
        asked.push(...ids.map((id) => `text ${id}`));
        return inner.texts(ids);
      },
    };
    return withRecentRecords(archive, { ...inner, ...noting });
  };

  beforeEach(async () => {
    await closeArchive();
    indexedDB.deleteDatabase('backlist');
    archive = await openArchive();
    await put(archive, 1, [1, 2, 3]);
    asked = [];
  });

  it('are not read again with the next letter', async () => {
    const first = lookUp();
    expect(await first.vectors([2, 1])).toEqual([Uint8Array.of(2, 1), Uint8Array.of(1, 1)]);
    expect(await first.texts([1])).toEqual(['text 1.1']);
    const next = lookUp();
    expect(await next.vectors([3, 2])).toEqual([Uint8Array.of(3, 1), Uint8Array.of(2, 1)]);
    expect(await next.texts([3, 1, 9])).toEqual(['text 3.1', 'text 1.1', undefined]);
    expect(asked).toEqual(['vector 2', 'vector 1', 'text 1', 'vector 3', 'text 3', 'text 9']);
  });

  it('are read again once anything of that kind was written', async () => {
    const before = lookUp();
    await Promise.all([before.vectors([1]), before.texts([1, 2])]);
    await put(archive, 2, [1]);
    const after = lookUp();
    expect(await after.vectors([1])).toEqual([Uint8Array.of(1, 2)]);
    expect(await after.texts([1, 2])).toEqual(['text 1.2', 'text 2.1']);
  });

  it('are not kept where they were read while somebody wrote', async () => {
    const reading = lookUp().texts([1]);
    const writing = put(archive, 2, [1]);
    await Promise.all([reading, writing]);
    expect(await lookUp().texts([1])).toEqual(['text 1.2']);
  });
});
