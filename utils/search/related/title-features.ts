// What the page says of a post's title and of its tags.

import { BLOCK_END } from '../index/document-vector';
import { damped } from '../scoring/term-weight';
import type { CountedText } from './counted-text';
import type { Features } from './features';
import { type PairTable, pairBucket } from './pair-table';

/**
 * @param onPage how often the page has a term of the post, by the post's number for it
 * @param pairs of the page
 */
export function titleFeatures(
  candidate: CountedText,
  onPage: (number: number) => number,
  pairs: PairTable,
): Pick<Features, 'title' | 'titlePhrase' | 'tags'> {
  const { vector, idf } = candidate;
  let title = 0;
  let titleWeight = 0;
  for (const number of new Set(vector.title)) {
    const weight = idf[number] as number;
    titleWeight += weight;
    title += weight * Math.min(1, damped(onPage(number)) / 2.5);
  }
  let phrase = 0;
  let phraseWeight = 0;
  for (let i = 0; i + 1 < vector.title.length; i++) {
    const [first, second] = [vector.title[i] as number, vector.title[i + 1] as number];
    const weight = (idf[first] as number) + (idf[second] as number);
    phraseWeight += weight;
    const bucket = pairBucket(vector.hashes[first] as number, vector.hashes[second] as number);
    if (pairs.has(bucket)) phrase += weight;
  }
  let tags = 0;
  for (const number of new Set(vector.tags)) {
    if (number === BLOCK_END) continue;
    const often = onPage(number);
    tags += Math.min(1, Math.log(1 + often) / 3) * (idf[number] as number);
  }
  // A title says what the text is about. Of a post that is a headline and no more it is the text, which counts already.
  const heads = Math.min(1, vector.body.length / (vector.title.length || 1));
  return {
    title: titleWeight === 0 ? 0 : (heads * title) / titleWeight,
    titlePhrase: phraseWeight === 0 ? 0 : (heads * phrase) / phraseWeight,
    tags,
  };
}
