// Marks the sentence that is spoken, and keeps it in view.

/** Share of the view, above and below, in which a sentence is scrolled to the middle. */
const EDGE = 0.15;

/** Marks a stretch without touching the document; null takes the mark away. */
export function markSpoken(range: Range | null): void {
  if (typeof Highlight !== 'function' || !CSS.highlights) return;
  if (range) CSS.highlights.set('spoken', new Highlight(range));
  else CSS.highlights.delete('spoken');
}

/** Scrolls a stretch into the middle part of the view, if it is outside of it. */
export function keepInView(range: Range, scroller: HTMLElement): void {
  const box = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const [top, bottom] = [view.top + view.height * EDGE, view.bottom - view.height * EDGE];
  if (box.top >= top && box.bottom <= bottom) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: box.top - view.top - view.height / 3, behavior: calm ? 'auto' : 'smooth' });
}

/** The first of some stretches that ends within the view or below it. */
export function firstInView(ranges: readonly Range[], scroller: HTMLElement): number {
  const { top } = scroller.getBoundingClientRect();
  const found = ranges.findIndex((range) => range.getBoundingClientRect().bottom > top);
  return Math.max(0, found);
}
