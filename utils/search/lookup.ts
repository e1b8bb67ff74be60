// Look-up: short queries typed or selected by the reader, answered with the posts that have their words.
import { rankByBm25, type Scored, type WeightedPostings } from './bm25';
import { decodeVector } from './document-vector';
import type { IndexReader } from './index-reader';
import { detectLanguage } from './language-detection';
import { closeness, hasPhrase, titleShare } from './lookup-match';
import { OpenIndex, type SegmentPostings } from './open-index';
import { type ParsedQuery, parseQuery } from './query-language';
import { completions, corrected } from './spelling';
import { surfaceWords } from './surface-words';
import { termHash } from './term-hash';
import { termOf } from './terms';
import { wordsOf } from './words';

/** Languages of the archive in which a word is stemmed: the reader does not say which one is meant. */
const LANGUAGES_TRIED = 4;
/** Words of a query that count: a longer one is a selected text, whose first words are looked up. */
const WORD_LIMIT = 24;
/** Documents whose vectors are read to be ranked by closeness, or checked for phrases. */
const CLOSE_LIMIT = 100;
const PHRASE_LIMIT = 400;
/** Documents answered at most. */
const HIT_LIMIT = 1_000;

export interface LookupOptions {
  /** Hits at most, of which a screen shows a page. */
  limit?: number;
}

export interface LookupResult {
  parsed: ParsedQuery;
  /** Best first; filters (query-language's postFilter) are not applied yet. */
  hits: Scored[];
  /** `any`: no post has every word, so those with some of them are answered. */
  matched: 'all' | 'any';
  /** [typed, searched] */
  corrected: [string, string][];
  /** Stems with weights, to find and mark passages with. */
  terms: Map<string, number>;
  /** Segments that are damaged or of another version, to be rebuilt. */
  unusable: number[];
}

/** One word of the query: any of its terms will do. */
interface Slot {
  typed: string;
  terms: Set<string>;
  /** Neighbours that must stand together, as sets of hashes: a phrase, or the bigrams of a dense script's run. */
  phrase: number | null;
}

function stemsOf(word: string, languages: readonly string[]): Set<string> {
  const stems = new Set<string>();
  for (const code of languages) {
    const stem = termOf(word, code === '' ? null : code);
    if (stem !== '') stems.add(stem);
  }
  return stems;
}

function slotsOf(text: string, languages: readonly string[], phrase: number | null): Slot[] {
  return [...wordsOf(text)].flatMap(({ word, bigram }) => {
    const terms = bigram ? new Set([word]) : stemsOf(word, languages);
    return terms.size === 0 ? [] : [{ typed: word, terms, phrase }];
  });
}

function readQuery(parsed: ParsedQuery, languages: readonly string[]): Slot[] {
  const slots = parsed.phrases.flatMap((phrase, n) => slotsOf(phrase, languages, n));
  let phrases = parsed.phrases.length;
  for (const word of parsed.words) {
    const parts = slotsOf(word, languages, null);
    // "node.js" and a run of Chinese are one word to the reader: their parts must stand together.
    if (parts.length > 1) for (const part of parts) part.phrase = phrases;
    phrases++;
    slots.push(...parts);
  }
  return slots.slice(0, WORD_LIMIT);
}

/** All postings of a slot; a document that has two of its terms is counted by both. */
function postingsOf(slot: Slot, postings: ReadonlyMap<string, SegmentPostings[]>): SegmentPostings[] {
  return [...slot.terms].flatMap((term) => postings.get(term) ?? []);
}

function documentsOf(postings: readonly SegmentPostings[]): Set<number> {
  const documents = new Set<number>();
  for (const {
    segment,
    postings: { ordinals },
  } of postings) {
    for (const ordinal of ordinals)
      if (!segment.dead.has(ordinal)) documents.add(segment.documentAt(ordinal));
  }
  return documents;
}

/** Finds other terms for the words that the archive does not have: an unfinished last word, then typos. */
async function mendSlots(
  index: OpenIndex,
  slots: readonly Slot[],
  parsed: ParsedQuery,
  postings: Map<string, SegmentPostings[]>,
): Promise<Slot[]> {
  const mended: Slot[] = [];
  const added: string[] = [];
  const last = slots.at(-1);
  if (last && parsed.unfinished && last.phrase === null) {
    added.push(...(await completions(index, last.typed)));
    for (const term of added) last.terms.add(term);
  }
  for (const slot of slots) {
    if (postingsOf(slot, postings).length > 0 || (slot === last && added.length > 0)) continue;
    for (const stem of slot.terms) {
      const term = await corrected(index, stem);
      if (term === null) continue;
      slot.terms = new Set([term]);
      added.push(term);
      mended.push(slot);
      break;
    }
  }
  const missing = added.filter((term) => !postings.has(term));
  for (const [term, found] of await index.postings(missing)) postings.set(term, found);
  return mended;
}

