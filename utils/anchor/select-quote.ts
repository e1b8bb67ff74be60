// Makes the selectors for a range of a text.
import { CONTEXT, type Selectors } from '@/utils/model/highlight';

/** A range without white space at its ends; null if it has nothing else. */
export function trimmed(text: string, start: number, end: number): [start: number, end: number] | null {
  const part = text.slice(start, end);
  const length = part.trim().length;
  if (length === 0) return null;
  const from = start + part.length - part.trimStart().length;
  return [from, from + length];
}

/** An offset that does not cut a surrogate pair: `at`, or the one before it. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** Quote with prefix and suffix, and position, of the range from `start` to `end` (UTF-16 units). */
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
