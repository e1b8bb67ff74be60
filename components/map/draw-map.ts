// Draws the map on a canvas: lines, points, the names of its groups, and the titles of posts where there is room. Pure but
// for what it draws on.
import { titleOf } from '@/components/posts/PostLink';
import { boundsOf, type Chosen, isChosen, type Line, type MapModel, type Place } from './map-model';
import { type Shape, shapeOf } from './map-signs';
import { clusterName } from './map-words';

/** The colours and faces of the map, as the styles have them. */
export interface Look {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  /** Of the groups, in their order; of more groups than colours, they begin again in another shape. */
  groups: readonly string[];
  focus: string;
  /** Lines and points in system colours: nothing may be told by paleness there. */
  forced: boolean;
  serif: string;
  sans: string;
}

export interface View {
  width: number;
  height: number;
  /** From units of the layout to CSS pixels: `x * k + dx`. */
  k: number;
  dx: number;
  dy: number;
}

export interface Shown {
  /** The point in view of the reader: hovered, or reached by keys. */
  active: Place | null;
  chosen: Chosen;
  /** The keyboard is on the map. */
  focused: boolean;
}

/** Titles are written where no more posts than this are in view. */
const MOST_TITLES = 70;
/** Letters of a title on the map. */
const LONGEST_TITLE = 34;

export const colourOf = (cluster: number | null, look: Look): string =>
  cluster === null ? look.soft : (look.groups[cluster % look.groups.length] as string);

/** A point's size in CSS pixels: it grows with the map, but less. */
export const drawnRadius = ({ radius }: Place, k: number): number => Math.max(2, radius * k ** 0.6 * 0.9);

export const toScreen = ({ x, y }: Pick<Place, 'x' | 'y'>, { k, dx, dy }: View): [x: number, y: number] => [
  x * k + dx,
  y * k + dy,
];

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

type Box = readonly [left: number, top: number, right: number, bottom: number];
const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

interface TextStyle {
  font: string;
  /** In CSS pixels. */
  size: number;
  colour: string;
}

/** Writes words with the paper's colour around them, where nothing is written already. */
class Writer {
  readonly #taken: Box[] = [];

  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly view: View,
    readonly look: Look,
  ) {}

  /** Writes at the first of some places (middles of the text) where nothing stands. */
  write(text: string, places: readonly (readonly [x: number, y: number])[], style: TextStyle): void {
    const { context, view } = this;
    const { size, font, colour } = style;
    const half = this.widthOf(text, font) / 2;
    for (const [x, y] of places) {
      // Kept within the picture.
      const middle = Math.min(Math.max(x, half + 6), Math.max(half + 6, view.width - half - 6));
      const box: Box = [middle - half - 3, y - size * 0.7, middle + half + 3, y + size * 0.7];
      if (box[1] < 0 || box[3] > view.height || box[2] > view.width) continue;
      if (this.#taken.some((other) => overlap(box, other))) continue;
      this.#taken.push(box);
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = 4;
      context.strokeStyle = this.look.paper;
      context.strokeText(text, middle, y);
      context.fillStyle = colour;
      context.fillText(text, middle, y);
      return;
    }
  }

  widthOf(text: string, font: string): number {
    this.context.font = font;
    return this.context.measureText(text).width;
  }

  take(box: Box): void {
    this.#taken.push(box);
  }
}

const cut = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;

/** What is not looked at is paler. */
const PALE = 0.14;

/** What is drawn, how, and what of it is looked at. */
interface Drawing {
  context: CanvasRenderingContext2D;
  model: MapModel;
  view: View;
  look: Look;
  shown: Shown;
  isLit(place: Place): boolean;
}

