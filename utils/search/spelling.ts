// Words that are not in the archive as typed: the beginning of one, or one with a typo.
import type { OpenIndex } from './open-index';
import { entriesOf } from './term-block';

/** Blocks of a segment that are read for one word at most. */
const BLOCK_LIMIT = 24;
/** Terms that a beginning stands for at most, the most frequent first. */
const COMPLETIONS = 24;
const FEWEST_LETTERS = 2;

/** Typos that a word of this many letters may have. */
export function typosAllowed(letters: number): number {
  return letters >= 8 ? 2 : letters >= 5 ? 1 : 0;
}

/** Terms that begin with `prefix`, with the number of documents that have them. */
async function termsWith(index: OpenIndex, prefix: string): Promise<Map<string, number>> {
  const keys: (readonly [number, number])[] = [];
  for (const { id, header } of index.segments) {
    const first = Math.max(0, header.blockOf(prefix));
    const last = Math.min(header.blocks - 1, header.blockOf(`${prefix}\uffff`), first + BLOCK_LIMIT - 1);
    for (let block = first; block <= last; block++) keys.push([id, block]);
  }
  const found = new Map<string, number>();
  for (const block of await index.reader.blocks(keys)) {
    if (!block) continue;
    for (const { term, documents } of entriesOf(block)) {
      if (term.startsWith(prefix)) found.set(term, (found.get(term) ?? 0) + documents);
      else if (term > prefix) break;
    }
  }
  return found;
}

/** The most frequent terms that begin as typed. */
export async function completions(index: OpenIndex, typed: string): Promise<string[]> {
  if (Array.from(typed).length < FEWEST_LETTERS) return [];
  const found = [...(await termsWith(index, typed))];
  return found
    .sort((a, b) => b[1] - a[1])
    .slice(0, COMPLETIONS)
    .map(([term]) => term);
}

/**
 * Optimal string alignment distance (Levenshtein, and two neighbours swapped count one), given up past `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoBefore: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (twoBefore[j - 2] ?? 0) + 1);
      row[j] = cost;
      lowest = Math.min(lowest, cost);
    }
    if (lowest > most) return most + 1;
    twoBefore = before;
    before = row;
  }
  return before[b.length] ?? most + 1;
}

/** Beginnings under which a word with a typo in its first letters may stand: two right, swapped, one missing or too many. */
function beginnings(word: string): string[] {
  const [a = '', b = '', c = ''] = word;
  return [...new Set([a + b, b + a, a + c, b + c])].filter((start) => start.length === 2);
}

/** Stemmers write a final y as i, which would count as a second typo. */
const unstemmed = (term: string): string => term.replace(/i$/, 'y');

/**
 * The most frequent of the terms nearest to a word: among those that share its first letters, or nearly. Null for none
 * near enough.
 */
export async function corrected(index: OpenIndex, word: string): Promise<string | null> {
  const most = typosAllowed(word.length);
  if (most === 0) return null;
  let best: { term: string; distance: number; documents: number } | null = null;
  for (const start of beginnings(word)) {
    for (const [term, documents] of await termsWith(index, start)) {
      const distance = Math.min(editDistance(word, term, most), editDistance(word, unstemmed(term), most));
      if (distance > most) continue;
      if (!best || distance < best.distance || (distance === best.distance && documents > best.documents)) {
        best = { term, distance, documents };
      }
    }
    if (best?.distance === 1) break;
  }
  return best?.term ?? null;
}
