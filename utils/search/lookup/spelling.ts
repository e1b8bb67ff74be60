// Finds terms of the archive for a word that was typed in part or with typos. For one word it reads some hundred blocks at most,
// however large the archive is.

import type { BlockKey } from '../index/index-reader';
import { documentFrequency, type OpenIndex, type SegmentPostings } from '../index/open-index';
import type { OpenSegment } from '../index/segment-reader';
import { postingsAt, type TermPlace, termsBeginning } from '../index/term-block';
import { termHash } from '../index/term-hash';
import { editDistance, typosAllowed, wordsOneTypoAway } from './edit-distance';
import { stemsOf } from './lookup-slots';

/** Most blocks that are read to find the terms with one beginning. */
const BLOCK_LIMIT = 144;
/** … but at least this many of each segment. */
const FEWEST_BLOCKS = 8;
/** How many terms with that beginning are searched: the most frequent ones. */
const COMPLETIONS = 24;
/** Fewest letters of a beginning, except in scripts whose terms are pairs of characters. */
const FEWEST_LETTERS = 2;
const DENSE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
/** How many words one typo away are looked for: the most frequent ones. */
const NEIGHBOURS = 96;

interface BegunBlocks {
  blocks: { segment: OpenSegment; block: number }[];
  /** Whether these are all that there are. */
  complete: boolean;
}

/**
 * The blocks that may hold terms with a beginning. If a segment has too many, those with the most frequent first terms are taken (a
 * frequent term has a block of its own), and the first block.
 */
async function blocksWith(index: OpenIndex, prefix: string): Promise<BegunBlocks> {
  const limit = Math.max(FEWEST_BLOCKS, Math.ceil(BLOCK_LIMIT / index.segments.length));
  const ranges = index.segments.map((segment) => {
    const first = Math.max(0, segment.header.blockOf(prefix));
    return { segment, first, blocks: segment.header.blockOf(`${prefix}\uffff`) - first + 1 };
  });
  const complete = ranges.every(({ blocks }) => blocks <= limit);
  if (!complete) await index.readFrequencies();
  const blocks = ranges.flatMap(({ segment, first, blocks: count }) => {
    const numbers = Array.from({ length: Math.max(0, count) }, (_, n) => first + n);
    if (count > limit) {
      const frequency = segment.header
        .firstTerms(first, first + count - 1)
        .map((term) => index.frequency(termHash(term)));
      const [begun = first, ...rest] = numbers;
      rest.sort((a, b) => (frequency[b - first] ?? 0) - (frequency[a - first] ?? 0));
      numbers.splice(0, count, begun, ...rest.slice(0, limit - 1));
    }
    return numbers.map((block) => ({ segment, block }));
  });
  return { blocks, complete };
}

const keysOf = (blocks: BegunBlocks['blocks']): BlockKey[] =>
  blocks.map(({ segment, block }) => [segment.id, block]);

/** A term in one segment. */
interface BegunTerm extends TermPlace {
  segment: OpenSegment;
  block: Uint8Array;
}

/** Terms that begin with `prefix`, segment by segment, and the number of documents that have each. */
async function termsWith(
  index: OpenIndex,
  prefix: string,
): Promise<{ found: BegunTerm[]; documents: Map<string, number>; complete: boolean }> {
  const { blocks, complete } = await blocksWith(index, prefix);
  const found: BegunTerm[] = [];
  const documents = new Map<string, number>();
  const read = await index.blocks(keysOf(blocks));
  blocks.forEach(({ segment }, n) => {
    const block = read[n];
    for (const place of block ? termsBeginning(block, prefix) : []) {
      documents.set(place.term, (documents.get(place.term) ?? 0) + place.documents);
      found.push({ ...place, segment, block: block as Uint8Array });
    }
  });
  return { found, documents, complete };
}

const saysEnough = (typed: string): boolean =>
  Array.from(typed).length >= FEWEST_LETTERS || DENSE.test(typed);

