// Where a title speaks of what was looked up.
import { detectLanguage } from '../text/language-detection';
import { plainWord } from '../text/spellings';
import { termsOf } from '../text/terms';
import { beginningOf } from './lookup-slots';
import type { ParsedQuery } from './query-language';

/**
 * The places in a title (UTF-16 offsets) that have a wanted word in any of its forms, or begin as the word does that is
 * still being typed.
 * @param lang the language of the title as far as it is known
 */
export function markTitle(title: string, query: ParsedQuery, lang: string | null): [number, number][] {
  const code = detectLanguage(title, lang);
  const wanted = new Set(
    [...query.words, ...query.phrases].flatMap((words) => termsOf(words, code).map(({ term }) => term)),
  );
  const plain = (written: string): string => beginningOf(plainWord(written));
  const last = query.unfinished ? query.words.at(-1) : undefined;
  // A sign that words have or lack at will is the beginning of none.
  const begun = last === undefined || plain(last) === '' ? undefined : plain(last);
  return termsOf(title, code)
    .filter(
      ({ term, start, end }) =>
        wanted.has(term) || (begun !== undefined && plain(title.slice(start, end)).startsWith(begun)),
    )
    .map(({ start, end }) => [start, end]);
}
