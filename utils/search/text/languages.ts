// The languages that are stemmed, each with its stemmer and its stop words, both from @orama: but for those whose lists there
// run to hundreds of words that somebody writes about and looks for (work, time, truth; article, possibility).
import { stemmer as da } from '@orama/stemmers/danish';
import { stemmer as nl } from '@orama/stemmers/dutch';
import { stemmer as en } from '@orama/stemmers/english';
import { stemmer as fi } from '@orama/stemmers/finnish';
import { stemmer as fr } from '@orama/stemmers/french';
import { stemmer as de } from '@orama/stemmers/german';
import { stemmer as hu } from '@orama/stemmers/hungarian';
import { stemmer as it } from '@orama/stemmers/italian';
import { stemmer as no } from '@orama/stemmers/norwegian';
import { stemmer as pt } from '@orama/stemmers/portuguese';
import { stemmer as ro } from '@orama/stemmers/romanian';
import { stemmer as ru } from '@orama/stemmers/russian';
import { stemmer as es } from '@orama/stemmers/spanish';
import { stemmer as sv } from '@orama/stemmers/swedish';
import { stemmer as tr } from '@orama/stemmers/turkish';
import { stopwords as daStop } from '@orama/stopwords/danish';
import { stopwords as nlStop } from '@orama/stopwords/dutch';
import { stopwords as enStop } from '@orama/stopwords/english';
import { stopwords as fiStop } from '@orama/stopwords/finnish';
import { stopwords as frStop } from '@orama/stopwords/french';
import { stopwords as deStop } from '@orama/stopwords/german';
import { stopwords as itStop } from '@orama/stopwords/italian';
import { stopwords as noStop } from '@orama/stopwords/norwegian';
import { stopwords as ptStop } from '@orama/stopwords/portuguese';
import { stopwords as roStop } from '@orama/stopwords/romanian';
import { stopwords as ruStop } from '@orama/stopwords/russian';
import { stopwords as svStop } from '@orama/stopwords/swedish';
import { stopwords as trStop } from '@orama/stopwords/turkish';
import { stemArabic } from './arabic';
import { frequentWords } from './function-words';
import { plainWord } from './spellings';

export interface Language {
  stem: (word: string) => string;
  stopWords: ReadonlySet<string>;
}

/** Its stop words are made a set when they are first asked for: no archive has posts in all of these languages. */
function language(stem: (word: string) => string, listed: Iterable<string>): Language {
  let stopWords: ReadonlySet<string> | undefined;
  return {
    stem,
    get stopWords() {
      return (stopWords ??= new Set(Array.from(listed, plainWord)));
    },
  };
}

/** By ISO 639-1 code. A new language is one line here and nothing else; it counts for posts indexed from then on. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['en', language(en, enStop)],
  ['de', language(de, deStop)],
  ['es', language(es, frequentWords('es'))],
  ['fr', language(fr, frStop)],
  ['pt', language(pt, ptStop)],
  ['it', language(it, itStop)],
  ['nl', language(nl, nlStop)],
  ['ru', language(ru, ruStop)],
  ['sv', language(sv, svStop)],
  ['da', language(da, daStop)],
  ['no', language(no, noStop)],
  ['fi', language(fi, fiStop)],
  ['hu', language(hu, frequentWords('hu'))],
  ['ro', language(ro, roStop)],
  ['tr', language(tr, trStop)],
  ['ar', language(stemArabic, frequentWords('ar'))],
]);

/** Other names under which pages declare one of them. */
const ALIASES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', mo: 'ro' };

/** `pt` for `pt-BR`, `no` for `nb`; null for a language that is not in the table. */
export function languageCode(tag: string | null): string | null {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  const code = ALIASES[primary] ?? primary;
  return LANGUAGES.has(code) ? code : null;
}
