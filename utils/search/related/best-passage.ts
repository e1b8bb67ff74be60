// The stretch of a post that says most of what the page says.

import { BLOCK_END } from '../index/document-vector';
import { DAMPED } from '../scoring/term-weight';
import { type CountedText, cosine } from './counted-text';

/** Terms of a passage, and how far the next one begins behind it. */
const PASSAGE = 90;
const PASSAGE_STEP = 60;

/**
 * The highest cosine of the page with any stretch of the post. Its loops run a hundred thousand times a query.
 *
 * @param page weights of its terms, by the places that the post's terms have there @param length of these weights together
 */
export function bestPassage(
  { vector: { body }, places, rarity }: CountedText,
  page: Float32Array,
  length: number,
): number {
  const counts = new Uint8Array(places.length);
  let best = 0;
  for (let start = 0; start === 0 || start < body.length; start += PASSAGE_STEP) {
    const end = Math.min(start + PASSAGE, body.length);
    for (let i = start; i < end; i++) {
      const number = body[i] as number;
      counts[number] = (counts[number] as number) + 1;
    }
    let dot = 0;
    let squares = 0;
    for (let i = start; i < end; i++) {
      const number = body[i] as number;
      const count = counts[number] as number;
      if (count === 0) continue;
      counts[number] = 0;
      if (number === BLOCK_END) continue;
      const weight = (DAMPED[count] as number) * (rarity[number] as number);
      squares += weight * weight;
      const there = places[number] as number;
      if (there < page.length) dot += weight * (page[there] as number);
    }
    best = Math.max(best, cosine(dot, squares, length));
  }
  return best;
}
