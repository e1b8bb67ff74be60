// Which posts of the archive are asked for the map, and which stand on it. Pure.
import { MOST_POINTS, type RelationRow } from '@/utils/model/map';

/**
 * Posts asked with at most, besides those that the map then shows: a post takes some 100 ms to ask. Of a larger archive a
 * part is, spread evenly; what they name most often is what has the most relations.
 */
export const MOST_ASKED = 4_000;

/** A number from 0 to 1 that is the post's own and looks like chance (Knuth's multiplicative hash). */
const shareOf = (id: number): number => (Math.imul(id, 2_654_435_761) >>> 0) / 2 ** 32;

/** The posts to be asked, of these, in their order: all of them, or an even part of a large archive. */
export function toAsk(ids: readonly number[]): number[] {
  if (ids.length <= MOST_ASKED) return [...ids];
  const share = MOST_ASKED / ids.length;
  return ids.filter((id) => shareOf(id) < share);
}

/** Counts how many others each post belongs with, whichever of the two was asked. */
export class Degrees {
  readonly #beside = new Map<number, Set<number>>();

  add({ id, to }: RelationRow): void {
    for (const other of to) {
      this.#note(id, other.id);
      this.#note(other.id, id);
    }
  }

  #note(from: number, to: number): void {
    const known = this.#beside.get(from);
    if (known) known.add(to);
    else this.#beside.set(from, new Set([to]));
  }

  of(id: number): number {
    return this.#beside.get(id)?.size ?? 0;
  }
}

/**
 * The posts of the map, of those that there are: all of them where there is room, or those with the most relations, in the
 * order of their ids.
 */
export function toShow(ids: readonly number[], degrees: Degrees, most = MOST_POINTS): number[] {
  if (ids.length <= most) return [...ids];
  return [...ids]
    .sort((a, b) => degrees.of(b) - degrees.of(a) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}
