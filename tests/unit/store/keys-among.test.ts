// Guards: which of many texts are keys is told rightly, whatever lies between them, and of new ones by a single request.
import fc from 'fast-check';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { keysAmong } from '@/utils/store/keys-among';

interface Names extends DBSchema {
  names: { key: string; value: number };
}

let db: IDBPDatabase<Names>;
let asked = 0;
let opened = 0;
beforeEach(async () => {
  opened += 1;
  db = await openDB<Names>(`names-${opened}`, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('names'),
  });
  asked = 0;
});

async function among(stored: Iterable<string>, texts: Iterable<string>): Promise<Set<string>> {
  const tx = db.transaction('names', 'readwrite');
  await tx.store.clear();
  for (const text of stored) await tx.store.put(1, text);
  await tx.done;
  const { store } = db.transaction('names');
  return keysAmong(texts, {
    getKey(range) {
      asked += 1;
      return store.getKey(range);
    },
  });
}

const numbered = (start: string, count: number) => Array.from({ length: count }, (_, n) => `${start}${n}`);

test('any texts, any keys', async () => {
  const names = fc.array(
    fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('a', 'ab', 'b', '\uffff', '𝒜')),
  );
  await fc.assert(
    fc.asyncProperty(names, names, async (stored, texts) => {
      const there = new Set(stored);
      expect(await among(stored, texts)).toEqual(new Set(texts.filter((text) => there.has(text))));
    }),
    { numRuns: 60 },
  );
});

test('a thousand that are new, before and behind all that is there', async () => {
  const stored = numbered('m', 50);
  expect(await among(stored, numbered('a', 1_000))).toEqual(new Set());
  expect(await among(stored, numbered('z', 1_000))).toEqual(new Set());
  expect(asked).toBe(2);
});

test('a thousand that are known take a third more than a request each', async () => {
  const stored = numbered('m', 1_024);
  expect((await among(stored, stored)).size).toBe(1_024);
  expect(asked).toBe(1_365);
});

test('none at all asks nothing', async () => {
  expect(await among(['a'], [])).toEqual(new Set());
  expect(asked).toBe(0);
});
