// Look-up: finds the posts that have the words of a short query, which the user typed or selected.

import { decodeVector } from '../index/document-vector';
import type { IndexReader } from '../index/index-reader';
import { documentFrequency, OpenIndex } from '../index/open-index';
import type { Scored } from '../scoring/best-of';
import type { LanguageShares } from '../text/language-detection';
import { closeness, hasPhrase, wordsByHash } from './lookup-match';
import { joined, mendSlots, nameCorrections, type PostingsOf, postingsOf, unfinishedOf } from './lookup-mend';
import { type Matches, type Wanted, WordScores } from './lookup-rank';
import { beginningOf, countedOf, hashesOf, isNeeded, phrasesOf, type Slot, slotsFor } from './lookup-slots';
import { type ParsedQuery, parseQuery } from './query-language';
import { completionBlocks } from './spelling';

/** In how many of the archive's languages a word is stemmed: nobody says in which language a query is. */
const LANGUAGES_TRIED = 4;
/** How many of the best documents are ranked by how close the words are together, for which their vectors are read. */
const CLOSE_LIMIT = 30;
/** How many of the best are checked for phrases. */
const CHECK_LIMIT = 600;
/** If fewer posts than these are found, two neighbouring words are also searched as one: others may write them so. */
const FEW = 10;
/** Weight of a term that only begins like the last word, which may still be being typed. */
const BEGUN = 0.4;
/** Most hits by default. */
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
  /** False if there may be more: phrases are only looked for in the best CHECK_LIMIT documents. */
  complete: boolean;
  /** `any`: no post has all words, so the hits are posts with some of them. */
  matched: 'all' | 'any';
  /** [typed, searched] */
  corrected: [string, string][];
  /** The last word that was searched, where there are so many that those behind it were not; null where all were. */
  searchedUpTo: string | null;
  /** Whether it has any word that can be searched. */
  hasWords: boolean;
  /** Stems with weights, to find and mark passages with. */
  terms: Map<string, number>;
  /** Segments that are damaged or of another version, to be rebuilt. */
  unusable: number[];
}

const readPostings = (index: OpenIndex, slots: readonly Slot[]): Promise<PostingsOf> =>
  index.postings(new Set(slots.flatMap(({ terms }) => [...terms])));

/** Reads all blocks for the typed words and for words that begin like the last one, at once, so that they are one transaction. */
async function readAhead(index: OpenIndex, slots: readonly Slot[], parsed: ParsedQuery): Promise<void> {
  const typed = unfinishedOf(slots, parsed)?.typed ?? '';
  const begun = await completionBlocks(index, beginningOf(typed));
  const exact = index.blocksOf(new Set(slots.flatMap(({ terms }) => [...terms])));
  await index.blocks([...exact.map(({ segment, block }) => [segment.id, block] as const), ...begun]);
}

const languagesOf = (index: OpenIndex): LanguageShares =>
  new Map([...index.languages()].slice(0, LANGUAGES_TRIED));

/** The weight of one of a word's terms. */
const countOf = ({ begun, rarer }: Slot, term: string): number =>
  begun.has(term) ? BEGUN : (rarer.get(term) ?? 1);

/** The weight (idf) of a word: that of its most frequent term. Posts in whose language it is a stop word count as having it. */
function weightOf(index: OpenIndex, slot: Slot, postings: PostingsOf): number {
  const having = Math.max(
    0,
    ...Array.from(slot.terms, (term) => documentFrequency(postings.get(term)) * countOf(slot, term)),
  );
  return index.idf(Math.min(index.documents, having + slot.stopped * index.documents));
}