/** The blocks that `completions` reads. */
export async function completionBlocks(index: OpenIndex, typed: string): Promise<BlockKey[]> {
  return saysEnough(typed) ? keysOf((await blocksWith(index, typed)).blocks) : [];
}

/** The most frequent terms that begin as typed, each with its postings: undefined where these have to be read. */
export async function completions(
  index: OpenIndex,
  typed: string,
): Promise<Map<string, SegmentPostings[] | undefined>> {
  if (!saysEnough(typed)) return new Map();
  const { found, documents, complete } = await termsWith(index, typed);
  const most = [...documents].sort((a, b) => b[1] - a[1]).slice(0, COMPLETIONS);
  const begun = new Map(most.map(([term]) => [term, complete ? ([] as SegmentPostings[]) : undefined]));
  for (const { segment, block, ...place } of found)
    begun.get(place.term)?.push({ segment, postings: postingsAt(block, place) });
  return begun;
}

/** The nearest term so far; of several as near, the most frequent one. */
class Nearest {
  term: string | null = null;
  #distance = Number.POSITIVE_INFINITY;
  #documents = 0;

  offer(term: string, distance: number, documents: number): void {
    if (distance > this.#distance || (distance === this.#distance && documents <= this.#documents)) return;
    [this.term, this.#distance, this.#documents] = [term, distance, documents];
  }
}

/** Offers the terms of all words one typo away. The typo is corrected before stemming, as misspelt words may get odd stems. */
async function offerNeighbours(
  index: OpenIndex,
  typed: string,
  languages: readonly string[],
  nearest: Nearest,
): Promise<void> {
  const terms = new Set<string>();
  await index.readFrequencies();
  for (const word of wordsOneTypoAway(typed)) for (const stem of stemsOf(word, languages)) terms.add(stem);
  const likely = [...terms]
    .map((term) => ({ term, documents: index.frequency(termHash(term)) }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => b.documents - a.documents)
    .slice(0, NEIGHBOURS);
  const postings = await index.postings(likely.map(({ term }) => term));
  for (const [term, found] of postings) nearest.offer(term, 1, documentFrequency(found));
}

/** Stemmers write a final y as i, which would count as a second typo. */
const unstemmed = (term: string): string => term.replace(/i$/, 'y');

/** The first two letters that a word may really have: as typed, swapped, or with one missing or too many. */
function beginningsOf(word: string): string[] {
  const [a = '', b = '', c = ''] = word;
  return [...new Set([a + b, b + a, a + c, b + c])].filter((start) => start.length === 2);
}

/**
 * The nearest of the archive's terms to a word with typos; null for none near enough. First of all words one typo away,
 * then of the terms that begin alike: as half of the word does, or, for two typos, as its first letters do.
 */
export async function corrected(
  index: OpenIndex,
  typed: string,
  languages: readonly string[],
): Promise<string | null> {
  const most = typosAllowed(typed.length);
  if (most === 0) return null;
  const nearest = new Nearest();
  await offerNeighbours(index, typed, languages, nearest);
  if (nearest.term !== null) return nearest.term;
  const stems = [...stemsOf(typed, languages)];
  const halves = stems.map((stem) => stem.slice(0, Math.ceil(stem.length / 2)));
  const firstLetters = most > 1 ? stems.flatMap(beginningsOf) : [];
  for (const beginnings of [new Set(halves), new Set(firstLetters)]) {
    for (const beginning of beginnings) {
      for (const [term, documents] of (await termsWith(index, beginning)).documents) {
        for (const stem of stems) {
          const distance = Math.min(
            editDistance(stem, term, most),
            editDistance(stem, unstemmed(term), most),
          );
          if (distance <= most) nearest.offer(term, distance, documents);
        }
      }
    }
    if (nearest.term !== null) break;
  }
  return nearest.term;
}
