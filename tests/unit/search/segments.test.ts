// Promise: the index answers the same however it came about, by batches, merges, deletions or all at once.
import { describe, expect, it, vi } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import type { IndexDocument, IndexReader } from '@/utils/search/index/index-reader';
import { deadAfterMerge, planMerge, planMergeAtRest } from '@/utils/search/index/merge-plan';
import { OpenIndex } from '@/utils/search/index/open-index';
import { PostingsCursor } from '@/utils/search/index/postings';
import { SEGMENT_VERSION } from '@/utils/search/index/segment-format';
import { SegmentWriter } from '@/utils/search/index/segment-writer';
import { lookUp } from '@/utils/search/lookup/lookup';
import { relatedTo } from '@/utils/search/related/related';
import { seededRandom } from '../../seeded-random';
import { randomText, word } from './made-up-text';

function randomDocuments(count: number, seed: number): IndexDocument[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: i * 3 + 1,
    title: randomText(random, 4),
    tags: [word(Math.floor(random() * 30))],
    lang: null,
    text: randomText(random, 20 + Math.floor(random() * 200)),
    url: `https://example.org/${i % 5}/${i}`,
    published: i % 3 === 0 ? null : i * 86_400_000,
  }));
}

/** All postings of the index by document: what every query is made of. */
async function contents(index: MemoryIndex, terms: readonly string[]): Promise<Map<string, string[]>> {
  const open = await OpenIndex.open(index);
  const found = await open.postings(terms);
  return new Map(
    terms.map((term) => {
      const entries: string[] = [];
      for (const { segment, postings } of found.get(term) ?? []) {
        const cursor = new PostingsCursor(postings);
        while (cursor.next()) {
          const { ordinal, frequency } = cursor;
          if (segment.dead.has(ordinal)) continue;
          entries.push(`${segment.documentAt(ordinal)}×${frequency} of ${segment.lengthAt(ordinal)}`);
        }
      }
      return [term, entries.sort()];
    }),
  );
}

const TERMS = [...Array.from({ length: 600 }, (_, i) => word(i * 3)), 'unknown', ''];

