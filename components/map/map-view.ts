// Where things of the map stand on the screen, and which post a pointer is at. Pure.
import type { Place } from './map-model';

export interface View {
  width: number;
  height: number;
  /** From units of the layout to CSS pixels: `x * k + dx`. */
  k: number;
  dx: number;
  dy: number;
}

/** A point's size in CSS pixels: it grows with the map, but less. */
export const drawnRadius = ({ radius }: Place, k: number): number => Math.max(2, radius * k ** 0.6 * 0.9);

export const toScreen = ({ x, y }: Pick<Place, 'x' | 'y'>, { k, dx, dy }: View): [x: number, y: number] => [
  x * k + dx,
  y * k + dy,
];

/** Pixels around a point where it is still meant. */
const NEAR = 14;

/** The post at a point of the picture, in CSS pixels; null where none is near. */
export function placeAt(
  places: readonly Place[],
  view: View,
  [left, top]: readonly [number, number],
): Place | null {
  let best: Place | null = null;
  let least = NEAR;
  for (const place of places) {
    const [x, y] = toScreen(place, view);
    const far = Math.hypot(x - left, y - top) - drawnRadius(place, view.k);
    if (far >= least) continue;
    least = far;
    best = place;
  }
  return best;
}
