// Promise: a post that the page names by its title comes before one that has as many of its words.
import { expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import type { PageText } from '@/utils/model/page';
import type { IndexDocument } from '@/utils/search/index/index-reader';
import { namedWeight, timesNamed } from '@/utils/search/related/named';
import { relatedTo } from '@/utils/search/related/related';

const times = (title: number[], body: number[]): number =>
  timesNamed(Uint16Array.from(title), Uint16Array.from(body));

it('counts the places where the whole title stands', () => {
  expect(times([4, 5], [1, 4, 5, 2, 4, 5])).toBe(2);
  expect(times([4, 4], [4, 4, 4])).toBe(2);
  expect(times([7], [7, 1, 7, 7])).toBe(3);
});

it('counts no part of it, no other order, and nothing across blocks', () => {
  expect(times([4, 5], [4, 1, 5])).toBe(0);
  expect(times([4, 5], [5, 4])).toBe(0);
  expect(times([4, 5], [4, 0, 5])).toBe(0);
  expect(times([4, 5], [2, 4])).toBe(0);
});

it('counts nothing for a title with a word that the page has not, and for none', () => {
  expect(times([0], [1, 0, 2])).toBe(0);
  expect(times([4, 0], [4, 0])).toBe(0);
  expect(times([], [1, 2])).toBe(0);
});

it('counts up to a bound', () => {
  expect(namedWeight(times([3], new Array(5_000).fill(3)))).toBe(1);
  expect(namedWeight(0)).toBe(0);
});

const FILLER = [
  'Masons lay stones for the quay while rope makers twist hemp in a long shed.',
  'Bakers knead dough before dawn and sell loaves from a cart at noon.',
  'A clock maker files brass wheels and oils each pinion with a feather.',
  'Shepherds count lambs at the gate and mend hurdles when it rains.',
  'The ferry carries mail and salt across the sound twice a day.',
];

it('puts the post that a page names first', async () => {
  const document = (id: number, title: string, text: string): IndexDocument => ({
    ...{ id, title, text, tags: [], lang: 'en', url: null, published: null },
  });
  const body = 'Keepers tend the lamps on the headland, trim wicks and write the log of passing sails.';
  const index = await MemoryIndex.of([
    document(1, 'Tending lamps on a quiet headland', body),
    document(2, 'A quiet night of lamps', body),
    document(3, 'Quiet lamps of the night', body),
    ...FILLER.map((text, n) => document(n + 10, `Trades, part ${n + 1}`, text)),
  ]);
  const page: PageText = {
    ...{ url: 'https://example.org/', title: 'Keepers', lang: 'en', headings: [], tags: [], published: null },
    text: `Of keepers who trim wicks and write the log we told in Quiet lamps of the night. On the headland a night is quiet, and lamps are lit.`,
  };
  const { hits } = await relatedTo(page, index, { amount: 'many' });
  expect(hits[0]?.id).toBe(3);
});
