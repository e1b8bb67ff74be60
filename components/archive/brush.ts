// The span of months that is brushed over the timeline: what keys and pointers make of it. Pure; months by number.

/** First and last month, from 0; null for all of them. */
export type Span = readonly [first: number, last: number] | null;

const clip = (value: number, months: number) => Math.min(Math.max(value, 0), months - 1);

/** A span within the months there are; one over all of them is none. */
export function tidySpan(a: number, b: number, months: number): Span {
  const first = clip(Math.min(a, b), months);
  const last = clip(Math.max(a, b), months);
  return first === 0 && last === months - 1 ? null : [first, last];
}

/** A span moved by some months, as wide as it was. */
export function moved([first, last]: NonNullable<Span>, by: number, months: number): Span {
  const step = Math.min(Math.max(by, -first), months - 1 - last);
  return [first + step, last + step];
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** What a key makes of a span; undefined for a key that means nothing here. */
export function keyed(span: Span, key: string, shift: boolean, months: number): Span | undefined {
  if (key === 'Escape') return span ? null : undefined;
  const step = STEPS[key];
  if (step === undefined) return undefined;
  // From all months on, the first key takes the newest one, or the oldest.
  if (!span) return key === 'Home' ? tidySpan(0, 0, months) : tidySpan(months - 1, months - 1, months);
  const [first, last] = span;
  if (!shift) return moved(span, step, months);
  if (key === 'ArrowDown') {
    const middle = Math.ceil((first + last) / 2);
    return [Math.min(first + 1, middle), Math.max(last - 1, middle)];
  }
  if (key === 'ArrowUp') return tidySpan(first - 1, last + 1, months);
  return step < 0 ? tidySpan(first + step, last, months) : tidySpan(first, last + step, months);
}

/** What is done by a pointer that was pressed on a month. */
export type Grip = 'draw' | 'move' | 'first' | 'last';

/** The span while a pointer that was pressed on one month is over another. */
export function dragged(span: Span, grip: Grip, from: number, to: number, months: number): Span {
  if (!span || grip === 'draw') return tidySpan(from, to, months);
  // Pressed and let go: that month alone.
  if (grip === 'move') return from === to ? tidySpan(to, to, months) : moved(span, to - from, months);
  return grip === 'first' ? tidySpan(to, span[1], months) : tidySpan(span[0], to, months);
}
