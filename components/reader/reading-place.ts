// Where the reader is in a text: the first character in view, as a place that holds at any width, and how far that is.
import { MOST_QUOTE, type ReadingPosition } from '@/utils/model/reading';
import { type BodyText, bodyText } from './body-text';

type Place = Pick<ReadingPosition, 'offset' | 'quote' | 'progress'>;

/** Characters of the text that are quoted from the place on. */
const QUOTE = 48;
/** Pixels of room above the line that counts as the first in view. */
const ROOM = 12;
/** Above this share a post is read: what is left are the last words. */
export const READ = 0.985;

/** The first place of the text whose line ends below `y` (in the window's coordinates); the length where there is none. */
function placeBelow(text: BodyText, y: number): number {
  let low = 0;
  let high = text.bare.length;
  // Lines lie one below the other but for cells of a table, where the error is a row.
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = text.rangeOf(middle, middle + 1)?.getBoundingClientRect().bottom ?? 0;
    if (bottom > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The place in `body` that is read in a scrolling element. How far that is, is told by a line that goes from the top of
 * the view, at the beginning, to its bottom, at the end: so that the first line is 0 and the last one 1.
 */
export function readPlace(body: HTMLElement, scroller: HTMLElement): Place {
  const text = bodyText(body);
  const view = scroller.getBoundingClientRect();
  const box = body.getBoundingClientRect();
  const all = box.height + Math.max(0, box.top - view.top + scroller.scrollTop) - view.height;
  const share = all <= 0 ? 1 : Math.min(1, Math.max(0, scroller.scrollTop / all));
  const offset = placeBelow(text, view.top + ROOM);
  const line = placeBelow(text, view.top + share * view.height);
  return {
    offset,
    quote: text.bare.slice(offset, offset + Math.min(QUOTE, MOST_QUOTE)),
    progress: text.bare.length === 0 ? 1 : line / text.bare.length,
  };
}

/** Whether all that is known of a place is its share: it was told of a post that had no text yet. */
export const isShareAlone = ({ offset, quote, progress }: Place): boolean =>
  offset === 0 && quote === '' && progress > 0;

/** Where a quote stands in a text, nearest to where it stood; that place itself where the text has changed there. */
export function findPlace(bare: string, place: Place): number {
  if (isShareAlone(place)) return Math.floor(bare.length * Math.min(1, place.progress));
  const { offset, quote } = place;
  const near = Math.min(offset, bare.length);
  if (quote === '' || bare.startsWith(quote, near)) return near;
  const after = bare.indexOf(quote, near);
  const before = bare.lastIndexOf(quote, near);
  if (after === -1 && before === -1) return near;
  if (after === -1) return before;
  return before === -1 || after - near < near - before ? after : before;
}

/** Scrolls so that a place stands at the top of the view; answers false where the text has no such place. */
export function showPlace(body: HTMLElement, scroller: HTMLElement, place: Place): boolean {
  const text = bodyText(body);
  const at = findPlace(text.bare, place);
  const range = text.rangeOf(at, at + 1);
  if (!range) return false;
  scroller.scrollTop += range.getBoundingClientRect().top - scroller.getBoundingClientRect().top - ROOM;
  return true;
}
