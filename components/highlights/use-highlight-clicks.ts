// Clicks on highlights in the reader's text. A highlight is no element, so it is found by where its words stand.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HighlightPainter } from '@/utils/highlighting/highlight-painter';

/** Calls `onHighlight` when a highlight is clicked; a link or a selection comes first. */
export function useHighlightClicks(
  root: ShadowRoot,
  painter: HighlightPainter | null,
  onHighlight: (id: number) => void,
): void {
  const latest = useRef(onHighlight);
  latest.current = onHighlight;
  useLayoutEffect(() => {
    if (!painter) return;
    const onClick = (event: Event) => {
      if (!(event instanceof MouseEvent) || event.button !== 0) return;
      if (event.target instanceof Element && event.target.closest('a[href], button, summary')) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const highlight = painter.at(event.clientX, event.clientY);
      if (highlight) latest.current(highlight.id);
    };
    const onMove = (event: Event) => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'mouse' || event.buttons !== 0) return;
      const over = painter.at(event.clientX, event.clientY) !== null;
      (root.host as HTMLElement).classList.toggle('over-highlight', over);
    };
    root.addEventListener('click', onClick);
    root.addEventListener('pointermove', onMove, { passive: true });
    return () => {
      root.removeEventListener('click', onClick);
      root.removeEventListener('pointermove', onMove);
    };
  }, [root, painter]);
}
