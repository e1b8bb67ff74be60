// What a page of a few words is asked with besides: the archive's terms that begin as one of the page's does. A stemmer leaves
// compounds and many derivations apart ("script" and "scriptable", "Datei" and "Dateisystem"), and short texts on one subject
// seldom have the same word of a family. The index is sorted, so that they stand in the blocks that are read anyway.
import { documentFrequency, type OpenIndex, type SegmentPostings } from '../index/open-index';
import { termHash } from '../index/term-hash';
import type { WeightedPostings } from '../scoring/bm25';
import { brevity, damped, rarityOf } from '../scoring/term-weight';
import type { PageProfile, PageTerm } from './page-profile';

/** Fewer begin words of any subject. A pair of Chinese, Japanese or Korean characters begins no other. */
const FEWEST_LETTERS = 4;
/** How many of a term's longer ones are asked: the most frequent. */
const MOST = 4;
/** A smaller share moves too little for the time that looking through the blocks takes. */
const LEAST = 0.2;

/** What a longer term counts beside the page's own: the less, the longer page and posts are, whose own words suffice. */
export function shareOfLonger(index: OpenIndex, page: PageProfile): number {
  const length = page.terms.reduce((sum, { frequency }) => sum + frequency, 0);
  const share = brevity(length) * brevity(index.averageLength / page.excess);
  return share < LEAST ? 0 : share;
}

/** Whether the terms that begin as this one are worth a look. */
export const isBeginning = (term: string): boolean => term.length >= FEWEST_LETTERS;

/**
 * The longer terms of a page's terms, for BM25.
 * @param found all postings that were read, those of the page's own terms among them @param share what each counts
 */
export function longerTerms(
  index: OpenIndex,
  asked: readonly PageTerm[],
  found: ReadonlyMap<string, readonly SegmentPostings[]>,
  share: number,
): WeightedPostings[] {
  const own = new Set(asked.map(({ term }) => term));
  const longer = [...found]
    .filter(([term]) => !own.has(term))
    .map(([term, postings]) => ({ term, postings, documents: documentFrequency(postings) }))
    .sort((a, b) => b.documents - a.documents);
  const beginnings = asked.filter(({ term }) => isBeginning(term));
  return beginnings.flatMap(({ term: beginning, frequency }) =>
    longer
      .filter(({ term }) => term.startsWith(beginning))
      .slice(0, MOST)
      .map(({ term, postings, documents }) => ({
        weight: share * damped(frequency) * rarityOf(index.idfOf(termHash(term), documents)),
        postings,
      })),
  );
}
