// Promise: a term is shown as the page writes it, and two that stand side by side as the expression that they are.
import { describe, expect, it } from 'vitest';
import { phraseOf, surfaceWords } from '@/utils/search/passages/surface-words';
import { termsOf } from '@/utils/search/text/terms';

/** How a text writes all of its terms. */
function writings(text: string, lang: string): Map<string, string> {
  return surfaceWords(text, lang, new Set(termsOf(text, lang).map(({ term }) => term)));
}

describe('a word', () => {
  it('is written as most often, and of two ways as often in small letters', () => {
    expect(writings('Locks and a lock. Lock by lock.', 'en').get('lock')).toBe('lock');
    expect(writings('Dapr, dapr and Dapr', 'en').get('dapr')).toBe('Dapr');
  });
});

describe('a word in katakana', () => {
  it('is shown whole, alone and behind another', () => {
    const words = writings('設定ファイルを読む', 'ja');
    expect(words.get('ファ')).toBe('ファイル');
    expect(words.get('イル')).toBe('ファイル');
    expect(words.get('設定')).toBe('設定');
    expect(words.get(phraseOf('設定', '定フ'))).toBe('設定ファイル');
  });
});

describe('two words', () => {
  const both = (text: string, lang: string): string[] =>
    [...writings(text, lang)].filter(([term]) => term.includes(' ')).map(([, word]) => word);

  it('that are only put beside each other are not', () => {
    expect(both('platform and federation', 'en')).toEqual([]);
    expect(both('dados e plataforma', 'pt')).toEqual([]);
  });

  it('bring along what a hyphen ties to the first', () => {
    expect(both('a self-serve platform', 'en')).toContain('self-serve platform');
    expect(surfaceWords('a self-serve platform', 'en', new Set(['serv'])).get('serv')).toBe('self-serve');
  });

  it('side by side are one expression, with a hyphen or a short word between them as well', () => {
    expect(both('a data mesh', 'en')).toEqual(['data mesh']);
    expect(both('spec-driven', 'en')).toEqual(['spec-driven']);
    expect(both('infrastructure as code', 'en')).toEqual(['infrastructure as code']);
    expect(both('arquitetura de dados', 'pt')).toEqual(['arquitetura de dados']);
  });

  it('with a sentence, a line or more words between them are not', () => {
    expect(both('Use a mesh. Data moves', 'en')).not.toContain('mesh. Data');
    expect(both('mesh\n\ndata', 'en')).toEqual([]);
    expect(both('chatbot which only reads', 'en')).toEqual([]);
  });

  it('of which one is not asked for are not', () => {
    expect([...surfaceWords('data mesh', 'en', new Set(['mesh']))]).toEqual([['mesh', 'mesh']]);
  });

  it('of a script without spaces are what their pairs of characters make', () => {
    expect(writings('数据湖', 'zh').get(phraseOf('数据', '据湖'))).toBe('数据湖');
  });
});