/** Lines that are drawn in one frame: more of them would hold the screen up where it draws without a graphics card. */
const PORTION = 1_200;

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
  look: Look,
  shown: Shown,
  ratio: number,
): () => boolean {
  const { active, chosen } = shown;
  const beside = active && new Set([active, ...active.beside.map(({ place }) => place)]);
  const isLit = (place: Place): boolean => (beside ? beside.has(place) : isChosen(place, chosen));
  const drawing: Drawing = { context, model, view, look, shown, isLit };
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
  const writer = new Writer(context, view, look);
  if (active) drawRing(drawing, active, writer);
  const titled = placesInView(drawing);
  for (const place of titled) writer.take(boxOf(place, view, 1));
  writeNames(writer, model, shown, titled.length > 0);
  writeTitles(writer, titled);
  return more;
}

/** The places whose titles are written: those in view that are looked at, where they are few enough. */
function placesInView({ model, view, isLit }: Drawing): Place[] {
  const inView = model.places.filter((place) => {
    const [x, y] = toScreen(place, view);
    return isLit(place) && x >= 0 && y >= 0 && x <= view.width && y <= view.height;
  });
  return inView.length > MOST_TITLES ? [] : inView;
}

function boxOf(place: Place, view: View, room: number): Box {
  const [x, y] = toScreen(place, view);
  const radius = drawnRadius(place, view.k) + room;
  return [x - radius, y - radius, x + radius, y + radius];
}

/** Lines between groups are paler the more there are: few can be followed, many are only a web. */
const FOLLOWED = 300;
/** Degrees of sureness that lines are told apart by. */
const DEGREES = 4;

/**
 * Lines that look alike are one path: some strokes a frame instead of thousands, and where they cross they do not darken.
 * Those within groups come first; waits after each portion.
 */
function* drawLines(drawing: Drawing): Generator<undefined, void> {
  const { model, view } = drawing;
  const across = model.lines.filter(({ a, b }) => a.cluster !== b.cluster).length;
  const web = Math.min(1, Math.max(0.3, FOLLOWED / across));
  const alike = Map.groupBy(
    model.lines.filter((line) => touches(line, view)),
    (line) => lookOf(drawing, line) ?? HIDDEN,
  );
  let left = PORTION;
  for (const looks of [...alike.keys()].sort((a, b) => b - a)) {
    const lines = alike.get(looks) ?? [];
    if (looks === HIDDEN) continue;
    for (let at = 0; at < lines.length; ) {
      const part = lines.slice(at, at + left);
      drawAlike(drawing, looksAt(looks), part, web);
      at += part.length;
      left -= part.length;
      if (left > 0) continue;
      yield;
      left = PORTION;
    }
  }
}

/** What is not drawn at all. */
const HIDDEN = -1;

/** Whether a line may be seen: both its ends are not beyond one edge. */
function touches({ a, b }: Line, view: View): boolean {
  const [ax, ay] = toScreen(a, view);
  const [bx, by] = toScreen(b, view);
  return !(
    (ax < 0 && bx < 0) ||
    (ay < 0 && by < 0) ||
    (ax > view.width && bx > view.width) ||
    (ay > view.height && by > view.height)
  );
}

function drawAlike(
  { context, view, look }: Drawing,
  { cluster, degree, lit, isOf }: ReturnType<typeof looksAt>,
  lines: readonly Line[],
  web: number,
): void {
  const sure = (degree + 0.5) / DEGREES;
  const same = cluster !== null;
  context.strokeStyle = same ? colourOf(cluster, look) : look.line;
  const alpha = isOf ? 0.45 + 0.5 * sure : same ? 0.2 + 0.5 * sure : (0.1 + 0.35 * sure) * web;
  context.globalAlpha = look.forced ? 1 : lit ? alpha : PALE / 2;
  context.lineWidth = (isOf ? 1.2 : Math.min(1.1, 0.6 + 0.25 * view.k)) + 0.7 * sure;
  context.beginPath();
  for (const { a, b } of lines) {
    context.moveTo(...toScreen(a, view));
    context.lineTo(...toScreen(b, view));
  }
  context.stroke();
}

