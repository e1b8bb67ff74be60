// Look-up: short queries typed or selected by the reader, answered with the posts that have their words.
import type { Scored } from './best-of';
import { decodeVector } from './document-vector';
import type { IndexReader } from './index-reader';
import { detectLanguage } from './language-detection';
import { closeness, hasPhrase, wordsByHash } from './lookup-match';
import { type Matches, WordScores } from './lookup-rank';
import { hashesOf, phrasesOf, type Slot, slotsFor } from './lookup-slots';
import { documentFrequency, OpenIndex, type SegmentPostings } from './open-index';
import { PostingsCursor } from './postings';
import { type ParsedQuery, parseQuery } from './query-language';
import { completionBlocks, completions, corrected } from './spelling';
import { surfaceWords } from './surface-words';

/** Languages of the archive in which a word is stemmed: the reader does not say which one is meant. */
const LANGUAGES_TRIED = 4;
/** Documents whose vectors are read to be ranked by closeness: what is seen first. */
const CLOSE_LIMIT = 30;
/** … and to be checked for phrases: a few pages of hits. */
const CHECK_LIMIT = 600;
/** Words that are looked for with typos: each costs some hundred blocks. */
const MEND_LIMIT = 3;
/** What a term counts that only begins as the last word does. */
const BEGUN = 0.4;
/** Documents answered at most, unless asked otherwise. */
const HIT_LIMIT = 1_000;

export interface LookupOptions {
  /** Hits at most, of which a screen shows a page. */
  limit?: number;
}

export interface LookupResult {
  parsed: ParsedQuery;
  /** Best first; filters (query-filter.ts) are not applied yet. */
  hits: Scored[];
  /** All documents that were found, in no order. */
  documents: number[];
  /** False where there may be more of them: phrases are looked for among the best by their words only. */
  complete: boolean;
  /** `any`: no post has every word, so those with some of them are answered. */
  matched: 'all' | 'any';
  /** [typed, searched] */
  corrected: [string, string][];
  /** Stems with weights, to find and mark passages with. */
  terms: Map<string, number>;
  /** Segments that are damaged or of another version, to be rebuilt. */
  unusable: number[];
}

type Postings = Map<string, SegmentPostings[]>;

/** All postings of a slot; a document that has two of its terms is named by both. */
function postingsOf(slot: Slot, postings: Postings): SegmentPostings[] {
  return [...slot.terms].flatMap((term) => postings.get(term) ?? []);
}

const readPostings = (index: OpenIndex, slots: readonly Slot[]): Promise<Postings> =>
  index.postings(new Set(slots.flatMap(({ terms }) => [...terms])));

/** The word that the reader may still be typing. */
function unfinishedOf(slots: readonly Slot[], parsed: ParsedQuery): Slot | null {
  const last = slots.at(-1);
  return last && parsed.unfinished && last.phrase === null ? last : null;
}

/** Reads what the words as typed need, and what begins as the last one does, in one transaction. */
async function readAhead(index: OpenIndex, slots: readonly Slot[], parsed: ParsedQuery): Promise<void> {
  const typed = unfinishedOf(slots, parsed)?.typed ?? '';
  const begun = await completionBlocks(index, typed);
  const exact = index.blocksOf(new Set(slots.flatMap(({ terms }) => [...terms])));
  await index.blocks([...exact.map(({ segment, block }) => [segment.id, block] as const), ...begun]);
}

const languagesOf = (index: OpenIndex): string[] => [...index.languages().keys()].slice(0, LANGUAGES_TRIED);

/** Finds other terms for the words that the archive does not have: an unfinished last word, then typos. */
async function mendSlots(
  index: OpenIndex,
  slots: readonly Slot[],
  parsed: ParsedQuery,
  postings: Postings,
): Promise<Slot[]> {
  const mended: Slot[] = [];
  const added: string[] = [];
  const last = unfinishedOf(slots, parsed);
  if (last) {
    for (const [term, begun] of await completions(index, last.typed)) {
      added.push(term);
      if (begun && !postings.has(term)) postings.set(term, begun);
      if (last.terms.has(term)) continue;
      last.terms.add(term);
      last.begun.add(term);
    }
  }
  const missing = slots.filter(
    (slot) => postingsOf(slot, postings).length === 0 && !(slot === last && added.length > 0),
  );
  for (const slot of missing.slice(0, MEND_LIMIT)) {
    const term = await corrected(index, slot.typed, languagesOf(index));
    if (term === null) continue;
    slot.terms = new Set([term]);
    added.push(term);
    mended.push(slot);
  }
  const unread = added.filter((term) => !postings.has(term));
  for (const [term, found] of await index.postings(unread)) postings.set(term, found);
  return mended;
}

/** The documents that have what a query does not want; a phrase is looked for in the first few hundred with its words. */
async function findUnwanted(index: OpenIndex, { not }: ParsedQuery): Promise<Set<number>> {
  const unwanted = new Set<number>();
  if (not.words.length + not.phrases.length === 0) return unwanted;
  const slots = slotsFor(not, languagesOf(index));
  const postings = await readPostings(index, slots);
  for (const [phrase, members] of Map.groupBy(slots, (slot) => slot.phrase ?? slot)) {
    const words = members.map((slot) => [{ weight: 1, postings: postingsOf(slot, postings) }]);
    const { documents } = new WordScores(index, words).find({
      words: 'all',
      limit: 0,
      without: unwanted,
    });
    const neighbours = typeof phrase === 'number' && members.length > 1 ? [members.map(hashesOf)] : [];
    const checked = neighbours.length > 0 ? documents.slice(0, CHECK_LIMIT) : [];
    const vectors = await index.reader.vectors(checked);
    documents.forEach((id, i) => {
      const bytes = vectors[i];
      if (neighbours.length === 0 || (bytes && hasPhrases(bytes, neighbours))) unwanted.add(id);
    });
  }
  return unwanted;
}

