// Groups of posts that belong together more than with others: the communities of the graph by Louvain's method (Blondel et
// al. 2008), by the library. The same graph always has the same groups.
//
// The method sees no groups that are small beside the whole (its resolution limit, Fortunato and Barthélemy 2007), so that on
// a large map several subjects come as one. A group that is large for its map is therefore looked at by itself, and parted
// where its parts have names that tell them apart: what has no names of its own is better left together.
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { NameOf } from './cluster-names';
import type { MapLine } from './graph';

/** Posts that make a group: two on a small map, three where there are many, as one relation makes no subject there. */
const leastOf = (posts: number): number => (posts <= 100 ? 2 : 3);
/** Posts of a group that is not looked at again: as many groups as each has posts, and half as many again. */
const largeOf = (posts: number): number => Math.sqrt(posts) * 1.5;

/** A generator of numbers from 0 to 1 (mulberry32), so that ties fall the same way each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The communities of the posts that have lines, each with its ids in their order. */
function louvainOf(lines: readonly MapLine[]): number[][] {
  const graph = new UndirectedGraph();
  for (const { a, b, confidence } of lines) {
    graph.mergeNode(a);
    graph.mergeNode(b);
    graph.mergeEdge(a, b, { weight: confidence });
  }
  if (graph.size === 0) return [];
  const community = louvain(graph, { getEdgeWeight: 'weight', rng: seeded(1) });
  const groups = Map.groupBy(Object.keys(community).map(Number), (id) => community[String(id)] as number);
  return [...groups.values()].map((ids) => ids.sort((a, b) => a - b));
}

/** Gives each group that is too small for a name to the one that most holds it. */
function withoutSmall(parts: readonly number[][], lines: readonly MapLine[], least: number): number[][] {
  const large = parts.filter(({ length }) => length >= least);
  const partOf = new Map(large.flatMap((ids, n) => ids.map((id) => [id, n] as const)));
  for (const ids of parts.filter(({ length }) => length < least)) {
    const own = new Set(ids);
    const held = large.map(() => 0);
    for (const { a, b, confidence } of lines) {
      const other = own.has(a) ? b : own.has(b) ? a : null;
      const part = other === null ? undefined : partOf.get(other);
      if (part !== undefined) held[part] = (held[part] ?? 0) + confidence;
    }
    large[held.indexOf(Math.max(...held))]?.push(...ids);
  }
  return large.map((ids) => ids.sort((a, b) => a - b));
}

/** Puts parts together whose names do not tell them apart: one has none, or begins with a word of the other's. */
function toldApart(parts: readonly number[][], nameOf: NameOf): number[][] {
  const told: { ids: number[]; name: string[] }[] = [];
  const waiting = [...parts];
  for (let ids = waiting.shift(); ids; ids = waiting.shift()) {
    const name = nameOf(ids).map((word) => word.toLocaleLowerCase());
    const [first] = name;
    const same = told.findIndex(
      (other) => first === undefined || other.name.includes(first) || name.includes(other.name[0] ?? first),
    );
    if (same === -1) told.push({ ids, name });
    // Together they may have another name, which may be that of a third.
    else waiting.unshift([...ids, ...(told.splice(same, 1)[0]?.ids ?? [])]);
  }
  return told.map(({ ids }) => ids.sort((a, b) => a - b));
}

/** A group in its parts, as far as it is large and they have names that tell them apart. */
function parted(
  ids: number[],
  lines: readonly MapLine[],
  nameOf: NameOf,
  large: number,
  least: number,
): number[][] {
  if (ids.length <= large) return [ids];
  const members = new Set(ids);
  const own = lines.filter(({ a, b }) => members.has(a) && members.has(b));
  const parts = toldApart(withoutSmall(louvainOf(own), own, least), nameOf);
  if (parts.length < 2) return [ids];
  return parts.flatMap((part) => parted(part, own, nameOf, large, least));
}

/**
 * The groups of posts that have lines, the largest first, those of one size by their smallest id; only groups that are
 * large enough for a name.
 * @param nameOf tells the parts of a large group apart; without it none is parted
 */
export function communitiesOf(lines: readonly MapLine[], nameOf: NameOf = () => []): number[][] {
  const found = louvainOf(lines);
  const posts = found.reduce((sum, { length }) => sum + length, 0);
  const least = leastOf(posts);
  return found
    .filter(({ length }) => length >= least)
    .flatMap((ids) => parted(ids, lines, nameOf, largeOf(posts), least))
    .sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0));
}
