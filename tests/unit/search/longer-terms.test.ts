// Promise: a page of a few words finds short posts that have its words only as the beginning of others, and reads no record more
// for it; a whole page is not asked with others' words.
import { describe, expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import { OpenIndex } from '@/utils/search/index/open-index';
import { findCandidates } from '@/utils/search/related/candidates';
import { isBeginning, longerTerms } from '@/utils/search/related/longer-terms';
import { profileOf } from '@/utils/search/related/page-profile';
import { page } from './page-text';

const LONG = 'harbour lantern meadow orchard '.repeat(400);

const posts = (...titles: string[]) =>
  titles.map((title, id) => ({ id, title, text: '', tags: [], lang: 'de', url: null, published: null }));

async function open(documents: ReturnType<typeof posts>, batch?: number): Promise<[OpenIndex, MemoryIndex]> {
  const memory = await MemoryIndex.of(documents, batch);
  const index = await OpenIndex.open(memory);
  await index.readFrequencies();
  return [index, memory];
}

async function found(index: OpenIndex, title: string, text = ''): Promise<number[]> {
  const { ranked } = await findCandidates(
    index,
    profileOf({ ...page(title, text), lang: 'de' }, index.languages()),
    undefined,
  );
  return ranked.map(({ id }) => id);
}

const TITLES = ['Dateisystem prüfen', 'Eine Datei', 'Garten im Herbst', 'Dateirechte', 'Webseite'];

describe('longer terms', () => {
  it('find posts that have a word of the page as the beginning of another, behind those that have it', async () => {
    const [index] = await open(posts(...TITLES));
    const ids = await found(index, 'Datei');
    expect(ids[0]).toBe(1);
    expect(ids.toSorted()).toEqual([0, 1, 3]);
  });

  it('are of words of four letters and more', async () => {
    const [index] = await open(posts(...TITLES, 'Web'));
    expect(await found(index, 'Web')).toEqual([5]);
  });

  it('are not asked beside a whole page, nor in an archive of articles', async () => {
    const [index] = await open(posts(...TITLES));
    expect(await found(index, 'Datei', LONG)).toEqual([1]);
    const [articles] = await open(posts(...TITLES).map((post) => ({ ...post, text: LONG })));
    expect(await found(articles, 'Datei')).toEqual([1]);
  });

  it('come out of the blocks that are read for the words themselves', async () => {
    const many = Array.from(
      { length: 600 },
      (_, n) => `Datei${'abcdefghij'[n % 10]}${n} ${LONG.slice(0, 40)}`,
    );
    const [index, memory] = await open(posts('Datei', ...many), 301);
    memory.cost.records = 0;
    await index.postings(['datei', 'lantern']);
    const without = memory.cost.records;
    memory.cost.records = 0;
    const postings = await index.postings(['datei', 'lantern'], isBeginning);
    expect(memory.cost.records).toBe(without);
    expect(postings.size).toBeGreaterThan(200);
  });

  it('of a word are the four most frequent, each counting as much as it is rare', async () => {
    const titles = Array.from({ length: 20 }, (_, n) =>
      Array(n + 1).fill(`Datei${'abcdefghijklmnopqrst'[n]}x`),
    ).flat();
    const [index] = await open(posts('Datei', ...titles), titles.length + 1);
    const asked = profileOf({ ...page('Datei', ''), lang: 'de' }, index.languages()).terms;
    const longer = longerTerms(index, asked, await index.postings(['datei'], isBeginning), 0.5);
    expect(
      longer.map(({ postings }) => postings.reduce((sum, one) => sum + one.postings.documents, 0)),
    ).toEqual([20, 19, 18, 17]);
    expect(longer[3]?.weight).toBeGreaterThan(longer[0]?.weight ?? 0);
  });
});
