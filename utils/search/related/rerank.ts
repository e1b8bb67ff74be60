// Second stage: the candidates are read as a whole, by their term vectors, and put in their final order.

import { type DocumentVector, decodeVector } from '../index/document-vector';
import type { OpenIndex } from '../index/open-index';
import type { Scored } from '../scoring/best-of';
import type { KnownTerm } from './candidates';
import type { Comparison, Features } from './features';
import { PageComparer } from './page-comparer';
import type { PageProfile } from './page-profile';
import { SAME_TEXT } from './sameness';

/**
 * What each feature counts, as a share of the best candidate's. Held against development collections together, whole and
 * cut down, so that no one of them decides; `npm run bench:fit` shows what other weights come to where they were not fitted.
 */
export const WEIGHTS: Readonly<Partial<Record<keyof Features, number>>> = {
  bm25: 0.8,
  words: 0.6,
  terms: 0.4,
  phrases: 1.6,
  sharedPairs: 0.35,
  passage: 0.4,
  lead: 0.3,
  title: 0.4,
  titlePhrase: 0.35,
  pageTitle: 0.5,
  named: 0.5,
  tags: 0.2,
  place: 0.3,
  time: 0.7,
  above: 1,
  feedback: 1,
};

/** Features that are taken as they are: of candidates that all were published years away, none is near in time. */
export const ABSOLUTE: ReadonlySet<keyof Features> = new Set([
  'phrases',
  'sharedPairs',
  'title',
  'titlePhrase',
  'named',
  'place',
  'time',
  'above',
  'feedback',
]);

const NAMES = Object.keys(WEIGHTS) as (keyof Features)[];
const TOTAL = NAMES.reduce((sum, name) => sum + (WEIGHTS[name] ?? 0), 0);

export interface Ranked extends Comparison {
  id: number;
  /** 0 to 1; 1 for a candidate that is the best one by every feature. */
  score: number;
}

export interface Reranked {
  /** Best first. */
  related: Ranked[];
  /** Posts with the page's own text. */
  duplicates: number[];
}

/** A text's vector without some terms: what is left of it stands as near to each other as on a page without them. */
function without(vector: DocumentVector, dropped: ReadonlySet<number>): DocumentVector {
  if (dropped.size === 0) return vector;
  const isLeft = Array.from(vector.hashes, (hash) => !dropped.has(hash));
  const left = (field: Uint16Array): Uint16Array => field.filter((number) => isLeft[number]);
  return { ...vector, title: left(vector.title), tags: left(vector.tags), body: left(vector.body) };
}

/** Orders candidates by all that they have in common with the page. `vectors` are theirs, as stored. */
export function rerank(
  index: OpenIndex,
  page: PageProfile,
  terms: readonly KnownTerm[],
  candidates: readonly Scored[],
  vectors: readonly (Uint8Array | undefined)[],
): Reranked {
  const own = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const read = candidates.flatMap(({ id, score }, i) => {
    const bytes = vectors[i];
    if (!bytes) return [];
    const written = decodeVector(bytes);
    return [{ id, bm25: score / own, vector: without(written, page.dropped), written }];
  });
  const comparer = new PageComparer(
    index,
    page,
    new Map(terms.map(({ hash, documents }) => [hash, documents])),
  );
  const compared = comparer.compare(read);

  const highest = (name: keyof Features): number =>
    compared.reduce((most, { features }) => Math.max(most, features[name]), 0);
  const scale = NAMES.map(
    (name) => (WEIGHTS[name] ?? 0) / TOTAL / ((!ABSOLUTE.has(name) && highest(name)) || 1),
  );
  const related = compared.map((comparison, i): Ranked => {
    const score = NAMES.reduce((sum, name, n) => sum + comparison.features[name] * (scale[n] ?? 0), 0);
    return { ...comparison, id: read[i]?.id ?? -1, score };
  });
  related.sort((a, b) => b.score - a.score || a.id - b.id);
  const isSame = ({ features }: Ranked): boolean => features.sameness > SAME_TEXT;
  return {
    related: related.filter((one) => !isSame(one)),
    duplicates: related.filter(isSame).map(({ id }) => id),
  };
}
