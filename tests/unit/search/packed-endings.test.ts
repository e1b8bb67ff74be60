// Promise: the stemmers of a build make of every word what the package's own make of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { stemmersPacked } from '@/content/stemmers';
import { LANGUAGES } from '@/utils/search/text/languages';
import { type Ending, packEndings, packedEndings } from '@/utils/search/text/packed-endings';

/** As Snowball sorts them, from their last letter on, each with the longest other one that it ends with. */
function tableOf(rules: ReadonlyMap<string, number>): Ending[] {
  const backwards = (word: string) => [...word].reverse().join('');
  const sorted = [...rules.keys()].sort((a, b) => (backwards(a) < backwards(b) ? -1 : 1));
  return sorted.map((ending) => {
    const shorter = sorted.filter((other) => other !== ending && ending.endsWith(other));
    const longest = shorter.reduce((a, b) => (b.length > a.length ? b : a), shorter[0] ?? '');
    return [ending, shorter.length === 0 ? -1 : sorted.indexOf(longest), rules.get(ending) ?? 0];
  });
}

describe('packed endings', () => {
  const rules = fc.array(fc.tuple(fc.stringMatching(/^[abcé]{1,12}$/), fc.integer({ min: -1, max: 20 })));

  it('come back', () =>
    fc.assert(
      fc.property(rules, (some) => {
        const table = tableOf(new Map(some));
        const packed = packEndings(table);
        expect(packed).not.toBeNull();
        expect(packedEndings(packed ?? '')).toEqual(table);
      }),
    ));

  it('are left alone where they would not', () => {
    expect(packEndings([['1st', -1, 1]])).toBeNull();
    expect(packEndings([['a-', -1, 1]])).toBeNull();
    // A table of beginnings: the second one begins with the first, and does not end with it.
    const beginnings: Ending[] = [
      ['H', -1, 6],
      ['He', 0, 4],
    ];
    expect(packEndings(beginnings)).toBeNull();
  });
});

/** Where the package has the endings of each language that it stems. */
const languages = readFileSync(path.resolve('utils/search/text/languages.ts'), 'utf8');
const files = [...languages.matchAll(/stemmer as (\w+) \} from '(@orama\/stemmers\/\w+)'/g)].map(
  ([, code = '', name = '']) => [code, createRequire(import.meta.url).resolve(name)] as const,
);

describe('the stemmers of a build', async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [stemmersPacked()],
    resolve: { alias: { '@': path.resolve('.') } },
    build: { write: false, minify: false, lib: { entry: 'utils/search/text/languages.ts', formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  const code = built[0]?.output[0].code ?? '';
  const packed = (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )) as { LANGUAGES: typeof LANGUAGES };

  it('share what Snowball gives each of them', () => {
    // All but the English one.
    expect(code.match(/this\.stemWord\s*=/g)).toHaveLength(files.length - 1);
    // Forwards, and what is not among some letters: a runtime has two such lines.
    expect(code.match(/charCodeAt\(this\.cursor\)/g)).toHaveLength(2);
    expect(code.match(/packedEndings\("/g)?.length).toBeGreaterThan(80);
  });

  it.each(files)('stem as the package does: %s', (language, file) => {
    const [own, other] = [LANGUAGES.get(language), packed.LANGUAGES.get(language)];
    const endings = readFileSync(file, 'utf8').matchAll(/"([^"\\]+|(?:\\x\w\w|[^"\\])+)"/g);
    const all = Array.from(
      endings,
      ([, letters = '']) => JSON.parse(`"${letters.replaceAll('\\x', '\\u00')}"`) as string,
    );
    const words = [...(own?.stopWords ?? [])].flatMap((word) => ['', ...all].map((ending) => word + ending));
    expect(words.length).toBeGreaterThan(4_000);
    expect(words.map((word) => other?.stem(word))).toEqual(words.map((word) => own?.stem(word)));
  });
});
