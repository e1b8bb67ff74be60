// Promise: the reason names few words, each of which carried the likeness, and none twice in another form.
import { describe, expect, it } from 'vitest';
import { reasonsOf } from '@/utils/search/related/reasons';

const shared = (...terms: [term: string, word: string, weight: number][]) =>
  terms.map(([term, word, weight]) => ({ term, word, weight }));

const words = (...[terms, phrase]: Parameters<typeof reasonsOf>): string[] =>
  reasonsOf(terms, phrase).map(({ word }) => word);

it('what carried less than half of the first is not named, unless there is nothing else that tells something', () => {
  const terms = shared(
    ['domain', 'domain', 10],
    ['product', 'Product', 8],
    ['serv', 'serves', 4.6],
    ['look', 'look', 1.9],
  );
  expect(words(terms)).toEqual(['domain', 'Product']);
  expect(words(terms.toSpliced(1, 1))).toEqual(['domain', 'serves']);
  expect(words(terms.toSpliced(1, 2))).toEqual(['domain']);
});

it('two that stand side by side in both are one, which carried what both did, as the page writes it', () => {
  const terms = shared(
    ['domain', 'domain', 9],
    ['data', 'data', 4],
    ['mesh', 'mesh', 4],
    ['team', 'team', 3],
    ['lake', 'lake', 1],
  );
  const written = new Map([
    ['data mesh', 'Data Mesh'],
    ['team data', 'team data'],
    ['data lake', 'data lake'],
  ]);
  const phrase = (first: string, second: string) => written.get(`${first} ${second}`) ?? null;
  expect(words(terms, phrase)).toEqual(['domain', 'Data Mesh']);
  // Beside what carried next to nothing a word is no more than itself.
  expect(words(terms.toSpliced(2, 2), phrase)).toEqual(['domain', 'data']);
});

describe('an expression with a word that is named already', () => {
  const board = ['board', 'board', 9] as const;
  const foundation = ['foundat', 'Foundation', 8] as const;
  const staff = ['staff', 'staff', 5] as const;
  const phrase = (first: string, second: string) => (first === 'foundat' ? `Foundation ${second}` : null);

  it('is named as the rest of it, where that word carried more', () => {
    expect(words(shared([...board], [...foundation], [...staff]), phrase)).toEqual([
      'Foundation board',
      'staff',
    ]);
  });

  it('is named whole where the other one carried more', () => {
    const terms = shared(['mesh', 'mesh', 9], ['product', 'product', 8], ['foundat', 'Foundation', 5]);
    expect(words(terms, phrase)).toEqual(['Foundation mesh', 'Foundation product']);
  });

  it('is not named the other way round', () => {
    const terms = shared(['borrow', 'borrowed', 9], ['mutabl', 'mutably', 8]);
    const both = (first: string, second: string) => (first === second ? null : `${first} ${second}`);
    expect(words(terms, both)).toHaveLength(1);
  });
});

it('a number is no reason by itself, unless there is nothing else', () => {
  const terms = shared(['46', '46', 9], ['unwrap', 'unwrap', 8], ['slice', 'slice', 7], ['2018', '2018', 7]);
  expect(words(terms)).toEqual(['unwrap', 'slice']);
  expect(words(terms, (first, second) => (first === 'slice' && second === '46' ? 'slice 46' : null))).toEqual(
    ['slice 46', 'unwrap'],
  );
  expect(words(shared(['46', '46', 9]))).toEqual(['46']);
});

it('a number that carried most leaves it to the words, how little they carried, to tell something', () => {
  const terms = shared(['52', '52', 9], ['cach', 'cache', 1], ['disk', 'disk', 0.6], ['look', 'look', 0.1]);
  expect(words(terms)).toEqual(['cache', 'disk']);
});

it('a word that would stand alone is named with its neighbour, however little that carried', () => {
  const terms = shared(['debt', 'debt', 9], ['cost', 'costs', 1], ['technic', 'technical', 0.5]);
  const phrase = (first: string, second: string) =>
    first === 'technic' && second === 'debt' ? 'technical debt' : null;
  expect(words(terms, phrase)).toEqual(['technical debt']);
  expect(words(terms)).toEqual(['debt']);
  // Beside another one it can stand as it is.
  expect(words([...shared(['interest', 'interest', 8]), ...terms], phrase)).toEqual(['debt', 'interest']);
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
