// Whether anything is shown at all.
import type { KnownTerm } from './candidates';
import type { OpenIndex } from './open-index';
import type { PageProfile } from './page-profile';
import type { Ranked } from './rerank';

export interface Confidence {
  value: number;
}

export function confidenceOf(
  _index: OpenIndex,
  _page: PageProfile,
  _terms: readonly KnownTerm[],
  related: readonly Ranked[],
): Confidence {
  return { value: related[0]?.features.terms ?? 0 };
}

const FLOOR = { few: 0.2, normal: 0.15, many: 0.1 } as const;

export function isShown(
  confidence: Confidence,
  candidate: Ranked,
  related: readonly Ranked[],
  amount: 'few' | 'normal' | 'many',
): boolean {
  return confidence.value >= FLOOR[amount] && candidate.score > (related[0]?.score ?? 0) * 0.6;
}