/** Answers a query; see LookupResult. A query without any word that counts has no hits. */
export async function lookUp(
  query: string | ParsedQuery,
  reader: IndexReader,
  options: LookupOptions = {},
): Promise<LookupResult> {
  const parsed = typeof query === 'string' ? parseQuery(query) : query;
  const index = await OpenIndex.open(reader);
  const languages = index.languages().slice(0, LANGUAGES_TRIED);
  const slots = readQuery(parsed, languages);
  const postings = await index.postings(new Set(slots.flatMap(({ terms }) => [...terms])));
  const mended = await mendSlots(index, slots, parsed, postings);

  const lists = slots.map((slot) => postingsOf(slot, postings));
  const documents = lists.map(documentsOf);
  const weighted: WeightedPostings[] = lists.map((list, i) => ({
    weight: index.idf(documents[i]?.size ?? 0),
    postings: list,
  }));
  const ranked = rankByBm25(index, weighted, Number.POSITIVE_INFINITY);
  const inAll = ranked.filter(({ id }) => documents.every((own) => own.has(id)));
  const all = slots.length > 0 ? await refine(inAll, slots, parsed, weighted, reader) : [];
  const matched = all.length > 0 || ranked.length === 0 ? 'all' : 'any';
  const hits =
    matched === 'all'
      ? all
      : await refine(
          ranked,
          slots.map((slot) => ({ ...slot, phrase: null })),
          parsed,
          weighted,
          reader,
        );

  return {
    parsed,
    hits: hits.slice(0, options.limit ?? HIT_LIMIT),
    matched,
    corrected: await nameCorrections(mended, hits, reader),
    terms: new Map(
      slots.flatMap(({ terms }, i) => [...terms].map((term) => [term, weighted[i]?.weight ?? 1] as const)),
    ),
    unusable: [...index.unusable],
  };
}

/** Leaves out documents without the phrases, and moves up those where the words stand close together or in the title. */
async function refine(
  ranked: readonly Scored[],
  slots: readonly Slot[],
  { inTitle }: ParsedQuery,
  weighted: readonly WeightedPostings[],
  reader: IndexReader,
): Promise<Scored[]> {
  const phrases = [...Map.groupBy(slots, ({ phrase }) => phrase)].flatMap(([phrase, members]) =>
    phrase === null ? [] : [members.map(hashesOf)],
  );
  const strict = phrases.length > 0 || inTitle;
  const near = ranked.slice(0, strict ? PHRASE_LIMIT : CLOSE_LIMIT);
  const vectors = await reader.vectors(near.map(({ id }) => id));
  const wanted = slots.map((slot, i) => ({ hashes: hashesOf(slot), weight: weighted[i]?.weight ?? 0 }));
  const kept = near.flatMap((hit, i): Scored[] => {
    const bytes = vectors[i];
    if (!bytes) return strict ? [] : [hit];
    const vector = decodeVector(bytes);
    if (!phrases.every((phrase) => hasPhrase(vector, phrase))) return [];
    const inName = titleShare(vector, wanted);
    if (inTitle && inName < 1) return [];
    return [{ id: hit.id, score: hit.score * (1 + 0.5 * inName) * (1 + closeness(vector, wanted)) }];
  });
  kept.sort((a, b) => b.score - a.score || a.id - b.id);
  return strict ? kept : [...kept, ...ranked.slice(CLOSE_LIMIT)];
}

const hashesOf = ({ terms }: Slot): Set<number> => new Set([...terms].map(termHash));

/** Says what was searched instead, as the best hit writes it. */
async function nameCorrections(
  mended: readonly Slot[],
  hits: readonly Scored[],
  reader: IndexReader,
): Promise<[string, string][]> {
  if (mended.length === 0) return [];
  const [text = ''] = await reader.texts(hits.slice(0, 1).map(({ id }) => id));
  return mended.map(({ typed, terms }) => {
    const [term = ''] = terms;
    return [typed, surfaceWords(text ?? '', detectLanguage(text ?? '', null)).get(term) ?? term];
  });
}
