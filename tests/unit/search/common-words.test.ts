// Promise: in an archive of some twenty posts the words that everybody uses say nothing, and an archive that knows better is
// left alone; where nothing is known of a language, nothing changes.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordList, wordListFiles } from '@/content/word-lists';
import { MemoryIndex } from '@/tests/bench/memory-index';
import type { PageText } from '@/utils/model/page';
import type { IndexDocument } from '@/utils/search/index/index-reader';
import { OpenIndex } from '@/utils/search/index/open-index';
import { termHash } from '@/utils/search/index/term-hash';
import { relatedTo } from '@/utils/search/related/related';
import { CommonWords, commonWordsFor, LISTED, useWordLists } from '@/utils/search/text/common-words';
import { stemmed } from '@/utils/search/text/terms';

const own = async (code: (typeof LISTED)[number]) => wordList(code);
afterEach(() => useWordLists(own));

const hashOf = (word: string) => termHash(stemmed(word, 'en'));
const termsOf = (text: string) =>
  text.split(' ').map((term) => ({ term, hash: termHash(term), frequency: 1 }));

const page = (text: string, lang: string | null = null): PageText => ({
  url: 'https://example.org/',
  title: '',
  lang,
  text,
  headings: [],
  tags: [],
  published: null,
});

const SENTENCES = [
  'The keeper of the lighthouse took the order of the day and said nothing about the lamp that the storm had broken.',
  'A dinghy is steered with the tiller, and people who say otherwise have never been taken out by the wind.',
  'Feed the sourdough starter in the evening and take the loaf out in the morning, in that order.',
];
const documents = (count: number): IndexDocument[] =>
  Array.from({ length: count }, (_, id) => ({
    id,
    title: '',
    tags: [],
    lang: 'en',
    text: SENTENCES[id % SENTENCES.length] ?? '',
  }));

/** How much rarer a word is taken to be than another that as many posts have. */
async function ratio(count: number, rare: string, common: string): Promise<number> {
  const index = await OpenIndex.open(await MemoryIndex.of(documents(count)));
  index.expect(new CommonWords(wordList('en'), 'en'));
  return index.idfOf(hashOf(rare), count / 3) / index.idfOf(hashOf(common), count / 3);
}

describe('a word that everybody uses', () => {
  it('counts less than another one that as many of a few posts have', async () => {
    expect(await ratio(18, 'lighthouse', 'people')).toBeGreaterThan(1.5);
  });

  it('counts as the archive has it, once that is large', async () => {
    expect(await commonWordsFor({ lang: 'en', terms: termsOf('people say') }, 240)).toBeNull();
    expect(await commonWordsFor({ lang: 'en', terms: termsOf('people say') }, 239)).not.toBeNull();
    expect((await ratio(1_500, 'lighthouse', 'people')) - 1).toBeLessThan(0.02);
  });
});

describe('a language of which nothing is known', () => {
  it.each([
    ['Russian', 'Серверы хранят копии, которые были сделаны, и не более одной в день.'],
    ['Chinese', '服务器每天保存一份副本，backups 放在另一个机房。'],
    ['no language', '12 34 56'],
  ])('is left as it is: %s', async (_, text) => {
    const index = await MemoryIndex.of([{ id: 1, title: '', tags: [], lang: null, text }]);
    const { explanation } = await relatedTo(page(text), index, { amount: 'many', explain: true });
    const plain = (await OpenIndex.open(index)).idf(1);
    const terms = explanation?.terms ?? [];
    expect(terms.length).toBeGreaterThan(2);
    expect(new Set(terms.map(({ idf }) => idf))).toEqual(new Set([plain]));
  });
});

describe('the lists', () => {
  it('are read once a language, and only when a page is in it', async () => {
    const asked: string[] = [];
    useWordLists(async (code) => {
      asked.push(code);
      return wordList(code);
    });
    const index = await MemoryIndex.of(documents(9));
    const ask = (text: string) => relatedTo(page(text), index, { amount: 'many' });
    await Promise.all([ask(SENTENCES[0] ?? ''), ask(SENTENCES[1] ?? '')]);
    await ask(SENTENCES[2] ?? '');
    expect(asked).toEqual(['en']);
  });

  it('cost no answer where they cannot be read, and are tried again', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let times = 0;
    useWordLists(() => {
      times++;
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    const index = await MemoryIndex.of(documents(9));
    for (let n = 0; n < 2; n++) {
      const { explanation } = await relatedTo(page(SENTENCES[0] ?? ''), index, {
        amount: 'many',
        explain: true,
      });
      expect(explanation?.candidates.length).toBeGreaterThan(0);
    }
    expect(times).toBe(2);
    expect(complaint).toHaveBeenCalledTimes(2);
  });

  it('of every language that is said to have one have its words and no markup', () => {
    const files = wordListFiles();
    expect([...files.keys()]).toEqual(LISTED.map((code) => `words/${code}.txt`));
    for (const list of files.values()) {
      const words = list.split(' ');
      expect(new Set(words).size).toBe(words.length);
      expect(words.length).toBe(4_000);
      expect(words).not.toContain('curid');
    }
    for (const word of ['order', 'take', 'say', 'people']) expect(wordList('en').split(' ')).toContain(word);
    for (const word of ['fazer', 'cidade']) expect(wordList('pt').split(' ')).toContain(word);
  });
});
