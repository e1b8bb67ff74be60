// First stage: the page's best terms, and the documents that score best by them.

import { documentFrequency, type OpenIndex } from '../index/open-index';
import type { Scored } from '../scoring/best-of';
import { rankByBm25, type WeightedPostings } from '../scoring/bm25';
import { brevity, damped, IDF_POWER, rarityOf } from '../scoring/term-weight';
import { isBeginning, longerTerms, shareOfLonger } from './longer-terms';
import type { PageProfile, PageTerm } from './page-profile';

/** Terms of a page that are looked up: the blocks read per query are bounded by it. */
const TERM_LIMIT = 64;
/** Documents handed on to the second stage: fewer than pair-table.ts can count. */
export const CANDIDATE_LIMIT = 100;

/** A term of the page with what the archive knows of it. */
export interface KnownTerm extends PageTerm {
  /** Documents that have it; 0 for none. */
  documents: number;
  idf: number;
  weight: number;
}

export interface Candidates {
  terms: KnownTerm[];
  ranked: Scored[];
}

function weigh(index: OpenIndex, term: PageTerm, documents: number): KnownTerm {
  const idf = index.idfOf(term.hash, documents);
  return { ...term, documents, idf, weight: damped(term.frequency) * rarityOf(idf) };
}

export async function findCandidates(
  index: OpenIndex,
  page: PageProfile,
  exclude: ReadonlySet<number> | undefined,
): Promise<Candidates> {
  // An abstract has few of its subject's words: those that it shares with a page are not the rarest.
  const power = IDF_POWER - (IDF_POWER - 1) * brevity(index.averageLength / page.excess);
  const best = page.terms
    .map((term) => ({ term, documents: index.frequency(term.hash) }))
    .filter(({ documents }) => documents > 0)
    .map(({ term, documents }) => ({
      term,
      worth: damped(term.frequency) * index.idfOf(term.hash, documents) ** power,
    }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, TERM_LIMIT)
    .map(({ term }) => term);
  const share = shareOfLonger(index, page);
  const postings = await index.postings(
    best.map(({ term }) => term),
    share > 0 ? isBeginning : undefined,
  );
  const terms = best.map((term) => weigh(index, term, documentFrequency(postings.get(term.term))));
  const weighted: WeightedPostings[] = terms.map(({ term, weight }) => ({
    weight,
    postings: postings.get(term) ?? [],
  }));
  if (share > 0) weighted.push(...longerTerms(index, terms, postings, share));
  return { terms, ranked: rankByBm25(index, weighted, CANDIDATE_LIMIT, exclude) };
}
