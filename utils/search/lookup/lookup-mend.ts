// What is searched instead of a word that the archive does not have: words that it is the beginning of, the two words that it
// consists of ("covid19"), the one word that it forms with its neighbour ("web assembly"), or a word that it may be with typos.
import { decodeVector } from '../index/document-vector';
import type { OpenIndex, SegmentPostings } from '../index/open-index';
import { PostingsCursor } from '../index/postings';
import { termHash } from '../index/term-hash';
import { detectLanguage, type LanguageShares } from '../text/language-detection';
import { termsOf } from '../text/terms';
import { editDistance } from './edit-distance';
import { hasPhrase } from './lookup-match';
import { WordScores } from './lookup-rank';
import { beginningOf, hashesOf, isNeeded, type Slot, slotOf } from './lookup-slots';
import type { ParsedQuery } from './query-language';
import { completions, corrected } from './spelling';

export type PostingsOf = Map<string, SegmentPostings[]>;

/** How many words of a query are looked for with typos: each costs some hundred blocks. */
const MEND_LIMIT = 3;
/** Fewest letters of each half when a word is split, except between letters and digits. */
const FEWEST_LETTERS = 2;
/** Ways to split a word that are looked up, and posts with both halves that are checked for whether these are neighbours. */
const WAYS = 3;
const CHECKED = 30;
/** Posts that are read to find out how they write a term that was searched instead. */
const NAMED_BY = 4;

/** The postings of all terms of a slot. A document with two of its terms is in both. */
export function postingsOf(slot: Slot, postings: PostingsOf): SegmentPostings[] {
  return [...slot.terms].flatMap((term) => postings.get(term) ?? []);
}

/** The word that the reader may still be typing. */
export function unfinishedOf(slots: readonly Slot[], parsed: ParsedQuery): Slot | null {
  const last = slots.at(-1);
  return last && parsed.unfinished && last.phrase === null ? last : null;
}

/** What was searched instead of a word: a term, to be shown as posts write it, unless `written` says how. */
interface Instead {
  typed: string;
  term: string;
  written?: string;
}

/** Adds the postings of some terms to those at hand. */
async function read(index: OpenIndex, terms: readonly string[], postings: PostingsOf): Promise<void> {
  const unread = terms.filter((term) => !postings.has(term));
  if (unread.length === 0) return;
  for (const [term, found] of await index.postings(unread)) postings.set(term, found);
}

/** Whether two words stand side by side in any post. */
async function standTogether(
  index: OpenIndex,
  words: readonly Slot[],
  postings: PostingsOf,
): Promise<boolean> {
  const scores = new WordScores(
    index,
    words.map((slot) => [{ weight: 1, postings: postingsOf(slot, postings) }]),
  );
  const { best } = scores.find({ words: 'all', limit: CHECKED, without: new Set() });
  const vectors = await index.reader.vectors(best.map(({ id }) => id));
  const phrase = words.map(hashesOf);
  return vectors.some((bytes) => bytes !== undefined && hasPhrase(decodeVector(bytes), phrase));
}

/** Where a word may be split: between letters and digits; if it has only letters, anywhere but near its ends. */
function placesIn(word: string): number[] {
  const between = [...word.matchAll(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu)].map(({ index }) => index);
  if (between.length > 0) return between;
  const places = Array.from({ length: word.length }, (_, at) => at);
  return places.slice(FEWEST_LETTERS, Math.max(FEWEST_LETTERS, word.length - FEWEST_LETTERS + 1));
}

/** The two words that a word consists of, if they are neighbours in some post; else null. */
async function parted(
  index: OpenIndex,
  word: string,
  languages: LanguageShares,
  postings: PostingsOf,
): Promise<Slot[] | null> {
  await index.readFrequencies();
  const frequency = ({ terms }: Slot): number =>
    Math.max(0, ...Array.from(terms, (term) => index.frequency(termHash(term))));
  const ways = placesIn(word)
    .map((at) => [word.slice(0, at), word.slice(at)].map((half) => slotOf(half, languages, null)))
    .map((halves) => ({ halves, frequency: Math.min(...halves.map(frequency)) }))
    .filter((way) => way.frequency > 0)
    .sort((a, b) => b.frequency - a.frequency)
    .slice(0, WAYS);
  for (const { halves } of ways) {
    await read(
      index,
      halves.flatMap(({ terms }) => [...terms]),
      postings,
    );
    if (await standTogether(index, halves, postings)) return halves;
  }
  return null;
}

