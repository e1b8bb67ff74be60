// Promise: the rule of silence can be fitted anew, on archives that are mixed as readers mix them.
import { describe, expect, it } from 'vitest';
import type { Collection } from '@/tests/bench/corpus';
import { type Case, fitLogistic, sureness } from '@/tests/bench/logistic';
import { smallArchives } from '@/tests/bench/mixtures';

const page = (title: string) => ({
  url: '',
  title,
  lang: null,
  text: `${title} at length. `.repeat(100),
  headings: [],
  tags: [],
  published: null,
});

function collection(name: string): Collection {
  const documents = Array.from({ length: 60 }, (_, id) => ({ ...page(`${name} ${id}`), id }));
  return {
    name,
    documents,
    names: documents.map(({ title }) => title),
    queries: Array.from({ length: 12 }, (_, n) => ({
      id: `${n}`,
      page: page(`${name}, page ${n}`),
      relevant: new Map([
        [n, 1],
        [n + 20, 1],
      ]),
      exclude: new Set([n + 40]),
    })),
  };
}

describe('small archives', () => {
  const collections = ['boats', 'bread', 'bees'].map(collection);
  const archives = smallArchives(collections, [page('a stranger')], 12);

  it('hold 15 to 40 posts of one to three collections, numbered in their order, the same each time', () => {
    for (const { documents, collections: of } of archives) {
      expect(documents.length).toBeGreaterThanOrEqual(14);
      expect(documents.length).toBeLessThanOrEqual(41);
      expect(documents.map(({ id }) => id)).toEqual(documents.map((_, n) => n));
      expect(new Set(documents.map(({ title }) => title.split(' ')[0]))).toEqual(new Set(of));
    }
    expect(new Set(archives.map(({ collections: { length } }) => length)).size).toBe(3);
    expect(smallArchives(collections, [page('a stranger')], 12)).toEqual(archives);
  });

  it('are asked with pages whose posts they hold, and with pages of what they hold nothing of', () => {
    for (const { documents, pages, collections: of } of archives) {
      const titles = (ids: Iterable<number>) => [...ids].map((id) => documents[id]?.title ?? '');
      for (const { page: asked, relevant, kin, exclude } of pages) {
        const own = asked.title.split(',')[0] ?? '';
        expect(of.includes(own)).toBe(relevant.size > 0);
        for (const title of [...titles(relevant), ...titles(kin), ...titles(exclude)])
          expect(title.startsWith(own)).toBe(true);
      }
      expect(pages.some(({ relevant }) => relevant.size > 0)).toBe(true);
      expect(pages.some(({ relevant }) => relevant.size === 0)).toBe(true);
    }
  });
});

describe('a fitted rule', () => {
  const told = (n: number): Case => ({ signs: [n % 7, (n * 5) % 11, 3], right: n % 7 > 3, weight: 1 });
  const cases = Array.from({ length: 77 }, (_, n) => told(n));
  const rule = fitLogistic(cases);

  it('tells what one sign decides, and leaves aside those that say nothing', () => {
    for (const { signs, right } of cases) expect(sureness(rule, signs) > 0.5).toBe(right);
    const [telling = 0, idle = 0, constant = 0] = rule.weights.map(Math.abs);
    expect(telling).toBeGreaterThan(20 * idle);
    expect(constant).toBeLessThan(1e-6);
  });

  it('minds how much a case counts', () => {
    const doubt = [
      { signs: [1], right: true, weight: 3 },
      { signs: [1], right: false, weight: 1 },
      { signs: [0], right: false, weight: 1 },
    ];
    expect(sureness(fitLogistic(doubt), [1])).toBeGreaterThan(0.5);
    expect(sureness(fitLogistic(doubt.map((one) => ({ ...one, weight: 1 }))), [0])).toBeLessThan(0.5);
  });
});
