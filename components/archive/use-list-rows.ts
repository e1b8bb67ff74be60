// The rows of the archive list that are in the document: those in view, their headings, and the one with the focus.
import { defaultRangeExtractor, type Range } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Place } from './place';
import type { RowIndex } from './row-index';
import { useVirtualizer } from './use-virtualizer';

/** Pixels; only guesses until a row was measured. */
const HEADING_HEIGHT = 56;
const ROW_HEIGHT = 112;
/** Rows above and below the view. */
const OVERSCAN = 6;

/**
 * @param focused number of the row that holds the focus, or null: it stays in the document however far it is scrolled away
 * @param kept where the list is to begin, if the user comes back to it
 */
export function useListRows(
  index: RowIndex,
  scroller: RefObject<HTMLElement | null>,
  focused: RefObject<number | null>,
  kept: Place | null,
) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = new Set(defaultRangeExtractor(range));
      if (focused.current !== null && focused.current < index.rows) rows.add(focused.current);
      for (const row of [...rows]) rows.add(index.at(row).heading);
      return [...rows].sort((a, b) => a - b);
    },
    [index],
  );
  const estimateSize = useCallback(
    (row: number) => (index.at(row).kind === 'group' ? HEADING_HEIGHT : ROW_HEIGHT),
    [index],
  );
  // Counted from the end: new posts come at the top, and the rows below keep their measured heights.
  const getItemKey = useCallback((row: number) => index.rows - row, [index]);
  return useVirtualizer({
    count: index.rows,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    rangeExtractor,
    overscan: OVERSCAN,
    initialOffset: kept?.offset ?? 0,
    initialMeasurementsCache: kept?.measurements ?? [],
  });
}