/**
 * Finds other terms for the words that the archive does not have.
 * @param postings of what was typed; those of what is searched instead are added to it
 * @returns all slots, and what was searched instead of which word
 */
export async function mendSlots(
  index: OpenIndex,
  slots: readonly Slot[],
  parsed: ParsedQuery,
  languages: LanguageShares,
  postings: PostingsOf,
): Promise<{ slots: Slot[]; instead: Instead[] }> {
  const last = unfinishedOf(slots, parsed);
  if (last) {
    for (const [term, begun] of await completions(index, beginningOf(last.typed))) {
      if (begun && !postings.has(term)) postings.set(term, begun);
      if (last.terms.has(term)) continue;
      last.terms.add(term);
      last.begun.add(term);
    }
    await read(index, [...last.begun], postings);
  }
  const isMissing = (slot: Slot): boolean => isNeeded(slot) && postingsOf(slot, postings).length === 0;
  const missing = new Set(slots.filter(isMissing).slice(0, MEND_LIMIT));
  const instead: Instead[] = [];
  const mended: Slot[] = [];
  let phrase = slots.reduce((most, slot) => Math.max(most, slot.phrase ?? 0), 0);
  for (const slot of slots) {
    if (!missing.has(slot)) {
      mended.push(slot);
      continue;
    }
    const { typed } = slot;
    const halves = slot.phrase === null ? await parted(index, typed, languages, postings) : null;
    if (halves) {
      phrase++;
      for (const half of halves) mended.push({ ...half, phrase });
      instead.push({ typed, term: '', written: halves.map((half) => half.typed).join(' ') });
      continue;
    }
    const term = await corrected(index, typed, [...languages.keys()]);
    mended.push(slot);
    if (term === null) continue;
    slot.terms = new Set([term]);
    await read(index, [term], postings);
    instead.push({ typed, term });
  }
  return { slots: mended, instead };
}

/**
 * The query with two neighbouring words joined into one that the archive has ("web assembly" as "WebAssembly"); null if there is
 * none.
 * @param first number of the first phrase that is not in quotation marks
 */
export async function joined(
  index: OpenIndex,
  slots: readonly Slot[],
  first: number,
  languages: LanguageShares,
  postings: PostingsOf,
): Promise<Slot[] | null> {
  const pairs: { n: number; both: Slot }[] = [];
  for (let n = 0; n + 1 < slots.length; n++) {
    const [a, b] = [slots[n] as Slot, slots[n + 1] as Slot];
    if (a.phrase !== b.phrase || (a.phrase !== null && a.phrase < first)) continue;
    pairs.push({ n, both: slotOf(a.typed + b.typed, languages, null) });
  }
  // All at once, as most queries have no such pair, and each would be waited for.
  const terms = pairs.flatMap(({ both }) => [...both.terms]);
  await read(index, terms, postings);
  const found = pairs.find(({ both }) => postingsOf(both, postings).length > 0);
  return found ? slots.toSpliced(found.n, 2, found.both) : null;
}

/** The first living documents that have a term. */
function someHaving(found: readonly SegmentPostings[]): number[] {
  const having: number[] = [];
  for (const { segment, postings } of found) {
    const cursor = new PostingsCursor(postings);
    while (having.length < NAMED_BY && cursor.next())
      if (!segment.dead.has(cursor.ordinal)) having.push(segment.documentAt(cursor.ordinal));
  }
  return having;
}

/** How some texts write a term; if in several ways, the one most like what was typed. */
function nearestWriting(term: string, typed: string, texts: readonly string[]): string {
  let [nearest, least] = [term, Number.POSITIVE_INFINITY];
  for (const text of texts) {
    for (const one of termsOf(text, detectLanguage(text, null))) {
      if (one.term !== term) continue;
      const word = text.slice(one.start, one.end);
      const distance = editDistance(typed, word, word.length + typed.length);
      if (distance < least) [nearest, least] = [word, distance];
    }
  }
  return nearest;
}

/** Says what was searched instead: [typed, searched]. */
export async function nameCorrections(
  index: OpenIndex,
  instead: readonly Instead[],
  postings: PostingsOf,
): Promise<[string, string][]> {
  const having = instead.map(({ term }) => someHaving(postings.get(term) ?? []));
  const ids = having.flat();
  const texts = ids.length > 0 ? await index.reader.texts(ids) : [];
  let at = 0;
  return instead.map(({ typed, term, written }, n): [string, string] => {
    const own = texts.slice(at, (at += having[n]?.length ?? 0)).map((text) => text ?? '');
    return [typed, written ?? nearestWriting(term, typed, own)];
  });
}
