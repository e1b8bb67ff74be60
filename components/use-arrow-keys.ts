// Arrow keys move the focus through the results of a screen, from the search field down and back up to it.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** The keys of a screen with a list; the settings list them from here. */
export const LIST_KEYS = { search: '/', down: 'ArrowDown', up: 'ArrowUp', open: 'Enter' } as const;

/** Elements with this attribute are stops, in the order of the document. */
export const STOP = { 'data-stop': '' } as const;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The stop that an arrow key leads to from where the focus is, or undefined where it is to be left alone. */
function nextStop(
  stops: readonly HTMLElement[],
  target: EventTarget | null,
  down: boolean,
): HTMLElement | undefined {
  const here = stops.indexOf(target as HTMLElement);
  if (here !== -1) return stops[here + (down ? 1 : -1)];
  if (!(target instanceof Node) || target === document.body) return down ? stops[0] : undefined;
  const side = down ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const onThatSide = stops.filter((stop) => target.compareDocumentPosition(stop) & side);
  return down ? onThatSide[0] : onThatSide.at(-1);
}

/** The search field, where the first of the stops below it has the focus. */
function above(field: HTMLElement | null | undefined, target: EventTarget | null): HTMLElement | undefined {
  if (!field || !(target instanceof Node) || target === document.body) return undefined;
  return field.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING ? field : undefined;
}

function isPlain(event: KeyboardEvent): boolean {
  return !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey);
}

/**
 * Within the whole document: ArrowDown and ArrowUp go from stop to stop, `/` goes to the search field. Keys that an
 * input needs for itself are left to it.
 */
export function useArrowKeys(
  root: RefObject<HTMLElement | null>,
  search?: RefObject<HTMLInputElement | null>,
): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPlain(event) || !root.current) return;
      const field = search?.current;
      const typing = isTyping(event.target);
      if (event.key === LIST_KEYS.search && !typing && field) {
        event.preventDefault();
        field.focus();
        field.select();
        return;
      }
      if (event.key !== LIST_KEYS.down && event.key !== LIST_KEYS.up) return;
      if (typing && event.target !== field) return;
      // A text is scrolled by the arrows.
      if (root.current.querySelector('[data-own-arrows]')) return;
      // What a search hides is passed over.
      const stops = [...root.current.querySelectorAll<HTMLElement>('[data-stop]')].filter(
        (stop) => stop.checkVisibility?.() ?? true,
      );
      const down = event.key === LIST_KEYS.down;
      const stop = nextStop(stops, event.target, down) ?? (down ? undefined : above(field, event.target));
      if (!stop) return;
      event.preventDefault();
      stop.focus();
      stop.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [root, search]);
}
