// Writes on the map: the names of its groups, and the titles of posts where there is room for them.
import { titleOf } from '@/components/posts/PostLink';
import { direction } from '@/utils/i18n/translate';
import type { Drawing, MapStyle, Shown } from './drawing';
import { boundsOf, type MapModel, type Place } from './map-model';
import { drawnRadius, toScreen, type View } from './map-view';
import { clusterName } from './map-words';

/** Titles are written where no more posts than this are in view. */
const MOST_TITLES = 70;
/** The corner in which the buttons for the zoom lie over the picture, in CSS pixels. */
const BUTTONS = { width: 48, height: 112 };
/** Letters of a title on the map. */
const LONGEST_TITLE = 34;

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
    readonly style: MapStyle,
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
      context.strokeStyle = this.style.paper;
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

/** Writes what there is room for, but not over the point with a ring of some pixels around it. */
export function writeWords(drawing: Drawing, ringed: { place: Place; ring: number } | null): void {
  const { context, model, view, style, shown } = drawing;
  const writer = new Writer(context, view, style);
  const left = direction() === 'rtl' ? 0 : view.width - BUTTONS.width;
  writer.take([left, view.height - BUTTONS.height, left + BUTTONS.width, view.height]);
  if (ringed) writer.take(boxOf(ringed.place, view, ringed.ring));
  const titled = placesInView(drawing);
  for (const place of titled) writer.take(boxOf(place, view, 1));
  writeNames(writer, model, shown, titled.length > 0);
  writeTitles(writer, titled);
}

/**
 * The places whose titles are written: those in view that are looked at, where they are few enough. The title of the one
 * that is pointed at is on its card.
 */
function placesInView({ model, view, shown, isLit }: Drawing): Place[] {
  const inView = model.places.filter((place) => {
    const [x, y] = toScreen(place, view);
    return place !== shown.active && isLit(place) && x >= 0 && y >= 0 && x <= view.width && y <= view.height;
  });
  return inView.length > MOST_TITLES ? [] : inView;
}

function boxOf(place: Place, view: View, room: number): Box {
  const [x, y] = toScreen(place, view);
  const radius = drawnRadius(place, view.k) + room;
  return [x - radius, y - radius, x + radius, y + radius];
}

/** Over the middle of each group; where its posts have their titles, above or below them all. */
function writeNames(
  writer: Writer,
  { clusters }: MapModel,
  { active, chosen }: Shown,
  titled: boolean,
): void {
  const { view, style } = writer;
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
      font: `600 ${size}px ${style.serif}`,
      size,
      colour: style.ink,
    });
  });
}

/** Beside the posts: under, over, right or left of each. */
function writeTitles(writer: Writer, places: readonly Place[]): void {
  const { view, style } = writer;
  const size = 11;
  const font = `400 ${size}px ${style.sans}`;
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
    writer.write(title, spots, { font, size, colour: style.soft });
  }
}
