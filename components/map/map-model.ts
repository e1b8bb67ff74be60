// The map in memory, as it is drawn and walked over: points with their posts, and the lines between them. Pure.
import { addLines, type LinesByPair, type MapLine, radiusOf } from '@/utils/map/graph';
import type { ArchiveMap, RelationRow } from '@/utils/model/map';
import type { Post } from '@/utils/model/post';

export interface Place {
  id: number;
  /** In units of the layout. */
  x: number;
  y: number;
  radius: number;
  cluster: number | null;
  post: Post;
  /** The posts that it belongs with, those that are surest first. */
  beside: { place: Place; words: string[] }[];
}

/** Rows and lines that are taken at once: some milliseconds of work. */
const ROWS = 150;
const LINES = 2_000;

/** Does something with some of them at a time; in between everything else that waits for this thread has its turn. */
async function inBatches<T>(items: readonly T[], size: number, work: (part: T[]) => void): Promise<void> {
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) await new Promise((done) => setTimeout(done));
    work(items.slice(at, at + size));
  }
}

export interface Line {
  a: Place;
  b: Place;
  confidence: number;
}

export interface Cluster {
  words: readonly string[];
  /** Those with the most relations first. */
  places: Place[];
}

export interface MapModel {
  /** Those with the most relations first. */
  places: Place[];
  byId: ReadonlyMap<number, Place>;
  lines: Line[];
  /** In the order of the map's clusters; some may have lost their posts since. */
  clusters: Cluster[];
  /** Posts that belong to no cluster. */
  alone: Place[];
  /** Posts whose text is another one since they were asked. */
  changed: number;
}

/** Which posts are wanted: those of a cluster, those that belong to none, or all. */
export type Chosen = number | 'alone' | null;

export const isChosen = ({ cluster }: Place, chosen: Chosen): boolean =>
  chosen === null || (chosen === 'alone' ? cluster === null : cluster === chosen);

/** In the order of the rows where they are as sure. */
const surestFirst = (lines: Iterable<MapLine>): MapLine[] =>
  [...lines].sort((one, other) => other.confidence - one.confidence);

/**
 * The model of a map, made in steps, so that the screen is not held up.
 * @param posts of its points, in their order; undefined for those that were deleted or hidden since
 * @param rows likewise, what the engine said of them
 */
export async function modelOf(
  map: ArchiveMap,
  posts: readonly (Post | undefined)[],
  rows: readonly (RelationRow | undefined)[],
): Promise<MapModel> {
  const byId = new Map<number, Place>();
  map.points.forEach(({ id, x, y, cluster }, n) => {
    const post = posts[n];
    if (post) byId.set(id, { id, x, y, cluster, post, radius: 0, beside: [] });
  });
  const known = rows.filter((row): row is RelationRow => row !== undefined);
  const byPair: LinesByPair = new Map();
  const there = new Set(byId.keys());
  await inBatches(known, ROWS, (some) => addLines(byPair, there, some));
  const lines: Line[] = [];
  await inBatches(surestFirst(byPair.values()), LINES, (some) => {
    for (const { a, b, confidence, terms } of some) {
      const [one, other] = [byId.get(a), byId.get(b)];
      if (!one || !other) continue;
      const words = terms.map(({ word }) => word);
      one.beside.push({ place: other, words });
      other.beside.push({ place: one, words });
      lines.push({ a: one, b: other, confidence });
    }
  });
  const places = [...byId.values()].sort((a, b) => b.beside.length - a.beside.length || a.id - b.id);
  for (const place of places) place.radius = radiusOf(place.beside.length);
  const clusters = map.clusters.map(({ words }): Cluster => ({ words, places: [] }));
  for (const place of places) if (place.cluster !== null) clusters[place.cluster]?.places.push(place);
  const changed = known.filter((row) => byId.get(row.id)?.post.contentHash !== row.contentHash).length;
  return {
    places,
    byId,
    lines,
    clusters,
    alone: places.filter(({ cluster }) => cluster === null),
    // Rows of posts that are gone are no change that asking again could mend.
    changed: changed - known.filter(({ id }) => !byId.has(id)).length,
  };
}

/** The smallest box around some places; null around none. */
export function boundsOf(
  places: readonly Place[],
): { left: number; top: number; right: number; bottom: number } | null {
  if (places.length === 0) return null;
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

const DIRECTIONS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The place that an arrow key leads to: the nearest in that direction, one to the side counting as farther. Undefined at
 * the edge, and for other keys.
 */
export function placeTowards(places: readonly Place[], from: Place, key: string): Place | undefined {
  const [dx, dy] = DIRECTIONS[key] ?? [0, 0];
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const far = ahead + 2 * aside;
    if (far < least) {
      least = far;
      best = place;
    }
  }
  return best;
}
