// How a group's points look: a colour, and where there are more groups than colours, another shape.

/** Colours of groups; the styles have as many (`--map-1` …). */
export const COLOURS = 10;

export const SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const;
export type Shape = (typeof SHAPES)[number];

/** Whether the reader's own system colours are in force, which leave too few to tell groups apart by. */
export const inForcedColours = (): boolean => matchMedia('(forced-colors: active)').matches;

/** The shape of a group's points. In system colours each group has the next one. */
export function shapeOf(cluster: number, forced: boolean): Shape {
  const turn = forced ? cluster : Math.floor(cluster / COLOURS);
  return SHAPES[turn % SHAPES.length] as Shape;
}
