// Promise: a large archive's first page is answered as every later one, and a small one's waits for no rehearsal.
import { expect, it } from 'vitest';
import type { IndexReader } from '@/utils/search/index/index-reader';
import { timesRehearsed } from '@/utils/search/related/rehearsal';
import { relatedTo } from '@/utils/search/related/related';
import { MemoryIndex } from '../../bench/memory-index';

const WORDS = 'lock gate canal weir barge sluice towpath keeper winding basin aqueduct lighter'.split(' ');
const text = (n: number) =>
  Array.from({ length: 12 }, (_, i) => WORDS[(n * (i + 1)) % WORDS.length]).join(' ');

it('is none for a small archive or a long page, and bounded for a large one', () => {
  expect(timesRehearsed(17, 300)).toBe(0);
  expect(timesRehearsed(1_000, 300)).toBe(0);
  expect(timesRehearsed(20_000, 300)).toBe(6);
  expect(timesRehearsed(100_000, 300)).toBe(20);
  expect(timesRehearsed(10_000_000, 300)).toBe(20);
  expect(timesRehearsed(100_000, 8_000)).toBe(0);
});

it('changes no answer', async () => {
  const documents = Array.from({ length: 400 }, (_, n) => ({
    id: n + 1,
    title: text(n).slice(0, 12),
    tags: [],
    lang: 'en',
    text: text(n),
  }));
  const index: IndexReader = await MemoryIndex.of(documents);
  const page = { url: '', title: 'Lock', lang: 'en', text: text(5), headings: [], tags: [], published: null };
  expect(timesRehearsed(documents.length, 13)).toBeGreaterThan(0);
  const ask = () => relatedTo(page, index, { amount: 'many', explain: true });
  const first = JSON.stringify(await ask());
  expect(JSON.parse(first).explanation.candidates.length).toBeGreaterThan(20);
  expect(JSON.stringify(await ask())).toBe(first);
});
