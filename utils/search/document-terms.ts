// A text as the index and the ranking see it: the terms of its title, its tags and its blocks, in their order.
import { detectLanguage } from './language-detection';
import { termsOf } from './terms';

/** Letters of a text that are indexed: some 40,000 words; past that, a text is a book. */
const TEXT_LIMIT = 250_000;

export interface DocumentTerms {
  /** Language in which it was stemmed, or null. */
  lang: string | null;
  title: string[];
  tags: string[];
  /** The terms of each block (paragraph, heading, list item) that has any. */
  blocks: string[][];
}

const terms = (text: string, lang: string | null): string[] => termsOf(text, lang).map(({ term }) => term);

/** Takes a post or a page apart. Blocks of `text` are parted by blank lines. */
export function documentTerms(of: {
  title: string;
  tags: readonly string[];
  lang: string | null;
  text: string;
}): DocumentTerms {
  const text = of.text.slice(0, TEXT_LIMIT);
  const lang = detectLanguage(`${of.title}\n${text}`, of.lang);
  return {
    lang,
    title: terms(of.title, lang),
    tags: of.tags.flatMap((tag) => terms(tag, lang)),
    blocks: text
      .split(/\n\s*\n/)
      .map((block) => terms(block, lang))
      .filter((block) => block.length > 0),
  };
}
