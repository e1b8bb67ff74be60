// Which segments are merged, and when. Each segment costs a query a read of each of its words, and each merge writes posts again.
import type { SegmentRow } from './index-reader';
import { SEGMENT_VERSION } from './segment-format';

/** Documents from which on a segment is of level 1, 2 and 3; each level from there on has four times as many. */
const LEVELS_FROM = [32, 256, 2_048] as const;
/**
 * Documents of a merge at rest, at most. It is begun anew when the worker is stopped in its midst, so it must not take long:
 * this many take some 20 seconds.
 */
const MOST_AT_REST = 65_536;
/** So few segments are left as they are at rest: the worker is not to be woken after each sync. */
const FEW = 4;

/** A segment's level, by its size: however small the batches are that a source brings, there are never many small segments. */
function levelOf({ documents }: SegmentRow): number {
  const small = LEVELS_FROM.findIndex((from) => documents < from);
  return small >= 0 ? small : LEVELS_FROM.length + Math.floor(Math.log2(documents / LEVELS_FROM[2]) / 2);
}

/**
 * Segments of a level that are merged into one. More of them cost a query more reads, fewer cost every post more merges: the
 * logarithm of the archive's size to this base. Small segments may be many, as what look-ups read of them is soon in memory.
 */
const fanIn = (level: number): number => (level < LEVELS_FROM.length ? 8 : 4);

/** Those that can be merged: the others are to be rebuilt. */
const sound = <S extends SegmentRow>(segments: readonly S[]): S[] =>
  segments.filter(({ version, damaged }) => version === SEGMENT_VERSION && !damaged);

/**
 * The segments that should be merged at once, or null: the oldest of the lowest level that has enough; besides, a segment of
 * which more than half is dead is rewritten alone. Keeps the number of segments low while posts are coming in.
 */
export function planMerge<S extends SegmentRow>(segments: readonly S[]): S[] | null {
  const mergeable = sound(segments);
  const byLevel = [...Map.groupBy(mergeable, levelOf)].sort(([a], [b]) => a - b);
  for (const [level, peers] of byLevel) if (peers.length >= fanIn(level)) return peers.slice(0, fanIn(level));
  const decayed = mergeable.find(({ documents, dead }) => dead.length * 2 > documents);
  return decayed ? [decayed] : null;
}

/**
 * The segments that should be merged once no more posts are coming in, or null. Afterwards each segment is larger than all
 * smaller ones together, so that there are two or three in place of a dozen. While posts come in this would write them all
 * again and again.
 */
export function planMergeAtRest<S extends SegmentRow>(segments: readonly S[]): S[] | null {
  const bySize = sound(segments).sort((a, b) => a.documents - b.documents);
  if (bySize.length <= FEW) return null;
  let smaller = 0;
  let merged = 0;
  bySize.forEach(({ documents }, n) => {
    if (documents <= smaller && documents + smaller <= MOST_AT_REST) merged = n + 1;
    smaller += documents;
  });
  return merged > 0 ? bySize.slice(0, merged) : null;
}

/**
 * The dead documents of a merged segment at the moment when it takes the place of its parts: those that died in a part while the
 * merge ran.
 * @param before the parts as the merge began with them
 * @param now the same as it replaces them
 */
export function deadAfterMerge(before: readonly SegmentRow[], now: readonly SegmentRow[]): number[] {
  const died = new Set<number>();
  for (const segment of now) {
    const known = new Set(before.find(({ id }) => id === segment.id)?.dead);
    for (const document of segment.dead) if (!known.has(document)) died.add(document);
  }
  return [...died].sort((a, b) => a - b);
}
