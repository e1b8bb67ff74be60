// Promise: the same word is the same term, in every script and however it is written.
import { describe, expect, it } from 'vitest';
import { termsOf } from '@/utils/search/text/terms';
import { wordsOf } from '@/utils/search/text/words';

const terms = (text: string, lang: string | null): string[] => termsOf(text, lang).map(({ term }) => term);

describe('terms', () => {
  it('are stemmed, without stop words, with their places', () => {
    const text = 'The architectures were designed by “architects”.';
    const found = termsOf(text, 'en');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'architectures',
      'designed',
      'architects',
    ]);
    expect(found[0]?.term).toBe(terms('architecture', 'en')[0]);
  });

  it('fold width, case, ligatures, accents and typographic apostrophes', () => {
    expect(terms('ＡＢＣ ﬁnance', null)).toEqual(['abc', 'finance']);
    expect(terms('Café', 'fr')).toEqual(terms('cafe', 'fr'));
    expect(terms('Ёлка', 'ru')).toEqual(terms('елка', 'ru'));
    expect(terms('l’eau', 'fr')).toEqual(terms("l'eau", 'fr'));
    expect(terms("don't don’t", 'en')).toEqual([]);
    expect(terms("the reader's", 'en')).toEqual(terms('readers', 'en'));
  });

  it('are the same of kana with their marks apart, of half the width, and of Hangul in its letters', () => {
    const word = 'パソコンとデータ';
    expect(terms(word.normalize('NFD'), 'ja')).toEqual(terms(word, 'ja'));
    expect(terms('ﾊﾟｿｺﾝ', 'ja')).toEqual(['パソ', 'ソコ', 'コン']);
    const korean = '한국어 검색 엔진';
    expect(terms(korean.normalize('NFD'), 'ko')).toEqual(terms(korean, 'ko'));
    const [first] = termsOf(korean.normalize('NFD'), 'ko');
    expect(korean.normalize('NFD').slice(first?.start, first?.end).normalize()).toBe('한국');
  });

  it('keep the names of languages that end in signs', () => {
    expect(terms('C++ and C# or F#', 'en')).toEqual(['c++', 'c#', 'f#']);
  });

  it('are all that somebody writes about, stop words being few', () => {
    expect(terms('el trabajo y el tiempo', 'es')).toHaveLength(2);
    expect(terms('a cikk lehetőség', 'hu')).toHaveLength(2);
  });

  it('are the same words in ASCII, beside other scripts and joined to them', () => {
    const plain = "x++ y++z don't rock'n'roll 'tis C# c#d 1'2 e-mail K8s";
    const expected = [
      'x++',
      'y',
      'z',
      "don't",
      "rock'n'roll",
      'tis',
      'c#',
      'c',
      'd',
      "1'2",
      'e',
      'mail',
      'k8s',
    ];
    const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);
    expect(words(plain)).toEqual(expected);
    for (const other of ['—', '«', '…'])
      expect(words(plain.split(' ').join(`${other} ${other}`))).toEqual(expected);
    expect(words("a'élan C++é foo—bar")).toEqual(["a'élan", 'c', 'é', 'foo', 'bar']);
  });

  it('are pairs of characters where words are not parted', () => {
    expect(terms('数据湖 data', null)).toEqual(['数据', '据湖', 'data']);
    expect(terms('한국어', null)).toEqual(['한국', '국어']);
    expect(terms('湖', null)).toEqual(['湖']);
    expect(terms('データ', null)).toEqual(['デー', 'ータ']);
  });

  it('are stemmed by their script where a text is of two', () => {
    expect(terms('резервные servers', 'ru')).toEqual([
      ...terms('резервные', 'ru'),
      ...terms('servers', 'en'),
    ]);
    expect(terms('резервные servers', 'en')).toEqual([
      ...terms('резервные', 'ru'),
      ...terms('servers', 'en'),
    ]);
    expect(terms('резервні servers', null)).toEqual(['резервні', 'servers']);
  });

  it('are words of the dictionary in Thai', () => {
    expect(terms('สวัสดีครับ', null).length).toBeGreaterThan(1);
  });

  it('do not choke on anything', () => {
    expect(terms('\ud800 😀 \u0000 ‮ ...', 'en')).toEqual([]);
    expect(terms('x'.repeat(5_000), 'en')).toEqual([]);
  });
});
