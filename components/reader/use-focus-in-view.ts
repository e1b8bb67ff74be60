// What comes late and is put in above the focus must not push it out of view.
import { useLayoutEffect } from 'preact/hooks';

function focusInView(): Element | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const { top, bottom } = focused.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight ? focused : null;
}

/** To be called by a component that grows: after each of its renderings the focus is in view if it was before. */
export function useFocusInView(): void {
  const held = focusInView();
  useLayoutEffect(() => {
    if (held && !focusInView()) held.scrollIntoView({ block: 'nearest' });
  });
}