describe('segments', () => {
  it('merged are the same as built at once', async () => {
    const documents = randomDocuments(150, 11);
    const whole = await MemoryIndex.of(documents, 150);
    const merged = await MemoryIndex.of(documents, 9);
    expect((await merged.segments()).length).toBeGreaterThan(1);
    expect((await merged.segments()).length).toBeLessThan(8);
    expect(await contents(merged, TERMS)).toEqual(await contents(whole, TERMS));
    const [a, b] = [await OpenIndex.open(whole), await OpenIndex.open(merged)];
    expect(b.documents).toBe(a.documents);
    expect(b.averageLength / a.averageLength).toBeCloseTo(1, 1);
  });

  it('take documents in any order of their ids', async () => {
    const documents = randomDocuments(40, 12);
    const shuffled = [...documents].sort((a, b) => ((a.id * 7919) % 101) - ((b.id * 7919) % 101));
    expect(await contents(await MemoryIndex.of(shuffled, 40), TERMS)).toEqual(
      await contents(await MemoryIndex.of(documents, 40), TERMS),
    );
  });

  it('are made in short steps, none of which sorts a fourth of the terms', () => {
    const writer = new SegmentWriter();
    for (const document of randomDocuments(200, 7)) writer.add(document);
    const sort = vi.spyOn(Array.prototype, 'sort');
    try {
      let [steps, most, all] = [0, 0, 0];
      for (const making = writer.finishing(); !making.next().done; steps++) {
        const sorted = sort.mock.contexts.splice(0).map((list) => (list as unknown[]).length);
        const inStep = sorted.reduce((sum, length) => sum + length, 0);
        most = Math.max(most, inStep);
        all += inStep;
      }
      expect(all).toBeGreaterThan(1_000);
      expect(most).toBeLessThan(all / 4);
      expect(steps).toBeGreaterThan(all / 250);
    } finally {
      sort.mockRestore();
    }
  });

  it('forget deleted documents, before and after a merge, and hold the newest text of a changed one', async () => {
    const documents = randomDocuments(60, 13);
    const [first, second, third] = [documents.slice(0, 20), documents.slice(20, 40), documents.slice(40)];
    const changed = { ...(documents[5] as IndexDocument), text: 'kalomi ternavor' };
    const index = new MemoryIndex();
    index.append(first);
    index.append(second);
    index.append([...third, changed]);
    index.delete(second.slice(0, 7).map(({ id }) => id));
    const kept = [
      ...documents.filter((d) => d.id !== changed.id && !second.slice(0, 7).includes(d)),
      changed,
    ];
    const expected = await contents(await MemoryIndex.of(kept, 100), TERMS);
    expect(await contents(index, TERMS)).toEqual(expected);
    await index.merge(await index.segments());
    expect(await contents(index, TERMS)).toEqual(expected);
  });

  it('answer while they are merged, and a document deleted meanwhile stays deleted', async () => {
    const documents = randomDocuments(80, 14);
    const index = new MemoryIndex();
    for (let start = 0; start < 80; start += 20) index.append(documents.slice(start, start + 20));
    const before = await contents(index, TERMS);
    let steps = 0;
    await index.merge(await index.segments(), () => {
      if (steps++ === 1) index.delete([documents[3]?.id ?? 0, documents[70]?.id ?? 0]);
    });
    expect(steps).toBeGreaterThan(2);
    const kept = documents.filter((_, i) => i !== 3 && i !== 70);
    const after = await contents(index, TERMS);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await contents(await MemoryIndex.of(kept, 100), TERMS));
  });

  it('answer the same where a merge ends between two reads of a query', async () => {
    const documents = randomDocuments(80, 15);
    const [page] = documents;
    const asked = {
      url: '',
      title: page?.title ?? '',
      text: page?.text ?? '',
      lang: null,
      headings: [],
      tags: [],
      published: null,
    };
    const index = await MemoryIndex.of(documents, 20);
    let calm = true;
    const reader: IndexReader = {
      segments: () => index.segments(),
      frequencies: (ids) => index.frequencies(ids),
      vectors: (ids) => index.vectors(ids),
      texts: (ids) => index.texts(ids),
      async blocks(keys) {
        if (!calm) await index.merge(await index.segments());
        calm = true;
        return index.blocks(keys);
      },
    };
    const find = async () => (await lookUp(word(3), reader)).hits;
    const relate = async () => (await relatedTo(asked, reader, { amount: 'many' })).hits;
    for (const answer of [find, relate]) {
      calm = false;
      const busy = await answer();
      expect(busy.length).toBeGreaterThan(5);
      expect(busy).toEqual(await answer());
    }
  });

  it('name the documents that died during a merge, and no others', () => {
    const header = { documents: 9, version: 1, header: new Uint8Array() };
    const before = [
      { ...header, id: 1, dead: [4] },
      { ...header, id: 2, dead: [] },
    ];
    const now = [
      { ...header, id: 1, dead: [4, 9] },
      { ...header, id: 2, dead: [2] },
    ];
    expect(deadAfterMerge(before, now)).toEqual([2, 9]);
  });

  const sized = (...sizes: number[]) =>
    sizes.map((documents, id) => ({ id, documents, version: SEGMENT_VERSION, dead: [] as number[] }));
  const sizesOf = (plan: readonly { documents: number }[] | null) => plan?.map(({ documents }) => documents);

  it('are merged by tiers of size, so that few remain and each document is rewritten rarely', () => {
    expect(planMerge(sized(400, 400, 50, 50, 50, 50, 50, 50, 50))).toBeNull();
    expect(sizesOf(planMerge(sized(400, 400, 50, 50, 50, 50, 50, 50, 50, 50)))).toEqual(Array(8).fill(50));
    const decayed = sized(64).map((one) => ({ ...one, dead: Array.from({ length: 40 }, (_, i) => i) }));
    expect(planMerge(decayed)).toHaveLength(1);
    const eight = sized(50, 50, 50, 50, 50, 50, 50, 50);
    expect(planMerge(eight.map((one) => ({ ...one, version: -1 })))).toBeNull();
    // Of the large ones fewer are left to be read.
    expect(planMerge(sized(12_800, 3_200, 3_200, 3_200))).toBeNull();
    expect(sizesOf(planMerge(sized(12_800, 3_200, 3_200, 3_200, 3_200)))).toEqual(Array(4).fill(3_200));
    // However often one of the smallest was merged, it is one of the smallest.
    expect(sizesOf(planMerge(sized(17, 1, 1, 1, 1, 1, 1, 1)))).toHaveLength(8);
  });

  it('are merged at rest until each is larger than all smaller ones together', () => {
    const hundredThousand = sized(51_200, 12_800, 12_800, 12_800, 3_200, 3_200, 3_200, 400, 50);
    expect(sizesOf(planMergeAtRest(hundredThousand))).toEqual([
      50, 400, 3_200, 3_200, 3_200, 12_800, 12_800, 12_800,
    ]);
    expect(planMergeAtRest(sized(1_000, 400, 150, 60, 20))).toBeNull();
    // A few are left as they are, and so are those of which the merge would take long.
    expect(planMergeAtRest(sized(50, 50, 50, 50))).toBeNull();
    expect(sizesOf(planMergeAtRest(sized(40_000, 40_000, 40_000, 30, 30)))).toEqual([30, 30]);
  });

  it('that are damaged are noticed, and the others go on answering', async () => {
    const documents = randomDocuments(60, 15);
    const index = new MemoryIndex();
    const damaged = index.append(documents.slice(0, 30));
    index.append(documents.slice(30));
    index.damage(damaged, 0);
    const open = await OpenIndex.open(index);
    const found = await open.postings(TERMS);
    expect([...open.unusable]).toEqual([damaged]);
    expect([...found.values()].flat().some(({ segment }) => segment.id !== damaged)).toBe(true);
  });

  it('of another version do not answer, and are named to be rebuilt', async () => {
    const index = await MemoryIndex.of(randomDocuments(10, 16));
    const [segment] = await index.segments();
    const open = await OpenIndex.open({
      segments: async () => (segment ? [{ ...segment, version: SEGMENT_VERSION + 1 }] : []),
      frequencies: (ids) => index.frequencies(ids),
      blocks: (keys) => index.blocks(keys),
      vectors: (ids) => index.vectors(ids),
      texts: (ids) => index.texts(ids),
    });
    expect(open.documents).toBe(0);
    expect([...open.unusable]).toEqual([segment?.id]);
  });

  it('of no documents are possible', async () => {
    const index = new MemoryIndex();
    index.append([], new SegmentWriter().finish());
    const open = await OpenIndex.open(index);
    expect(await open.postings(['x'])).toEqual(new Map());
  });

  it('take less than a kilobyte and a half for a post of 500 words', async () => {
    const random = seededRandom(17);
    // Nearly every second word of a natural text is a stop word.
    const natural = (words: number): string =>
      randomText(random, words / 2, 4_000).replaceAll(
        ' ',
        () => ` ${random() < 0.5 ? 'the ' : 'with some '}`,
      );
    const documents = Array.from({ length: 300 }, (_, id) => ({
      id,
      title: randomText(random, 6, 4_000),
      tags: [],
      lang: 'en',
      text: natural(500),
    }));
    const index = await MemoryIndex.of(documents);
    expect(index.size / documents.length).toBeLessThan(1_500);
  });
});
