// Promise: the stop words of a build are those of the lists that it was made of.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopWordsPacked } from '@/content/stop-words';
import { packedWords, packWords } from '@/utils/search/text/packed-words';

const inOrder = (words: Iterable<string>): string[] => [...new Set(words)].sort();

describe('packed words', () => {
  it('come back, whatever they begin with', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[^\d]{0,16}$/u)), (words) => {
        const packed = packedWords(packWords(words));
        expect([...packed]).toEqual(inOrder(words));
        // And again.
        expect([...packed]).toEqual(inOrder(words));
      }),
    ));

  it('may have no digits', () => {
    expect(() => packWords(['one', '1st'])).toThrow('1st');
  });
});

describe('the stop words of a build', () => {
  const source = readFileSync(path.resolve('utils/search/text/languages.ts'), 'utf8');
  const lists = [...source.matchAll(/'(@orama\/stopwords\/\w+)'/g)].map(([, name]) => name as string);

  it.each(lists)('are all of %s', async (name) => {
    const file = createRequire(import.meta.url)
      .resolve(name)
      .replace(/\.cjs$/, '.js');
    const load = stopWordsPacked().load as (id: string) => Promise<string>;
    const packed = /packedWords\((".*")\)/.exec(await load(file))?.[1] ?? '""';
    const { stopwords } = (await import(name)) as { stopwords: string[] };
    expect(stopwords.length).toBeGreaterThan(50);
    expect([...packedWords(JSON.parse(packed) as string)]).toEqual(inOrder(stopwords));
  });

  it('are all that it has: every other module is left alone', async () => {
    expect(lists.length).toBeGreaterThan(10);
    const load = stopWordsPacked().load as (id: string) => Promise<string | null>;
    expect(await load(path.resolve('utils/search/text/languages.ts'))).toBeNull();
  });
});
