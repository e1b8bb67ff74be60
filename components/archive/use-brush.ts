// Brushing a span over the months, by pointer and by keys.
import type { RefObject, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import { fromLineStart, keyAlongLines } from '@/components/along-lines';
import { dragged, type Grip, keyed, type Span } from './brush';

/** Pixels around an end of the span where it can be taken hold of. */
const EDGE = 6;

/**
 * @param strip over which the months stand side by side, each as wide as the others
 * @param kept the span that is chosen
 * @param count of months
 * @param put chooses a span
 */
export function useBrush(
  strip: RefObject<HTMLElement | null>,
  kept: Span,
  count: number,
  put: (span: Span) => void,
) {
  const [drag, setDrag] = useState<{ grip: Grip; start: number; over: number } | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const span = drag ? dragged(kept, drag.grip, drag.start, drag.over, count) : kept;

  const monthAt = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    if (!box) return 0;
    const share = fromLineStart(event, box) / box.width;
    return Math.min(Math.max(Math.floor(share * count), 0), count - 1);
  };
  const gripAt = (event: PointerEvent): Grip => {
    const box = strip.current?.getBoundingClientRect();
    if (!kept || !box) return 'draw';
    const at = fromLineStart(event, box);
    const [start, end] = [(kept[0] / count) * box.width, ((kept[1] + 1) / count) * box.width];
    if (Math.abs(at - start) <= EDGE) return 'first';
    if (Math.abs(at - end) <= EDGE) return 'last';
    return at > start && at < end ? 'move' : 'draw';
  };
  const handlers = {
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = keyed(kept, keyAlongLines(event.key), event.shiftKey, count);
      if (next === undefined) return;
      event.preventDefault();
      put(next);
    },
    onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const start = monthAt(event);
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ grip: gripAt(event), start, over: start });
    },
    onPointerMove(event: PointerEvent) {
      if (drag) setDrag({ ...drag, over: monthAt(event) });
      else if (event.pointerType === 'mouse') setPointed(monthAt(event));
    },
    onPointerUp() {
      if (!drag) return;
      setDrag(null);
      put(span);
    },
    onPointerCancel: () => setDrag(null),
    onPointerLeave: () => setPointed(null),
  };
  return {
    /** As it is chosen, or as it is being drawn. */
    span,
    drawing: drag !== null,
    /** The month under the pointer. */
    pointed,
    handlers,
  };
}
