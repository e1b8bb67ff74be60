// Promise: a term is as rare to the candidates of a page as the archive says, however many are looked up together.
import { describe, expect, it } from 'vitest';
import { OpenIndex } from '@/utils/search/index/open-index';
import { termHash } from '@/utils/search/index/term-hash';
import { TermTable } from '@/utils/search/scoring/term-table';
import { rarityOf } from '@/utils/search/scoring/term-weight';
import { MemoryIndex } from '../../bench/memory-index';

const WORDS = 'lock gate canal weir barge sluice towpath keeper winding basin'.split(' ');
const hashesOf = (...words: string[]) => Uint32Array.from([0, ...words.map(termHash)]);

/** Post n has the first n words; in several segments. */
async function archive(): Promise<OpenIndex> {
  const documents = WORDS.map((_, n) => ({
    id: n + 1,
    title: '',
    tags: [],
    lang: 'en',
    text: WORDS.slice(0, n + 1).join(' '),
  }));
  const index = await OpenIndex.open(await MemoryIndex.of(documents, 3));
  await index.readFrequencies();
  return index;
}

describe('the terms of a query', () => {
  it('are looked up together as one by one', async () => {
    const index = await archive();
    const hashes = hashesOf(...WORDS, 'aqueduct');
    expect(index.segments.length).toBeGreaterThan(2);
    expect([...index.frequenciesOf(hashes)]).toEqual([...hashes].map((hash) => index.frequency(hash)));
  });

  it('have one place each, those of the first text its own numbers', async () => {
    const table = new TermTable(await archive(), new Map());
    expect([...table.placesOf(hashesOf('lock', 'canal', 'weir'))]).toEqual([0, 1, 2, 3]);
    expect([...table.placesOf(hashesOf('barge', 'weir', 'basin', 'lock'))]).toEqual([0, 4, 3, 5, 1]);
  });

  it('are as rare as the archive says, or as is known better, those that came later too', async () => {
    const index = await archive();
    const table = new TermTable(index, new Map([[termHash('gate'), 1]]));
    const words = ['lock', 'gate'];
    table.placesOf(hashesOf(...words));
    table.weigh();
    const later = Array.from({ length: 3_000 }, (_, n) => `word${n}`);
    table.placesOf(hashesOf('gate', 'basin', ...later));
    table.weigh();
    const expected = [index.frequency(termHash('lock')), 1, index.frequency(termHash('basin'))].map(
      (documents) => index.idf(documents),
    );
    expect([...table.idf.subarray(1, 4)]).toEqual(expected.map(Math.fround));
    expect([...table.rarity.subarray(1, 4)]).toEqual(expected.map((idf) => Math.fround(rarityOf(idf))));
    expect(table.idf.at(-1)).toBeCloseTo(index.idf(1), 6);
  });
});
