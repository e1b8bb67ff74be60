// How well a document's words fit a look-up: phrases and closeness, from its term vector.
import { BLOCK_END, type DocumentVector } from '../index/document-vector';

/** Words of a query with more terms than this between the first and the last of them are not close. */
const WINDOW = 24;

function fieldHas(
  vector: DocumentVector,
  field: Uint16Array,
  phrase: readonly ReadonlySet<number>[],
): boolean {
  for (let start = 0; start + phrase.length <= field.length; start++) {
    let at = 0;
    while (at < phrase.length) {
      const number = field[start + at] as number;
      if (number === BLOCK_END || !phrase[at]?.has(vector.hashes[number] as number)) break;
      at++;
    }
    if (at === phrase.length) return true;
  }
  return false;
}

/** Whether the words of a phrase are neighbours somewhere in the document. Stop words between them are not counted. */
export function hasPhrase(vector: DocumentVector, phrase: readonly ReadonlySet<number>[]): boolean {
  return [vector.title, vector.tags, vector.body].some((field) => fieldHas(vector, field, phrase));
}

/** The number (from 1) of the query's word that each term belongs to, by the term's hash; the later word, if two have the term. */
export function wordsByHash(words: readonly ReadonlySet<number>[]): ReadonlyMap<number, number> {
  return new Map(words.flatMap((hashes, word) => Array.from(hashes, (hash) => [hash, word + 1] as const)));
}

/**
 * How close together the words of the query stand at best, in the title or in the text, 0 (not at all) to 1 (side by side). Always
 * 1 for one word.
 * @param wordOf what wordsByHash answered
 * @param words how many words the query has
 */
export function closeness(
  { hashes, title, body }: DocumentVector,
  wordOf: ReadonlyMap<number, number>,
  words: number,
): number {
  if (words < 2) return 1;
  // Indexed by the numbers that the vector has for its terms.
  const wordAt = new Uint8Array(hashes.length);
  /** The last place of each word so far; -1: none yet, -2: the document does not have it. */
  const last = new Int32Array(words + 1).fill(-2);
  let reachable = 0;
  for (let number = 1; number < hashes.length; number++) {
    const word = wordOf.get(hashes[number] as number);
    if (word === undefined) continue;
    wordAt[number] = word;
    if (last[word] === -2) reachable++;
    last[word] = -1;
  }
  if (reachable < 2) return 0;
  // The shortest stretch with all those words of the query that the document has.
  let best = Number.POSITIVE_INFINITY;
  for (const field of [title, body]) {
    for (let word = 1; word <= words; word++) if (last[word] !== -2) last[word] = -1;
    for (let place = 0; place < field.length; place++) {
      const word = wordAt[field[place] as number] as number;
      if (word === 0) continue;
      last[word] = place;
      let first = place;
      for (const other of last) if (other !== -2 && other < first) first = other;
      if (first >= 0) best = Math.min(best, place - first + 1);
    }
  }
  const slack = Math.max(0, best - reachable);
  return (Math.max(0, 1 - slack / WINDOW) * reachable) / words;
}
