// Browsers make a popup as tall as its page, but no taller than the window has room for; then the page must shrink, or
// its last lines would lie below the edge.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Below this a browser is still opening the popup, and its size means nothing. In pixels. */
const LEAST = 280;
/** Milliseconds after which a popup that was not resized any more has its final size. */
const SETTLED = 250;

/** Makes an element no taller than the window, once the window has its size. */
export function useFittingHeight(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = () => {
      if (!element.current || window.innerHeight < LEAST) return;
      element.current.style.maxHeight = `${window.innerHeight}px`;
    };
    const timer = setTimeout(fit, SETTLED);
    window.addEventListener('resize', fit);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('resize', fit);
    };
  }, [element]);
}
