// Presses on marks in the reader's text. A mark is no element, so it is found by where its words stand.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MarkKeeper } from '@/utils/marking/mark-keeper';

/** Calls `onMark` when a mark is clicked; a link or a selection comes first. */
export function useMarkClicks(
  root: ShadowRoot,
  keeper: MarkKeeper | null,
  onMark: (id: number) => void,
): void {
  const latest = useRef(onMark);
  latest.current = onMark;
  useLayoutEffect(() => {
    if (!keeper) return;
    const onClick = (event: Event) => {
      if (!(event instanceof MouseEvent) || event.button !== 0) return;
      if (event.target instanceof Element && event.target.closest('a[href], button, summary')) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const mark = keeper.at(event.clientX, event.clientY);
      if (mark) latest.current(mark.id);
    };
    const onMove = (event: Event) => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'mouse' || event.buttons !== 0) return;
      const over = keeper.at(event.clientX, event.clientY) !== null;
      (root.host as HTMLElement).classList.toggle('over-mark', over);
    };
    root.addEventListener('click', onClick);
    root.addEventListener('pointermove', onMove, { passive: true });
    return () => {
      root.removeEventListener('click', onClick);
      root.removeEventListener('pointermove', onMove);
    };
  }, [root, keeper]);
}
