// The map as a graph: which posts stand on it, and which of them belong together. Pure.
import type { Relation, RelationRow } from '@/utils/model/map';

/** Two posts that belong together, whichever of them was asked. */
export interface MapLine {
  a: number;
  b: number;
  /** The surer of the two answers, 0 to 1. */
  confidence: number;
  /** What they share, by either answer. */
  terms: Relation['terms'];
}

/** Ids are counted up from 1, so two of them are one number. */
const PAIR = 2 ** 26;

/** Lines by their pair of posts. */
export type LinesByPair = Map<number, MapLine>;

/** Adds the lines of some rows between the posts that are there, each pair once, with `a` below `b`. */
export function addLines(lines: LinesByPair, there: ReadonlySet<number>, rows: readonly RelationRow[]): void {
  for (const { id, to } of rows) {
    if (!there.has(id)) continue;
    for (const { id: other, confidence, terms } of to) {
      if (other === id || !there.has(other)) continue;
      const [a, b] = id < other ? [id, other] : [other, id];
      const known = lines.get(a * PAIR + b);
      if (known) {
        const more = terms.filter(({ term }) => !known.terms.some((own) => own.term === term));
        known.confidence = Math.max(known.confidence, confidence);
        if (more.length > 0) known.terms = [...known.terms, ...more];
      } else lines.set(a * PAIR + b, { a, b, confidence, terms });
    }
  }
}

/** The lines between some posts, each once, in the order of their posts. */
export function linesBetween(shown: Iterable<number>, rows: readonly RelationRow[]): MapLine[] {
  const lines: LinesByPair = new Map();
  addLines(lines, new Set(shown), rows);
  return [...lines.values()].sort((one, other) => one.a - other.a || one.b - other.b);
}

/** How large a post is drawn, in units of the layout: by the root of its relations, so that areas tell. */
export const radiusOf = (degree: number): number => Math.min(10, 3.2 + 1.15 * Math.sqrt(degree));
