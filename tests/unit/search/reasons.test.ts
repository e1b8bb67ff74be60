// Promise: the reason names few words, each of which carried the likeness, and none twice in another form.
import { expect, it } from 'vitest';
import { reasonsOf } from '@/utils/search/reasons';

const shared = (...terms: [term: string, word: string, weight: number][]) =>
  terms.map(([term, word, weight]) => ({ term, word, weight }));

it('what carried less than half of the first is not named', () => {
  const terms = shared(
    ['domain', 'domain', 10],
    ['product', 'Product', 8],
    ['serv', 'serves', 4.6],
    ['look', 'look', 1.9],
  );
  expect(reasonsOf(terms).map(({ word }) => word)).toEqual(['domain', 'Product']);
});

it('at most four are named, the heaviest first', () => {
  const terms = shared(
    ['canal', 'canal', 9],
    ['lock', 'lock', 8],
    ['weir', 'weir', 8],
    ['sluic', 'sluice', 7],
    ['barg', 'barge', 7],
  );
  expect(reasonsOf(terms).map(({ word }) => word)).toEqual(['canal', 'lock', 'weir', 'sluice']);
});

it('a word that is contained in one that was named is not named', () => {
  const terms = shared(
    ['spec', 'specs', 9],
    ['specif', 'specification', 9],
    ['frontend', 'Frontend', 8],
    ['front', 'front', 8],
  );
  expect(reasonsOf(terms).map(({ word }) => word)).toEqual(['specs', 'Frontend']);
});

it('nothing shared, nothing named', () => {
  expect(reasonsOf([]).map(({ word }) => word)).toEqual([]);
});
