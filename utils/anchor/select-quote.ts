// The selectors of a stretch of text.
import { CONTEXT, type Selectors } from '@/utils/model/highlight';

/** The stretch without blanks at its ends; null where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): [start: number, end: number] | null {
  const part = text.slice(start, end);
  const length = part.trim().length;
  if (length === 0) return null;
  const from = start + part.length - part.trimStart().length;
  return [from, from + length];
}

/** Where `at` would cut a character of two units, the place before it. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** Quote, its surroundings, and position of `start` to `end` (UTF-16 units) in a text. */
export function selectorsOf(text: string, start: number, end: number): Selectors {
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(whole(text, Math.max(0, start - CONTEXT)), start),
      suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT))),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}
