// Words that are not in the archive as typed: the beginning of one, or one with a typo. However large the archive, some
// hundred blocks are read for one at most.
import { editDistance, typosAllowed, wordsOneTypoAway } from './edit-distance';
import { documentFrequency, type OpenIndex } from './open-index';
import type { OpenSegment } from './segment-reader';
import { entriesOf } from './term-block';
import { termHash } from './term-hash';

/** Blocks of a segment that are read for the terms with one beginning. */
const BLOCK_LIMIT = 24;
/** Terms that a beginning stands for at most, the most frequent first. */
const COMPLETIONS = 24;
/** A beginning of fewer letters says nothing, except in scripts whose terms are pairs of characters. */
const FEWEST_LETTERS = 2;
const DENSE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
/** Words one typo away that are looked for, the most frequent first. */
const NEIGHBOURS = 48;

/**
 * The blocks of a segment that may hold terms with a beginning. Of too many, the first, and those whose first terms are
 * the most frequent: a frequent term has a block of its own.
 */
function blocksWith(index: OpenIndex, { header }: OpenSegment, prefix: string): number[] {
  const first = Math.max(0, header.blockOf(prefix));
  const last = header.blockOf(`${prefix}\uffff`);
  const blocks = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
  if (blocks.length <= BLOCK_LIMIT) return blocks;
  const frequency = header.firstTerms(first, last).map((term) => index.frequency(termHash(term)));
  const rest = blocks.slice(1).sort((a, b) => (frequency[b - first] ?? 0) - (frequency[a - first] ?? 0));
  return [first, ...rest.slice(0, BLOCK_LIMIT - 1)];
}

/** Terms that begin with `prefix`, with the number of documents that have them. */
async function termsWith(index: OpenIndex, prefix: string): Promise<Map<string, number>> {
  const keys = index.segments.flatMap((segment) =>
    blocksWith(index, segment, prefix).map((block) => [segment.id, block] as const),
  );
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
  if (Array.from(typed).length < FEWEST_LETTERS && !DENSE.test(typed)) return [];
  const found = [...(await termsWith(index, typed))];
  return found
    .sort((a, b) => b[1] - a[1])
    .slice(0, COMPLETIONS)
    .map(([term]) => term);
}

/** Those of the words one typo away that the archive has, with their documents. */
async function neighboursOf(index: OpenIndex, word: string): Promise<Map<string, number>> {
  const likely = [...wordsOneTypoAway(word)]
    .map((term) => ({ term, documents: index.frequency(termHash(term)) }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => b.documents - a.documents)
    .slice(0, NEIGHBOURS);
  const postings = await index.postings(likely.map(({ term }) => term));
  return new Map([...postings].map(([term, found]) => [term, documentFrequency(found)]));
}

/** Stemmers write a final y as i, which would count as a second typo. */
const unstemmed = (term: string): string => term.replace(/i$/, 'y');

/**
 * The nearest of the archive's terms to any of a word's stems, of several the most frequent; null for none near enough.
 * Looked for among the terms one typo away, and among those that share the first half of their letters.
 */
export async function corrected(
  index: OpenIndex,
  typed: string,
  stems: Iterable<string>,
): Promise<string | null> {
  const most = typosAllowed(typed.length);
  if (most === 0) return null;
  let best: { term: string; distance: number; documents: number } | null = null;
  for (const stem of stems) {
    const near = await neighboursOf(index, stem);
    const alike = await termsWith(index, stem.slice(0, Math.min(4, Math.ceil(stem.length / 2))));
    for (const [term, documents] of [...near, ...alike]) {
      const distance = Math.min(editDistance(stem, term, most), editDistance(stem, unstemmed(term), most));
      if (distance > most) continue;
      if (!best || distance < best.distance || (distance === best.distance && documents > best.documents))
        best = { term, distance, documents };
    }
  }
  return best?.term ?? null;
}
