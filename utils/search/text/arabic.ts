// Stems of Arabic words: without the article and what is written together with it, and without the endings of number, gender and
// possession. After light10 (Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval", 2007).

/** Letters that are left of a word at least, behind an article, behind "and", and before an ending. */
const LEFT = '.{2}';
/** The article with or without a particle before it; or "and" alone, before three letters. */
const BEGINNING = new RegExp(`^(?:[وبكف]?ال(?=${LEFT})|لل(?=${LEFT})|و(?=.${LEFT}))`);
/** In this order, each once, as spellings.ts writes them: a word may have two. */
const ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'].map(
  (ending) => new RegExp(`(?<=${LEFT})${ending}$`),
);

/** A word without its article: what somebody types who has not come to its end. */
export const withoutArticle = (word: string): string => word.replace(BEGINNING, '');

/** @param word as spellings.ts writes it */
export const stemArabic = (word: string): string =>
  ENDINGS.reduce((stem, ending) => stem.replace(ending, ''), withoutArticle(word));
