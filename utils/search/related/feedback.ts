// Pseudo-relevance feedback (Rocchio 1971; Lavrenko and Croft's relevance models, 2001) among the candidates of a query: those
// that say what the first of them say are moved up. A question and an abstract on one subject seldom share their few words,
// and two abstracts do oftener; a whole page says what it is about by itself, and others' words only lead it astray. Ten
// headlines say nothing that could be learned from, and of ten articles one learns all sorts of things.

import { brevity } from '../scoring/term-weight';
import { type CountedText, lengthOf } from './counted-text';

/** Candidates that are taken to be right. */
const TAKEN = 10;
/** A share that would move nothing. */
const LEAST = 0.05;

/** How well posts of so many terms on average teach a subject's words: 1 for abstracts, near 0 for headlines and books. */
function teaching(average: number): number {
  const short = brevity(average);
  return 4 * short * (1 - short);
}

/**
 * How much each candidate says what the first ones say, itself left out: 0 to 1, and the less, the longer the page is and the
 * further the posts' length is from an abstract's.
 *
 * @param candidates the best first, with their first-stage scores
 * @param page terms of the page @param average terms of a post of the archive
 */
export function feedbackOn(
  candidates: readonly (Pick<CountedText, 'vector' | 'weights'> & { bm25: number })[],
  page: number,
  average: number,
): Float64Array {
  const feedback = new Float64Array(candidates.length);
  const share = brevity(page) ** 2 * teaching(average);
  if (share < LEAST) return feedback;
  const norms = candidates.map(({ weights }) => lengthOf(weights));
  const scale = candidates.map(({ bm25 }, i) => (i < TAKEN ? bm25 / (norms[i] as number) : 0));
  const said = new Map<number, number>();
  candidates.slice(0, TAKEN).forEach(({ vector, weights }, i) => {
    for (let number = 1; number < weights.length; number++) {
      const hash = vector.hashes[number] as number;
      said.set(hash, (said.get(hash) ?? 0) + (scale[i] as number) * (weights[number] as number));
    }
  });
  candidates.forEach(({ vector, weights }, i) => {
    let dot = 0;
    for (let number = 1; number < weights.length; number++) {
      const weight = weights[number] as number;
      dot += weight * ((said.get(vector.hashes[number] as number) ?? 0) - (scale[i] as number) * weight);
    }
    feedback[i] = Math.max(0, dot) / (norms[i] as number);
  });
  const highest = feedback.reduce((most, one) => Math.max(most, one), 0) || 1;
  return feedback.map((one) => (share * one) / highest);
}
