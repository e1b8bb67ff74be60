// How well a document's words fit a look-up: phrases and closeness, from its term vector.
import { BLOCK_END, type DocumentVector } from './document-vector';

/** Terms between the first and the last of the words, past which they are not close. */
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

/** Whether the words of a phrase stand together somewhere; stop words between them do not count. */
export function hasPhrase(vector: DocumentVector, phrase: readonly ReadonlySet<number>[]): boolean {
  return [vector.title, vector.tags, vector.body].some((field) => fieldHas(vector, field, phrase));
}

/** How close together the words of the query stand at best, 0 (not at all) to 1 (side by side). Always 1 for one word. */
export function closeness(vector: DocumentVector, words: readonly ReadonlySet<number>[]): number {
  if (words.length < 2) return 1;
  // By the numbers of the vector: which word of the query each term is, counted from 1.
  const wordOf = new Uint8Array(vector.hashes.length);
  const met = new Set<number>();
  for (let number = 1; number < wordOf.length; number++) {
    const word = 1 + words.findLastIndex((hashes) => hashes.has(vector.hashes[number] as number));
    wordOf[number] = word;
    if (word > 0) met.add(word);
  }
  // Two fingers over the body: the shortest stretch that has as many different words as the document has at all.
  const reachable = met.size;
  if (reachable < 2) return 0;
  const places: [place: number, word: number][] = [];
  for (let place = 0; place < vector.body.length; place++) {
    const word = wordOf[vector.body[place] as number] as number;
    if (word > 0) places.push([place, word]);
  }
  const counts = new Map<number, number>();
  let best = Number.POSITIVE_INFINITY;
  let start = 0;
  for (const [place, word] of places) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    while (counts.size === reachable) {
      const [first, firstWord] = places[start] as [number, number];
      best = Math.min(best, place - first + 1);
      const left = (counts.get(firstWord) ?? 1) - 1;
      if (left === 0) counts.delete(firstWord);
      else counts.set(firstWord, left);
      start++;
    }
  }
  const slack = Math.max(0, best - reachable);
  return (Math.max(0, 1 - slack / WINDOW) * reachable) / words.length;
}
