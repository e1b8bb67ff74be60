// Which highlight's editor stands open beside its words, and where the focus goes when it closes.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HighlightPainter } from '@/utils/highlighting/highlight-painter';
import type { Box } from './Floating';

interface Opened {
  id: number;
  box: Box;
}

export interface OpenedHighlight {
  opened: Opened | null;
  /** Opens the editor beside a highlight's words, if they are in the text. */
  open(id: number): void;
  openAt(id: number, box: Box): void;
  close(): void;
  /** Gives the focus to a highlight in the list, as soon as it is there. */
  focusInList(id: number): void;
}

/** @param list under the text, in which each highlight has an edit button */
export function useOpenedHighlight(
  painter: HighlightPainter | null,
  list: RefObject<HTMLUListElement | null>,
): OpenedHighlight {
  const [opened, setOpened] = useState<Opened | null>(null);
  const toFocus = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    const button = list.current?.querySelector<HTMLElement>(
      `[data-highlight="${toFocus.current}"] .highlight-edit`,
    );
    if (!button) return;
    // What is being read stays where it is.
    button.focus({ preventScroll: true });
    toFocus.current = null;
  });
  const close = () => {
    painter?.choose(null);
    toFocus.current = opened?.id ?? null;
    setOpened(null);
  };
  // A press elsewhere closes the editor, which saves what was written in it.
  useLayoutEffect(() => {
    if (!opened) return;
    const onPress = (event: Event) => {
      const inside = event
        .composedPath()
        .some((each) => each instanceof Element && each.matches('.floating'));
      if (!inside) close();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [opened]);
  return {
    opened,
    open: (id) => {
      const box = painter?.rangeOf(id)?.getBoundingClientRect();
      if (!box) return;
      painter?.choose(id);
      setOpened({ id, box });
    },
    openAt: (id, box) => setOpened({ id, box }),
    close,
    focusInList: (id) => {
      toFocus.current = id;
    },
  };
}