/** How a line looks, as one number; null where it is not drawn. */
function lookOf({ look, shown }: Drawing, { a, b, confidence }: Line): number | null {
  const { active, chosen } = shown;
  const isOf = active !== null && (a === active || b === active);
  const lit = active ? isOf : isChosen(a, chosen) && isChosen(b, chosen);
  if (look.forced && !lit) return null;
  const cluster = isOf ? active.cluster : a.cluster === b.cluster ? a.cluster : null;
  const degree = Math.min(DEGREES - 1, Math.floor(confidence * DEGREES));
  return (((cluster ?? -1) + 1) * DEGREES + degree) * 4 + (lit ? 2 : 0) + (isOf ? 1 : 0);
}

function looksAt(looks: number): { cluster: number | null; degree: number; lit: boolean; isOf: boolean } {
  const rest = Math.floor(looks / 4);
  const cluster = Math.floor(rest / DEGREES) - 1;
  return {
    cluster: cluster < 0 ? null : cluster,
    degree: rest % DEGREES,
    lit: (looks & 2) !== 0,
    isOf: (looks & 1) !== 0,
  };
}

const shapeAt = (place: Place, look: Look): Shape =>
  place.cluster === null ? 'circle' : shapeOf(place.cluster, look.forced);

function drawPoint({ context, view, look, isLit }: Drawing, place: Place): void {
  const [x, y] = toScreen(place, view);
  const radius = drawnRadius(place, view.k);
  if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) return;
  const lit = isLit(place);
  const isHollow = place.cluster === null || (look.forced && !lit);
  context.globalAlpha = lit || look.forced ? 1 : PALE * 1.6;
  trace(context, shapeAt(place, look), x, y, radius);
  context.fillStyle = isHollow ? look.paper : colourOf(place.cluster, look);
  context.fill();
  context.lineWidth = isHollow ? 1.5 : 1;
  context.strokeStyle = isHollow ? look.soft : look.paper;
  context.stroke();
}

/** Around the point that is looked at, which nothing is written over. */
function drawRing({ context, view, look, shown }: Drawing, active: Place, writer: Writer): void {
  const [x, y] = toScreen(active, view);
  const ring = 4;
  const radius = drawnRadius(active, view.k) + ring;
  context.lineWidth = 2;
  context.strokeStyle = shown.focused ? look.focus : look.ink;
  trace(context, shapeAt(active, look), x, y, radius);
  context.stroke();
  writer.take(boxOf(active, view, ring));
}

/** Over the middle of each group; where its posts have their titles, above or below them all. */
function writeNames(
  writer: Writer,
  { clusters }: MapModel,
  { active, chosen }: Shown,
  titled: boolean,
): void {
  const { view, look } = writer;
  clusters.forEach((cluster, n) => {
    const { places } = cluster;
    const box = boundsOf(places);
    if (!box || active || (chosen !== null && chosen !== n)) return;
    const sum = places.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
    const middle = { x: sum.x / places.length, y: sum.y / places.length };
    const [x, y] = toScreen(middle, view);
    const [, top] = toScreen({ x: 0, y: box.top }, view);
    const [, bottom] = toScreen({ x: 0, y: box.bottom }, view);
    const size = Math.min(19, 12.5 + Math.sqrt(places.length) * 0.5);
    const words = view.width < 480 ? cluster.words.slice(0, 2) : cluster.words;
    const spots = titled
      ? ([
          [x, top - 22],
          [x, bottom + 34],
        ] as const)
      : ([[x, y]] as const);
    writer.write(clusterName({ words }), spots, {
      font: `600 ${size}px ${look.serif}`,
      size,
      colour: look.ink,
    });
  });
}

/** Beside the posts: under, over, right or left of each. */
function writeTitles(writer: Writer, places: readonly Place[]): void {
  const { view, look } = writer;
  const size = 11;
  const font = `400 ${size}px ${look.sans}`;
  for (const place of places) {
    const [x, y] = toScreen(place, view);
    const title = cut(titleOf(place.post));
    const away = drawnRadius(place, view.k) + size;
    const aside = writer.widthOf(title, font) / 2 + drawnRadius(place, view.k) + 7;
    const spots = [
      [x, y + away],
      [x, y - away],
      [x + aside, y],
      [x - aside, y],
    ] as const;
    writer.write(title, spots, { font, size, colour: look.soft });
  }
}
