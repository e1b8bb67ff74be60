// The user's place in the archive list: it stays when rows come and go above it, and is there again after another view.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { takeChangeHere } from '@/components/deletion/deletion';
import { keptPlace, type Place } from './place';
import type { RowIndex } from './row-index';
import type { Rows } from './use-virtualizer';

/** Holds the place when rows were added or taken away above it. */
function useHeldPlace(virtualizer: Rows, index: RowIndex): void {
  const offset = virtualizer.scrollOffset ?? 0;
  const top = virtualizer.getVirtualItems().find((item) => item.end > offset);
  const anchor = useRef<{ rows: number; fromEnd: number; into: number } | null>(null);
  useLayoutEffect(() => {
    const held = anchor.current;
    // What is done to a row in view leaves those above it where they are.
    if (takeChangeHere() || !held || offset <= 0 || held.rows === index.rows) return;
    const row = index.rows - held.fromEnd;
    const start = virtualizer.getOffsetForIndex(Math.max(0, row), 'start')?.[0];
    if (start !== undefined) virtualizer.scrollToOffset(start + held.into);
  }, [index]);
  useLayoutEffect(() => {
    anchor.current = top
      ? { rows: index.rows, fromEnd: index.rows - top.index, into: offset - top.start }
      : null;
  });
}

interface ListPlace {
  /** Of which list (Shelf.key). */
  list: string;
  index: RowIndex;
  virtualizer: Rows;
  scroller: RefObject<HTMLElement | null>;
  /** The post that holds the focus. */
  focusedPost: RefObject<number | null>;
  /** Where the list was when another view took its place. */
  kept: Place | null;
}

export function useListPlace({ list, index, virtualizer, scroller, focusedPost, kept }: ListPlace): void {
  useHeldPlace(virtualizer, index);
  // Back from the reader: the focus returns to the row that it left, as soon as that row is there.
  const wanted = useRef(kept?.focusedPost ?? null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-post="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });
  useLayoutEffect(
    () => () =>
      keptPlace.keep({
        list,
        offset: virtualizer.scrollOffset ?? 0,
        measurements: virtualizer.takeSnapshot(),
        focusedPost: focusedPost.current,
      }),
    [virtualizer],
  );
}
