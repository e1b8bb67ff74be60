// Draws the map on a canvas: points and words, and the lines below them on a second one. Pure but for what it draws on.
import { drawLines } from './draw-lines';
import { writeWords } from './draw-words';
import { colourOf, type Drawing, type MapStyle, PALE, type Shown } from './drawing';
import { isChosen, type MapModel, type Place } from './map-model';
import { type Shape, shapeOf } from './map-signs';
import { drawnRadius, toScreen, type View } from './map-view';

/** Pixels between a point and the ring around it. */
const RING = 4;

/** What a map is drawn on: points and words above the lines. */
export interface Layers {
  lines: CanvasRenderingContext2D;
  points: CanvasRenderingContext2D;
}

/**
 * Draws points, words and the first of the lines.
 * @param ratio pixels of the canvas to a CSS pixel
 * @returns draws some more of the lines, and answers whether there are still more
 */
export function drawMap(
  { lines, points: context }: Layers,
  model: MapModel,
  view: View,
  style: MapStyle,
  shown: Shown,
  ratio: number,
): () => boolean {
  const { active, chosen } = shown;
  const beside = active && new Set([active, ...active.beside.map(({ place }) => place)]);
  const isLit = (place: Place): boolean => (beside ? beside.has(place) : isChosen(place, chosen));
  const drawing: Drawing = { context, model, view, style, shown, isLit };
  for (const layer of [lines, context]) {
    layer.setTransform(ratio, 0, 0, ratio, 0, 0);
    layer.clearRect(0, 0, view.width, view.height);
  }
  const waiting = drawLines({ ...drawing, context: lines });
  const more = () => waiting.next().done !== true;
  more();
  // Those with the most relations first, so that none hides behind another.
  for (const place of model.places) drawPoint(drawing, place);
  context.globalAlpha = 1;
  if (active) drawRing(drawing, active);
  writeWords(drawing, active && { place: active, ring: RING });
  return more;
}

function trace(context: CanvasRenderingContext2D, shape: Shape, x: number, y: number, radius: number): void {
  context.beginPath();
  // Of about the same area as a circle of this radius.
  if (shape === 'circle') context.arc(x, y, radius, 0, 2 * Math.PI);
  else if (shape === 'square')
    context.rect(x - radius * 0.89, y - radius * 0.89, radius * 1.78, radius * 1.78);
  else {
    const [top, side, bottom] = shape === 'diamond' ? [1.25, 1.25, 1.25] : [1.35, 1.3, 0.85];
    context.moveTo(x, y - radius * top);
    context.lineTo(x + radius * side, shape === 'diamond' ? y : y + radius * bottom);
    if (shape === 'diamond') context.lineTo(x, y + radius * bottom);
    context.lineTo(x - radius * side, shape === 'diamond' ? y : y + radius * bottom);
    context.closePath();
  }
}

const shapeAt = (place: Place, style: MapStyle): Shape =>
  place.cluster === null ? 'circle' : shapeOf(place.cluster, style.forced);

function drawPoint({ context, view, style, isLit }: Drawing, place: Place): void {
  const [x, y] = toScreen(place, view);
  const radius = drawnRadius(place, view.k);
  if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) return;
  const lit = isLit(place);
  const isHollow = place.cluster === null || (style.forced && !lit);
  context.globalAlpha = lit || style.forced ? 1 : PALE * 1.6;
  trace(context, shapeAt(place, style), x, y, radius);
  context.fillStyle = isHollow ? style.paper : colourOf(place.cluster, style);
  context.fill();
  context.lineWidth = isHollow ? 1.5 : 1;
  context.strokeStyle = isHollow ? style.soft : style.paper;
  context.stroke();
}

/** Around the point that is looked at, which nothing is written over. */
function drawRing({ context, view, style, shown }: Drawing, active: Place): void {
  const [x, y] = toScreen(active, view);
  const radius = drawnRadius(active, view.k) + RING;
  context.lineWidth = 2;
  context.strokeStyle = shown.focused ? style.focus : style.ink;
  trace(context, shapeAt(active, style), x, y, radius);
  context.stroke();
}
