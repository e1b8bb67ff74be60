// Promise: look-ups are put in order by the numbers that the plain way to reckon them gives.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import { BLOCK_END, type DocumentVector } from '@/utils/search/index/document-vector';
import { OpenIndex } from '@/utils/search/index/open-index';
import { closeness, wordsByHash } from '@/utils/search/lookup/lookup-match';
import { type WordPostings, WordScores } from '@/utils/search/lookup/lookup-rank';
import { NO_ORIGIN } from '@/utils/search/related/origin';
import { BestOf } from '@/utils/search/scoring/best-of';

describe('the best of many', () => {
  it('are those that come first when all are put in order, in whatever order they were offered', () =>
    fc.assert(
      fc.property(
        // Few different scores, so that many are equal.
        fc.uniqueArray(fc.record({ id: fc.nat(500), score: fc.nat(12) }), { selector: ({ id }) => id }),
        fc.nat(20),
        (all, limit) => {
          const best = new BestOf(limit);
          for (const { id, score } of all) best.offer(id, score);
          const inOrder = all.toSorted((a, b) => b.score - a.score || a.id - b.id);
          expect(best.floor).toBe(
            all.length < limit || limit === 0
              ? Number.NEGATIVE_INFINITY
              : (inOrder[limit - 1]?.score ?? Number.NEGATIVE_INFINITY),
          );
          expect(best.sorted()).toEqual(inOrder.slice(0, limit));
        },
      ),
    ));
});

/** Terms by their numbers, which are their hashes as well, and a place where a block ends. */
const vector = (title: number[], body: number[]): DocumentVector => ({
  hashes: Uint32Array.from({ length: 10 }, (_, number) => number),
  title: Uint16Array.from(title),
  tags: new Uint16Array(),
  body: Uint16Array.from(body),
  origin: NO_ORIGIN,
});

/** The shortest stretch with as many of the words as there are at all, by trying all of them. */
function plainly(body: readonly number[], words: readonly ReadonlySet<number>[]): number {
  const wordOf = (number: number) => words.findLastIndex((hashes) => hashes.has(number));
  const reachable = new Set(Array.from({ length: 9 }, (_, n) => wordOf(n + 1)).filter((word) => word >= 0))
    .size;
  if (reachable < 2) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (let from = 0; from < body.length; from++)
    for (let to = from + 1; to <= body.length; to++) {
      const met = new Set(
        body
          .slice(from, to)
          .filter((number) => number !== BLOCK_END && wordOf(number) >= 0)
          .map(wordOf),
      );
      if (met.size === reachable) best = Math.min(best, to - from);
    }
  return (Math.max(0, 1 - Math.max(0, best - reachable) / 24) * reachable) / words.length;
}

describe('how close words stand', () => {
  it('is the shortest stretch that has all of them', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { maxLength: 40 }),
        fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }), {
          minLength: 2,
          maxLength: 4,
        }),
        (body, lists) => {
          const words = lists.map((hashes) => new Set(hashes));
          expect(closeness(vector([], body), wordsByHash(words), words.length)).toBeCloseTo(
            plainly(body, words),
            12,
          );
        },
      ),
    ));

  it('is nothing where a word stands in the title alone', () => {
    const words = [new Set([1]), new Set([2])];
    expect(closeness(vector([1], [2, 3]), wordsByHash(words), 2)).toBe(0);
    expect(closeness(vector([1], [2, 1]), wordsByHash(words), 2)).toBe(1);
  });

  it('is that in the title, where they stand closer there', () => {
    const words = [new Set([1]), new Set([2])];
    expect(closeness(vector([1, 2], [3]), wordsByHash(words), 2)).toBe(1);
    expect(closeness(vector([1, 3, 3, 3, 2], [1, 3, 2]), wordsByHash(words), 2)).toBeCloseTo(1 - 1 / 24, 12);
  });
});

describe('documents with all words', () => {
  const WORDS = ['lantern', 'harbour', 'orchard', 'violin', 'glacier'];
  /** Of each document, how often it has each of the words. */
  const texts = fc.array(fc.array(fc.nat(2), { minLength: WORDS.length, maxLength: WORDS.length }), {
    minLength: 1,
    maxLength: 60,
  });
  const indexOf = (counts: number[][]): Promise<MemoryIndex> =>
    MemoryIndex.of(
      counts.map((times, n) => ({
        id: n + 1,
        title: '',
        tags: [],
        lang: 'en',
        text: `filler ${times.map((often, word) => `${WORDS[word]} `.repeat(often)).join('')}`,
      })),
      16,
    );
  const wanted = { limit: 100, without: new Set<number>() };

  it('are those that each of the words finds, with the sum of their scores, whichever of the words is rare', () =>
    fc.assert(
      fc.asyncProperty(
        texts,
        fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }),
        async (counts, asked) => {
          const index = await OpenIndex.open(await indexOf(counts));
          const postings = await index.postings(WORDS);
          const words = asked.map((word, n): WordPostings => {
            const found = postings.get(WORDS[word] as string) ?? [];
            return [{ weight: 1 + n, postings: found }];
          });
          const single = words.map((word) => new WordScores(index, [word]).find({ ...wanted, words: 'any' }));
          const { documents, best } = new WordScores(index, words).find({ ...wanted, words: 'all' });
          const having = counts.flatMap((times, n) => (asked.every((word) => times[word]) ? [n + 1] : []));
          expect(documents.toSorted((a, b) => a - b)).toEqual(having);
          for (const { id, score } of best) {
            const scores = single.map((one) => one.best.find((hit) => hit.id === id)?.score ?? 0);
            expect(score).toBeCloseTo(
              scores.reduce((sum, one) => sum + one),
              4,
            );
          }
        },
      ),
      { numRuns: 40 },
    ));

  it('are not others because the postings of the query before were damaged', async () => {
    const index = await OpenIndex.open(await indexOf(Array.from({ length: 30 }, () => [1, 1, 0, 0, 0])));
    const of = async (term: string) => (await index.postings([term])).get(term) ?? [];
    const [lantern, harbour] = [await of('lantern'), await of('harbour')];
    const torn = harbour.map(({ segment, postings }) => ({
      segment,
      postings: { ...postings, bytes: postings.bytes.subarray(0, 2) },
    }));
    const ask = (second: typeof harbour) =>
      new WordScores(index, [[{ weight: 1, postings: lantern }], [{ weight: 1, postings: second }]]).find({
        ...wanted,
        words: 'all',
      });
    const before = ask(harbour);
    expect(before.documents).toHaveLength(30);
    expect(() => ask(torn)).toThrow('postings end too early');
    expect(ask(harbour)).toEqual(before);
  });
});