/** The documents with unwanted words or phrases. A phrase is only looked for in the first CHECK_LIMIT documents with its words. */
async function findUnwanted(index: OpenIndex, { not }: ParsedQuery): Promise<Set<number>> {
  const unwanted = new Set<number>();
  if (not.words.length + not.phrases.length === 0) return unwanted;
  const slots = countedOf(slotsFor(not, languagesOf(index)));
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

/** A query's words with their postings, ready to be scored. */
interface Reading {
  slots: readonly Slot[];
  weights: number[];
  scores: WordScores;
  wanted: Omit<Wanted, 'words'>;
}

type Found = Matches & { complete: boolean };

async function lookUpIn(index: OpenIndex, parsed: ParsedQuery, limit: number): Promise<LookupResult> {
  const { reader } = index;
  const languages = languagesOf(index);
  const words = slotsFor(parsed, languages);
  const typed = countedOf(words);
  await readAhead(index, typed, parsed);
  const postings = await readPostings(index, typed);
  const { slots, instead } = await mendSlots(index, typed, parsed, languages, postings);
  const without = await findUnwanted(index, parsed);

  const reading = (of: readonly Slot[]): Reading => {
    const weights = of.map((slot) => weightOf(index, slot, postings));
    const words = of.map((slot, i) =>
      [...slot.terms].map((term) => ({
        weight: (weights[i] ?? 0) * countOf(slot, term),
        postings: postings.get(term) ?? [],
      })),
    );
    const needed = of.reduce((bits, slot, i) => (isNeeded(slot) ? bits | (1 << i) : bits), 0);
    const scores = new WordScores(index, words, weights);
    // Even if fewer hits are asked for: so many are checked for phrases, or ranked anew by closeness.
    const most = Math.max(limit, phrasesOf(of).length > 0 ? CHECK_LIMIT : CLOSE_LIMIT);
    return { slots: of, weights, scores, wanted: { inTitle: parsed.inTitle, limit: most, without, needed } };
  };
  const find = ({ slots: of, scores, wanted }: Reading, words: 'all' | 'any'): Promise<Found> =>
    refine(scores.find({ ...wanted, words }), of, reader);
  const join = () => joined(index, slots, parsed.phrases.length, languages, postings);
  const isFew = (documents: readonly number[]): boolean => documents.length < FEW && slots.length > 1;

  const asTyped = reading(slots);
  const readings = [asTyped];
  const matches = asTyped.scores.find({ ...asTyped.wanted, words: 'all' });
  // Phrases only leave documents out: where these are few already, both are read at the same time.
  const early = isFew(matches.documents);
  const both = await Promise.all([refine(matches, slots, reader), early ? join() : null]);
  let [found] = both;
  const together = !early && isFew(found.documents) ? await join() : both[1];
  if (together) {
    const another = reading(together);
    readings.push(another);
    found = withOthers(found, await find(another, 'all'));
  }
  let matched: 'all' | 'any' = 'all';
  if (found.documents.length === 0 && slots.length > 1) {
    const some = await find(reading(slots.map((slot) => ({ ...slot, phrase: null }))), 'any');
    if (some.documents.length > 0) [found, matched] = [some, 'any'];
  }
  return {
    parsed,
    hits: found.best.slice(0, limit),
    documents: found.documents,
    complete: found.complete,
    matched,
    corrected: await nameCorrections(index, instead, postings),
    searchedUpTo: words.length > typed.length ? (typed.at(-1)?.typed ?? null) : null,
    hasWords: words.length > 0,
    terms: new Map(
      readings.flatMap(({ slots: of, weights }) =>
        of.flatMap(({ terms }, i) => [...terms].map((term) => [term, weights[i] ?? 1] as const)),
      ),
    ),
    unusable: [...index.unusable],
  };
}

/** What two readings of a query found, together. */
function withOthers(found: Found, others: Found): Found {
  const best = new Map([...others.best, ...found.best].map((hit) => [hit.id, hit]));
  return {
    documents: [...new Set([...found.documents, ...others.documents])],
    best: [...best.values()].sort((a, b) => b.score - a.score || a.id - b.id),
    complete: found.complete && others.complete,
  };
}

/** Removes documents without the phrases, and raises the scores of those in which the words are close together. */
async function refine(
  { documents, best }: Matches,
  slots: readonly Slot[],
  reader: IndexReader,
): Promise<Found> {
  const phrases = phrasesOf(slots);
  const strict = phrases.length > 0;
  // There is nothing to do for a single word, or a single hit without phrases to check.
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
