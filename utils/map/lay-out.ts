// Where each post stands: what belongs together is drawn together, everything pushes everything else away (d3-force, a
// velocity Verlet integration with Barnes-Hut's approximation), and the posts of a group keep to its middle.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { MapPoint } from '@/utils/model/map';
import { type MapLine, radiusOf } from './graph';

interface Link {
  source: Node;
  target: Node;
  confidence: number;
}

interface Node extends SimulationNodeDatum {
  id: number;
  cluster: number | null;
  degree: number;
}

/** Steps of a layout from nothing, and of one that begins with what was. */
const STEPS = 300;
const STEPS_AGAIN = 120;
/** How far from the middle of its neighbours a new post begins, in units of the layout. */
const BESIDE = 12;
/** How far outside of all that was there one begins that belongs with none of it. */
const OUTSIDE = 60;
/** Directions so far from each other never meet again, in radians. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

const isAcross = ({ source, target }: Link): boolean => source.cluster !== target.cluster;

/** The surer a relation, the shorter its line; groups keep apart. */
const lengthOf = (link: Link): number => (isAcross(link) ? 70 : 24) / (0.5 + link.confidence / 2);

/** A post with many relations is held by each of them less (as d3-force does by itself); between groups they hold little. */
function strengthOf(link: Link): number {
  const { source, target, confidence } = link;
  const strength = (0.3 + 0.7 * confidence) / Math.min(source.degree, target.degree);
  return isAcross(link) ? strength / 4 : strength;
}

/** Draws the posts of each group to its middle, so that groups stand apart where lines run between them. */
function forceGroups(strength: number) {
  let nodes: Node[] = [];
  const force = (alpha: number): void => {
    const middles = new Map<number, { x: number; y: number; posts: number }>();
    for (const { cluster, x = 0, y = 0 } of nodes) {
      if (cluster === null) continue;
      const middle = middles.get(cluster) ?? { x: 0, y: 0, posts: 0 };
      middles.set(cluster, { x: middle.x + x, y: middle.y + y, posts: middle.posts + 1 });
    }
    for (const node of nodes) {
      const middle = node.cluster === null ? undefined : middles.get(node.cluster);
      if (!middle) continue;
      node.vx = (node.vx ?? 0) + (middle.x / middle.posts - (node.x ?? 0)) * strength * alpha;
      node.vy = (node.vy ?? 0) + (middle.y / middle.posts - (node.y ?? 0)) * strength * alpha;
    }
  };
  force.initialize = (all: Node[]) => {
    nodes = all;
  };
  return force;
}

/** Puts each post where it stood, and one that is new beside those that it belongs with. */
function placeAsBefore(
  nodes: readonly Node[],
  lines: readonly MapLine[],
  before: ReadonlyMap<number, MapPoint>,
): void {
  const neighbours = new Map<number, MapPoint[]>();
  const note = (id: number, other: MapPoint | undefined) => {
    if (other) neighbours.set(id, [...(neighbours.get(id) ?? []), other]);
  };
  for (const { a, b } of lines) {
    note(a, before.get(b));
    note(b, before.get(a));
  }
  const edge = [...before.values()].reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0) + OUTSIDE;
  nodes.forEach((node, n) => {
    const old = before.get(node.id);
    if (old) Object.assign(node, { x: old.x, y: old.y });
    else {
      const near = neighbours.get(node.id) ?? [];
      // Each in another direction, so that no two stand on each other.
      const [dx, dy] = [BESIDE * Math.cos(n), BESIDE * Math.sin(n)];
      if (near.length === 0) {
        // What belongs with none that was there begins outside of them, each group in a direction of its own: begun in the
        // middle, it would push all of them out.
        const direction = (node.cluster ?? n) * GOLDEN_ANGLE;
        node.x = edge * Math.cos(direction) + dx;
        node.y = edge * Math.sin(direction) + dy;
        return;
      }
      node.x = near.reduce((sum, { x }) => sum + x, 0) / near.length + dx;
      node.y = near.reduce((sum, { y }) => sum + y, 0) / near.length + dy;
    }
  });
}

/** How far those that were there have moved together, which many new posts beside them bring about. */
function driftOf(nodes: readonly Node[], before: ReadonlyMap<number, MapPoint>): { x: number; y: number } {
  const moves = nodes.flatMap(({ id, x = 0, y = 0 }) => {
    const old = before.get(id);
    return old ? [{ x: x - old.x, y: y - old.y }] : [];
  });
  const mean = (sum: number) => sum / Math.max(1, moves.length);
  return {
    x: mean(moves.reduce((sum, move) => sum + move.x, 0)),
    y: mean(moves.reduce((sum, move) => sum + move.y, 0)),
  };
}

export interface LayOut {
  /** @returns whether there is more to do */
  step(): boolean;
  /** The share of the steps that is done, 0 to 1. */
  progress(): number;
  points(): MapPoint[];
}

/**
 * Lays a map out step by step; the same input gives the same map.
 * @param clusterOf the place of each post's group, null for none
 * @param before where posts stood last time
 */
export function layOut(
  ids: readonly number[],
  lines: readonly MapLine[],
  clusterOf: (id: number) => number | null,
  before: readonly MapPoint[] = [],
): LayOut {
  const degrees = new Map<number, number>();
  for (const { a, b } of lines) for (const id of [a, b]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const nodes = ids.map((id): Node => ({ id, cluster: clusterOf(id), degree: degrees.get(id) ?? 0 }));
  const known = new Map(before.map((point) => [point.id, point]));
  const isAgain = ids.some((id) => known.has(id));
  if (isAgain) placeAsBefore(nodes, lines, known);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = lines.map(
    ({ a, b, confidence }): Link => ({
      source: byId.get(a) as Node,
      target: byId.get(b) as Node,
      confidence,
    }),
  );
  // Few posts are held together, or their groups would stand too far apart to be read; those that belong with none are held
  // more, or they would drift out of sight.
  const hold = Math.max(0.045, 0.14 - nodes.length / 1_000);
  const holdOf = ({ degree }: Node): number => (degree === 0 ? Math.max(hold, 0.09) : hold);
  const simulation = forceSimulation(nodes)
    .stop()
    .alpha(isAgain ? 0.3 : 1)
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .force('lines', forceLink<Node, Link>(links).distance(lengthOf).strength(strengthOf))
    .force('apart', forceManyBody<Node>().strength(-34).theta(0.9).distanceMax(420))
    .force(
      'room',
      forceCollide<Node>(({ degree }) => radiusOf(degree) + 1.8),
    )
    .force('groups', forceGroups(0.18))
    .force('across', forceX<Node>().strength(holdOf))
    .force('down', forceY<Node>().strength(holdOf));
  const steps = isAgain ? STEPS_AGAIN : STEPS;
  let done = 0;
  return {
    step() {
      if (done < steps) simulation.tick();
      done += 1;
      return done < steps;
    },
    progress: () => Math.min(1, done / steps),
    points() {
      const drift = driftOf(nodes, known);
      return nodes.map(({ id, cluster, x = 0, y = 0 }) => ({
        id,
        cluster,
        x: Math.round((x - drift.x) * 100) / 100,
        y: Math.round((y - drift.y) * 100) / 100,
      }));
    },
  };
}
