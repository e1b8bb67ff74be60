// The most frequent words of languages, for utils/search/text/common-words.ts: words/<language>.txt, made at every build of the
// lists in the language packages of zxcvbn-ts (MIT), counted in Wikipedia and in subtitles.
import { createRequire } from 'node:module';
import path from 'node:path';
import { LISTED, type Listed } from '../utils/search/text/common-words';

const require = createRequire(import.meta.url);

/** Words of a list. */
const MOST = 4_000;

const PACKAGES: Readonly<Record<Listed, string>> = {
  en: '@zxcvbn-ts/language-en',
  de: '@zxcvbn-ts/language-de',
  es: '@zxcvbn-ts/language-es-es',
  fr: '@zxcvbn-ts/language-fr',
  it: '@zxcvbn-ts/language-it',
  nl: '@zxcvbn-ts/language-nl-be',
  pt: '@zxcvbn-ts/language-pt-br',
  fi: '@zxcvbn-ts/language-fi',
};

/** What was counted with the articles of Wikipedia: the markup around each, and where it is. */
const MARKUP = new Set([
  'doc',
  'id',
  'title',
  'url',
  'curid',
  'http',
  'https',
  'org',
  'www',
  'wiki',
  'wikipedia',
]);

/** Folders of the packages of which something is in the lists. */
export const wordListPackages = (): string[] =>
  Object.values(PACKAGES).map((name) => path.dirname(require.resolve(`${name}/package.json`)));

function wordsOf(name: string, file: string): string[] {
  return require(`${name}/src/${file}.json`) as string[];
}

const isWord = (word: string): boolean => /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word);

/** Numbers are much the same in every language, and most of these lists leave them out: their ranks are those in English. */
function numbersByRank(): Map<number, string[]> {
  const numbers = new Map<number, string[]>();
  wordsOf(PACKAGES.en, 'commonWords').forEach((word, rank) => {
    if (!/^\d+$/.test(word)) return;
    // All lists leave out what is a single letter or digit; a small number is no rarer than a large one.
    numbers.set(rank, numbers.size === 0 ? [...'0123456789', word] : [word]);
  });
  return numbers;
}

/**
 * A language's words, the most frequent first, parted by blanks; each at the better one of its two ranks, as what is common
 * in writing or in speech is common.
 */
export function wordList(code: Listed): string {
  const written = wordsOf(PACKAGES[code], 'wikipedia').filter(
    (word) => isWord(word) && !MARKUP.has(word) && word !== code,
  );
  const spoken = wordsOf(PACKAGES[code], 'commonWords');
  const numbers = numbersByRank();
  const words = new Set<string>();
  for (let rank = 0; words.size < MOST && rank < Math.max(written.length, spoken.length); rank++) {
    for (const word of [written[rank], spoken[rank]])
      if (word !== undefined && isWord(word)) words.add(word.toLowerCase());
    for (const number of numbers.get(rank) ?? []) words.add(number);
  }
  return [...words].slice(0, MOST).join(' ');
}

/** All lists by their path in the extension. */
export const wordListFiles = (): Map<string, string> =>
  new Map(LISTED.map((code) => [`words/${code}.txt`, wordList(code)]));
