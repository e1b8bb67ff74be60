// Related posts: given the page at hand, the posts that belong beside it, why, and nothing where nothing belongs.
import type { PageText, Passage } from '@/utils/model/page';
import { findCandidates, type KnownTerm } from './candidates';
import { confidence, isShown, type Signs, signsOf } from './confidence';
import type { IndexReader } from './index-reader';
import { OpenIndex } from './open-index';
import { profileOf } from './page-profile';
import { bestPassages } from './passages';
import { reasonsOf } from './reasons';
import { type Ranked, rerank } from './rerank';
import { surfaceWords } from './surface-words';

/** How many posts are shown at most, unless the caller asks otherwise. */
const SHOWN = 8;
/** The share of the best one's score that another post must have: less stands beside a page by the best one's merit. */
const LEAST_OF_BEST = 0.3;

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
  /** The shared terms that carried it, as words of the page, best first. */
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

async function relatedIn(index: OpenIndex, page: PageText, options: RelatedOptions): Promise<RelatedAnswer> {
  const { reader } = index;
  const reading = index.readFrequencies();
  const profile = profileOf(page);
  await reading;
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
  const shown = judged.filter(
    ({ score, confidence: sure }) => score >= least && isShown(sure, options.amount),
  );
  const hits = await withReasons(shown.slice(0, options.limit ?? SHOWN), page, profile.lang, terms, reader);
  return {
    hits,
    duplicates,
    unusable: [...index.unusable],
    ...(options.explain ? { explanation: { terms, candidates: judged } } : {}),
  };
}

async function withReasons(
  shown: readonly Ranked[],
  page: PageText,
  lang: string | null,
  terms: readonly KnownTerm[],
  reader: IndexReader,
): Promise<RelatedHit[]> {
  if (shown.length === 0) return [];
  const texts = await reader.texts(shown.map(({ id }) => id));
  const words = surfaceWords(`${page.title}\n\n${page.text}`, lang);
  const byHash = new Map(terms.map((term) => [term.hash, term]));
  return shown.map((candidate, i) => {
    const shared = candidate.shared().flatMap(({ hash, weight }) => {
      const term = byHash.get(hash);
      return term ? [{ ...term, word: words.get(term.term) ?? term.term, carried: weight }] : [];
    });
    const weights = new Map(shared.map(({ term, weight }) => [term, weight]));
    return {
      id: candidate.id,
      score: candidate.score,
      terms: reasonsOf(shared.map(({ term, word, carried }) => ({ term, word, weight: carried }))),
      passage: bestPassages(texts[i] ?? '', weights, null)[0] ?? null,
    };
  });
}
