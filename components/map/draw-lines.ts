// Draws the lines of the map, some a frame.
import { colourOf, type Drawing, PALE } from './drawing';
import { isChosen, type Line } from './map-model';
import { toScreen, type View } from './map-view';

/** Lines that are drawn in one frame: more of them would hold the screen up where it draws without a graphics card. */
const PORTION = 1_200;

/** Lines between groups are paler the more there are: few can be followed, many are only a web. */
const FOLLOWED = 300;
/** Degrees of sureness that lines are told apart by. */
const DEGREES = 4;

/** Lines that are looked through at once, for those that look alike. */
const SLICE = 2 * PORTION;

/**
 * Lines that look alike are one path: some strokes a frame instead of thousands, and where they cross they do not darken.
 * The surest come first, and among them those within groups; waits after each portion.
 */
export function* drawLines(drawing: Drawing): Generator<undefined, void> {
  const { model, view } = drawing;
  const across = model.lines.filter(({ a, b }) => a.cluster !== b.cluster).length;
  const web = Math.min(1, Math.max(0.3, FOLLOWED / across));
  let left = PORTION;
  for (let from = 0; from < model.lines.length; from += SLICE) {
    const inView = model.lines.slice(from, from + SLICE).filter((line) => touches(line, view));
    const alike = Map.groupBy(inView, (line) => lookOf(drawing, line) ?? HIDDEN);
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
  { context, view, style }: Drawing,
  { cluster, degree, lit, isOf }: ReturnType<typeof looksAt>,
  lines: readonly Line[],
  web: number,
): void {
  const sure = (degree + 0.5) / DEGREES;
  const same = cluster !== null;
  context.strokeStyle = same ? colourOf(cluster, style) : style.line;
  const alpha = isOf ? 0.45 + 0.5 * sure : same ? 0.2 + 0.5 * sure : (0.1 + 0.35 * sure) * web;
  context.globalAlpha = style.forced ? 1 : lit ? alpha : PALE / 2;
  context.lineWidth = (isOf ? 1.2 : Math.min(1.1, 0.6 + 0.25 * view.k)) + 0.7 * sure;
  context.beginPath();
  for (const { a, b } of lines) {
    context.moveTo(...toScreen(a, view));
    context.lineTo(...toScreen(b, view));
  }
  context.stroke();
}

/** How a line looks, as one number; null where it is not drawn. */
function lookOf({ style, shown }: Drawing, { a, b, confidence }: Line): number | null {
  const { active, chosen } = shown;
  const isOf = active !== null && (a === active || b === active);
  const lit = active ? isOf : isChosen(a, chosen) && isChosen(b, chosen);
  if (style.forced && !lit) return null;
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
