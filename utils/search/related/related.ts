// Related posts: given the page at hand, the posts that belong beside it, why, and nothing where nothing belongs.
import type { PageText, Passage } from '@/utils/model/page';
import type { IndexReader } from '../index/index-reader';
import { OpenIndex } from '../index/open-index';
import { termHash } from '../index/term-hash';
import { bestPassages } from '../passages/passages';
import { phraseOf, surfaceWords } from '../passages/surface-words';
import { commonWordsFor } from '../text/common-words';
import { findCandidates, type KnownTerm } from './candidates';
import { confidence, isShown, type Signs, signsOf } from './confidence';
import { profileOf } from './page-profile';
import { pairBucket } from './pair-table';
import { type Phrase, reasonsOf, type SharedTerm, tellingOf } from './reasons';
import { rehearse } from './rehearsal';
import { type Ranked, rerank } from './rerank';
import { SAME_TEXT, samenessOf } from './sameness';

/** How many posts are shown at most, unless the caller asks otherwise. */
const SHOWN = 8;
/** The share of the best one's score that another post must have: less stands beside a page by the best one's merit. */
export const LEAST_OF_BEST = 0.3;

export interface RelatedOptions {
  /** How sure the engine must be before it shows anything. */
  amount: 'few' | 'normal' | 'many';
  /** Posts never shown: the page itself, dismissed ones. */
  exclude?: ReadonlySet<number>;
  limit?: number;
  /** Also answer how the decision came about. */
  explain?: boolean;
}

export interface RelatedHit {
  id: number;
  score: number;
  /** The shared terms that carried it, as words of the page and as its phrases that the post has too, best first. */
  terms: string[];
  passage: Passage | null;
}

export interface RelatedAnswer {
  hits: RelatedHit[];
  /** Posts with the page's own text at another address: known, not related. */
  duplicates: number[];
  /** Segments that are damaged or of another version, to be rebuilt. */
  unusable: number[];
  /** With `explain`. */
  explanation?: Explanation;
}

/** How a decision came about: the page's terms, and every candidate, best first, with what it has in common. */
export interface Explanation {
  terms: KnownTerm[];
  candidates: (Ranked & { signs: Signs; confidence: number })[];
}

/** Finds the posts that belong beside a page. Reads some 64 blocks, 100 vectors and the texts of what is shown. */
export function relatedTo(
  page: PageText,
  reader: IndexReader,
  options: RelatedOptions,
): Promise<RelatedAnswer> {
  return OpenIndex.ask(reader, (index) => relatedIn(index, page, options));
}

/** One that belongs beside a page, without what is shown of it. */
export interface Relation {
  id: number;
  /** How sure it is, 0 to 1 (confidence.ts). */
  confidence: number;
  /** The shared terms that carried it, as the index and as the page have them, best first. */
  terms: { term: string; word: string }[];
}

/** The same for whoever shows no passages: reads no texts. */
export function relationsOf(
  page: PageText,
  reader: IndexReader,
  options: RelatedOptions,
): Promise<Relation[]> {
  return OpenIndex.ask(reader, async (index) => {
    const { shown, ...found } = await judge(index, page, options);
    const reason = reasoning(page, found);
    return shown.map((candidate) => ({
      id: candidate.id,
      confidence: candidate.confidence,
      terms: reasonsOf(reason(candidate).shared).map(({ term, word }) => ({ term, word })),
    }));
  });
}

type Judged = NonNullable<RelatedAnswer['explanation']>['candidates'][number];

interface Judgement {
  lang: string | null;
  terms: KnownTerm[];
  /** Every candidate, best first. */
  judged: Judged[];
  /** Those that are shown. */
  shown: Judged[];
  duplicates: number[];
}

