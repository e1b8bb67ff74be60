// How often a page names a post: its whole title, word for word (stop words and endings aside).
import { BLOCK_END } from '../index/document-vector';

/** Namings that count; more of them say no more. */
const MOST = 20;

/**
 * How often a title stands in a text, as a stretch of neighbours.
 *
 * @param title numbers of its terms in the text's own vector; BLOCK_END for one that the text does not have
 * @param body the text's terms, in their order
 * @returns 0 for never, and for a title without terms; at most MOST
 */
export function timesNamed(title: Uint16Array, body: Uint16Array): number {
  if (title.length === 0 || title.includes(BLOCK_END)) return 0;
  const first = title[0] as number;
  let times = 0;
  for (let at = body.indexOf(first); at >= 0 && times < MOST; at = body.indexOf(first, at + 1))
    if (title.every((number, n) => body[at + n] === number)) times++;
  return times;
}

/** What it counts to be named so often, 0…1: the first time most. */
export const namedWeight = (times: number): number => Math.log(1 + times) / Math.log(1 + MOST);
