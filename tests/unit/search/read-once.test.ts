// Promise: a query reads each block once, and gives back all that it read, which nothing in its answer looks at any more.
import { describe, expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import type { IndexDocument, IndexReader } from '@/utils/search/index/index-reader';
import { lookUp } from '@/utils/search/lookup/lookup';
import { relatedTo } from '@/utils/search/related/related';
import { seededRandom } from '../../seeded-random';
import { randomText } from './made-up-text';

const random = seededRandom(31);
const documents = Array.from(
  { length: 90 },
  (_, id): IndexDocument => ({
    id,
    title: randomText(random, 4),
    tags: [],
    lang: null,
    text: randomText(random, 150),
  }),
);
const page = {
  url: '',
  title: documents[5]?.title ?? '',
  lang: null,
  text: documents[5]?.text.slice(0, 500) ?? '',
  headings: [],
  tags: [],
  published: null,
};

/** Hands out copies, as a database does, and fills with rubbish what it gets back. */
function copying(index: MemoryIndex) {
  const out = new Map<Uint8Array, string>();
  const reads: string[] = [];
  const copies = <K>(keys: readonly K[], records: (Uint8Array | undefined)[]): (Uint8Array | undefined)[] =>
    records.map((record, n) => {
      const copy = record?.slice();
      reads.push(String(keys[n]));
      if (copy) out.set(copy, String(keys[n]));
      return copy;
    });
  const reader: IndexReader = {
    segments: () => index.segments(),
    frequencies: (ids) => index.frequencies(ids),
    texts: (ids) => index.texts(ids),
    blocks: async (keys) => copies(keys, await index.blocks(keys)),
    vectors: async (ids) => copies(ids, await index.vectors(ids)),
    free(records) {
      for (const record of records) {
        if (!out.delete(record)) throw new Error('given back twice, or never read');
        record.fill(0xaa);
      }
    },
  };
  return { reader, out, reads };
}

/** It is given back behind the answer, which does not wait for it. */
const givenBack = (): Promise<unknown> => new Promise((done) => setTimeout(done, 5));

describe('what a query read', () => {
  it('of a page is given back whole, and its answer is the same', async () => {
    const index = await MemoryIndex.of(documents, 30);
    const { reader, out, reads } = copying(index);
    const wanted = await relatedTo(page, index, { amount: 'many', explain: true });
    const answer = await relatedTo(page, reader, { amount: 'many', explain: true });
    await givenBack();
    expect(wanted.hits.length).toBeGreaterThan(0);
    expect(answer.hits).toEqual(wanted.hits);
    const shared = ({ explanation }: typeof answer) => explanation?.candidates.map((one) => one.shared());
    expect(shared(answer)).toEqual(shared(wanted));
    expect(reads.length).toBeGreaterThan(50);
    expect([...out.values()]).toEqual([]);
  });

  it.each([`${documents[7]?.title}`, `"${documents[9]?.title}"`, 'kalo', 'kalomi zzzzzz'])(
    'of the look-up %s is read once and given back whole',
    async (query) => {
      const index = await MemoryIndex.of(documents, 30);
      const { reader, out, reads } = copying(index);
      const { hits, terms } = await lookUp(query, index);
      const answer = await lookUp(query, reader);
      await givenBack();
      expect(answer.hits).toEqual(hits);
      expect(answer.terms).toEqual(terms);
      const blocks = reads.filter((key) => key.includes(','));
      expect(new Set(blocks).size).toBe(blocks.length);
      expect([...out.values()]).toEqual([]);
    },
  );

  it('is given back where the query fails', async () => {
    const { reader, out } = copying(await MemoryIndex.of(documents, 30));
    const failing: IndexReader = { ...reader, texts: () => Promise.reject(new Error('gone')) };
    await expect(relatedTo(page, failing, { amount: 'many' })).rejects.toThrow('gone');
    await givenBack();
    expect([...out.values()]).toEqual([]);
  });
});