async function judge(index: OpenIndex, page: PageText, options: RelatedOptions): Promise<Judgement> {
  const { reader } = index;
  const reading = index.readFrequencies();
  const profile = profileOf(page, index.languages());
  rehearse(index, profile);
  await reading;
  index.expect(await commonWordsFor(profile, index.documents));
  const { terms, ranked } = await findCandidates(index, profile, options.exclude);
  const vectors = await reader.vectors(ranked.map(({ id }) => id));
  const { related, duplicates } = rerank(index, profile, terms, ranked, vectors);
  const signs = signsOf(
    index,
    profile,
    related.map(({ features }) => features),
  );
  const judged = related.map((candidate, n) => {
    const own = signs[n] as Signs;
    return { ...candidate, signs: own, confidence: confidence(own) };
  });
  const least = (judged[0]?.score ?? 0) * LEAST_OF_BEST;
  const sure = judged.filter((one) => one.score >= least && isShown(one.confidence, options.amount));
  const shown = withoutCopies(sure, options.limit ?? SHOWN);
  return { lang: profile.lang, terms, judged, shown, duplicates };
}

/** The first so many, of those with the same text (a post that two publications carry) the best one alone. */
function withoutCopies(ranked: readonly Judged[], limit: number): Judged[] {
  const kept: Judged[] = [];
  for (const one of ranked) {
    if (kept.length >= limit) break;
    if (!kept.some(({ pairs }) => samenessOf(new Set(pairs.buckets), one.pairs) > SAME_TEXT)) kept.push(one);
  }
  return kept;
}

async function relatedIn(index: OpenIndex, page: PageText, options: RelatedOptions): Promise<RelatedAnswer> {
  const { judged, shown, duplicates, ...found } = await judge(index, page, options);
  const hits = await withPassages(shown, reasoning(page, found), found.lang, index.reader);
  return {
    hits,
    duplicates,
    unusable: [...index.unusable],
    ...(options.explain ? { explanation: { terms: found.terms, candidates: judged } } : {}),
  };
}

/** What a candidate shares with a page, in the page's words. */
interface Reasoning {
  /** The heaviest first. */
  shared: (SharedTerm & { worth: number })[];
  phrase: Phrase;
}

function reasoning(
  page: PageText,
  { lang, terms }: Pick<Judgement, 'lang' | 'terms'>,
): (candidate: Ranked) => Reasoning {
  let words: Map<string, string> | null = null;
  const byHash = new Map(terms.map((term) => [term.hash, term]));
  const known = new Set(terms.map(({ term }) => term));
  return (candidate) => {
    words ??= surfaceWords(`${page.title}\n\n${page.text}`, lang, known);
    const writings = words;
    return {
      shared: candidate.shared().flatMap(({ hash, weight }) => {
        const found = byHash.get(hash);
        if (!found) return [];
        const { term, weight: worth } = found;
        return [{ term, word: writings.get(term) ?? term, weight, worth }];
      }),
      phrase: (first, second) => {
        const written = writings.get(phraseOf(first, second));
        const isThere =
          written && candidate.pairs.buckets.includes(pairBucket(termHash(first), termHash(second)));
        return isThere ? written : null;
      },
    };
  };
}

async function withPassages(
  shown: readonly Ranked[],
  reason: ReturnType<typeof reasoning>,
  lang: string | null,
  reader: IndexReader,
): Promise<RelatedHit[]> {
  if (shown.length === 0) return [];
  const texts = await reader.texts(shown.map(({ id }) => id));
  return shown.map((candidate, i) => {
    const { shared, phrase } = reason(candidate);
    // Of a short text that does not tell its language: it shares the page's words, and so the page's language.
    const passageWith = (terms: Reasoning['shared']) =>
      bestPassages(texts[i] ?? '', new Map(terms.map(({ term, worth }) => [term, worth])), lang)[0];
    return {
      id: candidate.id,
      score: candidate.score,
      terms: reasonsOf(shared, phrase).map(({ word }) => word),
      // What tells something may stand in the title alone.
      passage: passageWith(tellingOf(shared)) ?? passageWith(shared) ?? null,
    };
  });
}
