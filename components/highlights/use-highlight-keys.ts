// `m` goes to the next highlight of a text, ⇧m to the one before, round and round, as far as letters are keys here.
import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '@/components/reader/use-reader-keys';
import type { HighlightPainter } from '@/utils/highlighting/highlight-painter';

/** Part of the window's height above which a highlight counts as passed: one that was gone to stands in its middle. */
const PASSED = 0.5;

const inView = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < window.innerHeight;

/**
 * The place in `boxes` to go to.
 * @param boxes of the highlights, in the order of the text
 * @param last the place that was gone to last, -1 for none
 */
export function nextHighlight(boxes: readonly DOMRect[], last: number, back: boolean): number {
  const count = boxes.length;
  const there = boxes[last];
  // From where it was gone to last, unless the reader has scrolled on since.
  if (there && inView(there)) return (last + (back ? -1 : 1) + count) % count;
  const line = window.innerHeight * PASSED;
  if (back) {
    const before = boxes.findLastIndex(({ bottom }) => bottom < line);
    return before === -1 ? count - 1 : before;
  }
  return Math.max(
    0,
    boxes.findIndex(({ top }) => top > line),
  );
}

/** @param ids of the highlights that have a place in the text, in its order */
export function useHighlightKeys(
  ids: readonly number[],
  painter: HighlightPainter | null,
  letterKeys: boolean,
  go: (id: number) => void,
): void {
  const latest = useRef({ ids, painter, go });
  latest.current = { ids, painter, go };
  const last = useRef<number | null>(null);
  useEffect(() => {
    if (!letterKeys) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'm' || event.defaultPrevented || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const now = latest.current;
      const boxes = now.ids.flatMap((id) => {
        const range = now.painter?.rangeOf(id);
        return range ? [{ id, box: range.getBoundingClientRect() }] : [];
      });
      const at = boxes.findIndex(({ id }) => id === last.current);
      const next =
        boxes[
          nextHighlight(
            boxes.map(({ box }) => box),
            at,
            event.shiftKey,
          )
        ];
      if (!next) return;
      event.preventDefault();
      last.current = next.id;
      now.go(next.id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [letterKeys]);
}
