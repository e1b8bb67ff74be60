// A text as the index and the ranking see it: the terms of its title, its tags and its blocks, in their order.
import { detectLanguage, type LanguageShares } from './language-detection';
import { eachTerm } from './terms';

/** Letters of a text that are indexed: some 40,000 words; past that, a text is a book. */
const TEXT_LIMIT = 250_000;

/** The parts of a text, its terms as strings or as what stands for them. */
export interface DocumentTerms<T = string> {
  /** Language in which it was stemmed, or null. */
  lang: string | null;
  title: T[];
  /** The terms of each tag that has any: the end of one and the beginning of the next are no expression. */
  tags: T[][];
  /** The same of each block (paragraph, heading, list item). */
  blocks: T[][];
}

/** What of a text is indexed. */
export interface IndexedText {
  title: string;
  tags: readonly string[];
  /** As declared; see detectLanguage. */
  lang: string | null;
  /** Blocks are parted by blank lines. */
  text: string;
}

function terms(text: string, lang: string | null): string[] {
  const found: string[] = [];
  eachTerm(text, lang, (term) => found.push(term));
  return found;
}

/**
 * Takes a post or a page apart.
 * @param termsIn the terms of a text in a language
 * @param expected languages in which the text is likely to be
 */
export function takeApart<T>(
  of: IndexedText,
  termsIn: (text: string, lang: string | null) => T[],
  expected?: LanguageShares,
): DocumentTerms<T> {
  const text = of.text.slice(0, TEXT_LIMIT);
  const lang = detectLanguage(`${of.title}\n${text}`, of.lang, expected);
  const parts = (of: readonly string[]): T[][] =>
    of.map((part) => termsIn(part, lang)).filter((part) => part.length > 0);
  return {
    lang,
    title: termsIn(of.title, lang),
    tags: parts(of.tags),
    blocks: parts(text.split(/\n\s*\n/)),
  };
}

/** The terms of a post or a page. */
export const documentTerms = (of: IndexedText, expected?: LanguageShares): DocumentTerms =>
  takeApart(of, terms, expected);
