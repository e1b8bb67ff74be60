// Where the marker is placed: the user's place, or the next one that the page has not covered with something fixed.
import type { MarkerPlace } from '@/utils/model/marker';

export interface Size {
  width: number;
  height: number;
}

export interface Corner {
  left: number;
  top: number;
}

/** Pixels to the window's edges. */
export const GAP = 16;
/** Share of the window above which a fixed element is the page itself. */
const MOST_OF_WINDOW = 0.5;

/** Tried in this order if the page has covered the user's place. */
const OTHERS: readonly MarkerPlace[] = [
  { side: 'right', at: 1 },
  { side: 'left', at: 1 },
  { side: 'right', at: 0.5 },
  { side: 'left', at: 0.5 },
  { side: 'right', at: 0.25 },
  { side: 'left', at: 0.25 },
];

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

/** Upper left corner of something at a place in a window. */
export function cornerAt({ side, at }: MarkerPlace, size: Size, view: Size): Corner {
  const free = Math.max(0, view.height - size.height - 2 * GAP);
  return {
    left: side === 'left' ? GAP : Math.max(GAP, view.width - size.width - GAP),
    top: Math.round(GAP + at * free),
  };
}

/** The place nearest to where something was dragged. */
export function placeAt({ left, top }: Corner, size: Size, view: Size): MarkerPlace {
  const free = view.height - size.height - 2 * GAP;
  return {
    side: left + size.width / 2 < view.width / 2 ? 'left' : 'right',
    at: free <= 0 ? 1 : between(0, (top - GAP) / free, 1),
  };
}

/** The first of the places that is free, the wanted one first; that one where none is. */
export function freePlace(
  wanted: MarkerPlace,
  size: Size,
  view: Size,
  isTaken: (corner: Corner) => boolean,
): MarkerPlace {
  return [wanted, ...OTHERS].find((place) => !isTaken(cornerAt(place, size, view))) ?? wanted;
}

/** Whether an element, or an ancestor, stays in view as the page scrolls. */
function isFixed(element: Element | null, view: Size): boolean {
  for (let each = element; each && each !== document.body; each = each.parentElement) {
    const { position } = getComputedStyle(each);
    if (position !== 'fixed' && position !== 'sticky') continue;
    const { width, height } = each.getBoundingClientRect();
    if (width * height < view.width * view.height * MOST_OF_WINDOW) return true;
  }
  return false;
}

/** Whether the page has something fixed there. `own`: the marker itself. */
export function isTakenByPage({ left, top }: Corner, size: Size, view: Size, own: Element): boolean {
  const steps = [0, 0.5, 1];
  return steps.some((across) =>
    steps.some((down) => {
      const x = between(0, left + across * size.width, view.width - 1);
      const y = between(0, top + down * size.height, view.height - 1);
      return document.elementsFromPoint(x, y).some((each) => each !== own && isFixed(each, view));
    }),
  );
}