const hasPhrases = (bytes: Uint8Array, phrases: readonly ReadonlySet<number>[][]): boolean => {
  const vector = decodeVector(bytes);
  return phrases.every((phrase) => hasPhrase(vector, phrase));
};

/** The documents that a query of filters alone leaves out by its unwanted words. */
export async function unwantedBy(parsed: ParsedQuery, reader: IndexReader): Promise<Set<number>> {
  return OpenIndex.ask(reader, (index) => findUnwanted(index, parsed));
}

/** Answers a query; see LookupResult. A query without any word that counts has no hits. */
export function lookUp(
  query: string | ParsedQuery,
  reader: IndexReader,
  { limit = HIT_LIMIT }: LookupOptions = {},
): Promise<LookupResult> {
  const parsed = typeof query === 'string' ? parseQuery(query) : query;
  return OpenIndex.ask(reader, (index) => lookUpIn(index, parsed, limit));
}

async function lookUpIn(index: OpenIndex, parsed: ParsedQuery, limit: number): Promise<LookupResult> {
  const { reader } = index;
  const slots = slotsFor(parsed, languagesOf(index));
  await readAhead(index, slots, parsed);
  const postings = await readPostings(index, slots);
  const mended = await mendSlots(index, slots, parsed, postings);
  const unwanted = await findUnwanted(index, parsed);

  const weights = slots.map((slot) =>
    index.idf(Math.min(index.documents, documentFrequency(postingsOf(slot, postings)))),
  );
  const scores = new WordScores(
    index,
    slots.map(({ terms, begun }, i) =>
      [...terms].map((term) => ({
        weight: (weights[i] ?? 0) * (begun.has(term) ? BEGUN : 1),
        postings: postings.get(term) ?? [],
      })),
    ),
    weights,
  );
  // However few are wanted: what is checked comes out of the best, and is put in another order.
  const wanted = { inTitle: parsed.inTitle, limit: Math.max(limit, CHECK_LIMIT), without: unwanted };
  let found = await refine(scores.find({ ...wanted, words: 'all' }), slots, reader);
  let matched: 'all' | 'any' = 'all';
  if (found.documents.length === 0 && slots.length > 1) {
    const single = slots.map((slot) => ({ ...slot, phrase: null }));
    const some = await refine(scores.find({ ...wanted, words: 'any' }), single, reader);
    if (some.documents.length > 0) [found, matched] = [some, 'any'];
  }
  return {
    parsed,
    hits: found.best.slice(0, limit),
    documents: found.documents,
    complete: found.complete,
    matched,
    corrected: await nameCorrections(mended, postings, reader),
    terms: new Map(
      slots.flatMap(({ terms }, i) => [...terms].map((term) => [term, weights[i] ?? 1] as const)),
    ),
    unusable: [...index.unusable],
  };
}

/** Leaves out documents without the phrases, and moves up those where the words stand close together. */
async function refine(
  { documents, best }: Matches,
  slots: readonly Slot[],
  reader: IndexReader,
): Promise<Matches & { complete: boolean }> {
  const phrases = phrasesOf(slots);
  const strict = phrases.length > 0;
  // One word is always close to itself, and one post always before the others.
  if (slots.length < 2 || (best.length < 2 && !strict)) return { documents, best, complete: true };
  const near = best.slice(0, strict ? CHECK_LIMIT : CLOSE_LIMIT);
  const vectors = await reader.vectors(near.map(({ id }) => id));
  const wordOf = wordsByHash(slots.map(hashesOf));
  const kept = near.flatMap((hit, i): Scored[] => {
    const bytes = vectors[i];
    if (!bytes) return strict ? [] : [hit];
    const vector = decodeVector(bytes);
    if (!phrases.every((phrase) => hasPhrase(vector, phrase))) return [];
    return [{ id: hit.id, score: hit.score * (1 + closeness(vector, wordOf, slots.length)) }];
  });
  kept.sort((a, b) => b.score - a.score || a.id - b.id);
  if (!strict) return { documents, best: [...kept, ...best.slice(CLOSE_LIMIT)], complete: true };
  return {
    documents: kept.map(({ id }) => id),
    best: kept,
    complete: documents.length <= CHECK_LIMIT,
  };
}

/** Says what was searched instead, as some post that has it writes it. */
async function nameCorrections(
  mended: readonly Slot[],
  postings: Postings,
  reader: IndexReader,
): Promise<[string, string][]> {
  if (mended.length === 0) return [];
  const having = mended.map((slot) => {
    const [{ segment, postings: list } = {}] = postingsOf(slot, postings);
    if (!segment || !list) return -1;
    const cursor = new PostingsCursor(list);
    while (cursor.next()) if (!segment.dead.has(cursor.ordinal)) return segment.documentAt(cursor.ordinal);
    return -1;
  });
  const texts = await reader.texts(having);
  return mended.map(({ typed, terms }, i) => {
    const [term = ''] = terms;
    const text = texts[i] ?? '';
    return [typed, surfaceWords(text, detectLanguage(text, null), new Set([term])).get(term) ?? term];
  });
}
