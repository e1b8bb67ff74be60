// Arrow keys move the focus through the results of a screen, from the search field down and back up to it.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Elements with this attribute are stops, in the order of the document. */
export const STOP = { 'data-stop': '' } as const;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/**
 * Within the whole document: ArrowDown and ArrowUp go from stop to stop, `/` goes to
 * the search field. Keys that an input needs for itself are left to it.
 */
export function useArrowKeys(root: RefObject<HTMLElement | null>, search?: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !root.current) return;
      const typing = isTyping(event.target);
      if (event.key === '/' && !typing && search?.current) {
        event.preventDefault();
        search.current.focus();
        search.current.select();
        return;
      }
      const down = event.key === 'ArrowDown';
      if (!down && event.key !== 'ArrowUp') return;
      if (typing && event.target !== search?.current) return;
      const stops = [...root.current.querySelectorAll<HTMLElement>('[data-stop]')];
      const here = stops.findIndex((stop) => stop === event.target || stop.contains(event.target as Node));
      const next = here === -1 ? (down ? firstAfter(stops, event.target) : -1) : here + (down ? 1 : -1);
      const stop = stops[next];
      if (!stop) return;
      event.preventDefault();
      stop.focus();
      stop.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [root, search]);
}

/** The first stop that comes after an element in the document, or the very first. */
function firstAfter(stops: readonly HTMLElement[], target: EventTarget | null): number {
  if (!(target instanceof Node) || target === document.body) return 0;
  const after = stops.findIndex((stop) => target.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  return after === -1 ? 0 : after;
}
