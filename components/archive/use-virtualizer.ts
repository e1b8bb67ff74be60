// TanStack's virtualizer as a hook: only the rows in view are in the document.
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

export type Rows = Virtualizer<HTMLElement, HTMLElement>;
type Options = Omit<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  'observeElementRect' | 'observeElementOffset' | 'scrollToFn' | 'onChange'
>;

/**
 * Has every row in the document measured and watched for its height again. While rows and what they show change in two steps,
 * one row takes another's place, and the virtualizer then lets go of the wrong element: a row that is not watched keeps the
 * height of the width at which it was last measured. And where rows went away, a heading has the key that a post had, whose
 * height is remembered for it; a browser says nothing of an element that is as high as before.
 */
export function watchRows(virtualizer: Rows, scroller: HTMLElement | null): void {
  for (const row of scroller?.querySelectorAll<HTMLElement>('[data-index]') ?? []) {
    const index = virtualizer.indexFromElement(row);
    virtualizer.elementsCache.delete(virtualizer.options.getItemKey(index));
    virtualizer.measureElement(row);
    virtualizer.resizeItem(index, row.offsetHeight);
  }
}

/** A virtualizer over the element that `getScrollElement` answers; the component is drawn again when its range changes. */
export function useVirtualizer(options: Options): Rows {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const all: VirtualizerOptions<HTMLElement, HTMLElement> = {
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    ...options,
    onChange: () => redraw(undefined as never),
  };
  const held = useRef<Rows | null>(null);
  held.current ??= new Virtualizer(all);
  const virtualizer = held.current;
  virtualizer.setOptions(all);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
