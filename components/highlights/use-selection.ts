// Follows what is selected in the reader's text: where the bar stands, and when.
import { useEffect, useState } from 'preact/hooks';
import type { Box } from './Floating';
import { selectedRange } from './selection';

export interface SelectedPart {
  range: Range;
  box: Box;
  /** It was selected by keyboard, and the focus was asked to go on to the bar. */
  focused: boolean;
}

/** Milliseconds after the last change of a selection made by keyboard. */
const SETTLE = 250;

/** The line of the selection that is seen best: its first, unless that is above the view. */
function boxOf(range: Range): Box | null {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const seen = boxes.find(({ top, bottom }) => bottom > 0 && top < window.innerHeight) ?? boxes[0];
  if (!seen) return null;
  const last = boxes.at(-1) ?? seen;
  return { top: seen.top, bottom: Math.max(seen.bottom, last.bottom), left: seen.left, right: seen.right };
}

/**
 * What is selected in the text, once the selecting has come to rest: when the pointer is let go, or no key was pressed for
 * a moment. `h` asks for the bar, as far as letters are keys here.
 */
export function useSelection(
  root: ShadowRoot,
  body: Element | null,
  letterKeys: boolean,
): [SelectedPart | null, clear: () => void] {
  const [part, setPart] = useState<SelectedPart | null>(null);
  useEffect(() => {
    if (!body) return;
    let pressed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (focused: boolean) => {
      const range = selectedRange(root, body);
      const box = range && boxOf(range);
      setPart((before) =>
        range && box ? { range, box, focused: focused || (before?.focused ?? false) } : null,
      );
    };
    const onPress = (event: PointerEvent) => {
      if (!event.composedPath().some((each) => each instanceof Element && each.matches('.floating')))
        pressed = true;
    };
    const onRelease = () => {
      if (!pressed) return;
      pressed = false;
      clearTimeout(timer);
      // A click that takes a selection away does so after the pointer was let go.
      timer = setTimeout(() => look(false), 0);
    };
    const onSelect = () => {
      if (pressed) return;
      clearTimeout(timer);
      timer = setTimeout(() => look(false), SETTLE);
    };
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== 'h' || !letterKeys || typing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (!selectedRange(root, body)) return;
      event.preventDefault();
      look(true);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('pointerup', onRelease);
    document.addEventListener('pointercancel', onRelease);
    document.addEventListener('selectionchange', onSelect);
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('pointerup', onRelease);
      document.removeEventListener('pointercancel', onRelease);
      document.removeEventListener('selectionchange', onSelect);
      document.removeEventListener('keydown', onKey);
    };
  }, [root, body, letterKeys]);
  return [part, () => setPart(null)];
}
