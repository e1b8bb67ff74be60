// Groups of posts that belong together more than with others: the communities of the graph by Louvain's method (Blondel et
// al. 2008), by the library. The same graph always has the same groups.
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { MapLine } from './graph';

/** Posts that make a group: two on a small map, three where there are many, as one relation makes no subject there. */
const leastOf = (posts: number): number => (posts <= 100 ? 2 : 3);

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

/**
 * The groups of posts that have lines, the largest first, those of one size by their smallest id; only groups that are
 * large enough for a name.
 */
export function communitiesOf(lines: readonly MapLine[]): number[][] {
  const graph = new UndirectedGraph();
  for (const { a, b, confidence } of lines) {
    graph.mergeNode(a);
    graph.mergeNode(b);
    graph.mergeEdge(a, b, { weight: confidence });
  }
  if (graph.size === 0) return [];
  const community = louvain(graph, { getEdgeWeight: 'weight', rng: seeded(1) });
  const groups = Map.groupBy(Object.keys(community).map(Number), (id) => community[String(id)] as number);
  return [...groups.values()]
    .filter(({ length }) => length >= leastOf(graph.order))
    .map((ids) => ids.sort((a, b) => a - b))
    .sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0));
}
