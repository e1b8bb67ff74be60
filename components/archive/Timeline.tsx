// Posts per month as small bars above the list: to see how the archive lies in time, and to brush over with pointer or
// keys, so that only a span of it is listed.

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fromLineStart, keyAlongLines } from '@/components/along-lines';
import { formatMonth, formatYear, formatYearOfCentury } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { MonthCount } from '@/utils/store/posts/list-reader';
import { dragged, type Grip, keyed, type Span, tidySpan } from './brush';
import { CountTable } from './CountTable';
import { spanWords } from './words';

interface Props {
  /** Newest first, months without posts left out; drawn oldest first, as time runs. */
  counts: readonly MonthCount[];
  from: string | undefined;
  to: string | undefined;
  onSpan(from: string | undefined, to: string | undefined): void;
  /** What is under the pointer, in words: a month, or the span that is being drawn; null for nothing. */
  onTell(words: string | null): void;
}

/** Pixels around an end of the span where it can be taken hold of. */
const EDGE = 6;
/** Posts of a month whose bar is as high as there is room, at the least: one post is not a peak. */
const FULL = 3;
/** Years that are written under the bars of a narrow panel. */
const MOST_YEARS = 7;

/** Every month from the first year's January to the last year's December, oldest first. */
export function everyMonth(counts: readonly MonthCount[]): MonthCount[] {
  const [newest, oldest] = [counts[0]?.month, counts.at(-1)?.month];
  if (newest === undefined || oldest === undefined) return [];
  const posts = new Map(counts.map((count) => [count.month, count.posts]));
  const [first, last] = [Number(oldest.slice(0, 4)), Number(newest.slice(0, 4))];
  return Array.from({ length: (last - first + 1) * 12 }, (_, n) => {
    const year = String(first + Math.floor(n / 12)).padStart(4, '0');
    const month = `${year}-${String((n % 12) + 1).padStart(2, '0')}`;
    return { month, posts: posts.get(month) ?? 0 };
  });
}

const sum = (months: readonly MonthCount[]) => months.reduce((all, { posts }) => all + posts, 0);

/** Bars as one path, in a box as wide as there are months and 100 high. */
function bars(months: readonly MonthCount[], most: number, [first, last]: readonly [number, number]): string {
  return months
    .map(({ posts }, n) => {
      if (posts === 0 || n < first || n > last) return '';
      const height = Math.max(7, (posts / most) * 100).toFixed(1);
      return `M${n + 0.1} 100v-${height}h.8v${height}z`;
    })
    .join('');
}

export function Timeline({ counts, from, to, onSpan, onTell }: Props) {
  const hint = useId();
  const strip = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ grip: Grip; start: number; over: number } | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const months = everyMonth(counts);
  const count = months.length;
  const numberOf = (month: string, other: number) => {
    const number = months.findIndex((each) => each.month === month);
    return number === -1 ? other : number;
  };
  const kept: Span =
    from === undefined || to === undefined
      ? null
      : tidySpan(numberOf(from, 0), numberOf(to, count - 1), count);
  const span = drag ? dragged(kept, drag.grip, drag.start, drag.over, count) : kept;
  const shown = span ?? ([0, count - 1] as const);
  const most = Math.max(FULL, ...months.map(({ posts }) => posts));
  const nameOf = (number: number) => months[number]?.month ?? '';
  const put = (next: Span) =>
    next ? onSpan(nameOf(next[0]), nameOf(next[1])) : onSpan(undefined, undefined);

  const placeOf = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    if (!box) return 0;
    const share = fromLineStart(event, box) / box.width;
    return Math.min(Math.max(Math.floor(share * count), 0), count - 1);
  };
  const gripAt = (event: PointerEvent): Grip => {
    const box = strip.current?.getBoundingClientRect();
    if (!kept || !box) return 'draw';
    const at = fromLineStart(event, box);
    const [start, end] = [(kept[0] / count) * box.width, ((kept[1] + 1) / count) * box.width];
    if (Math.abs(at - start) <= EDGE) return 'first';
    if (Math.abs(at - end) <= EDGE) return 'last';
    return at > start && at < end ? 'move' : 'draw';
  };
  const inSpan = sum(months.slice(shown[0], shown[1] + 1));
  const some = ([first, last]: readonly [number, number]) =>
    t('brush.some', {
      span: spanWords(nameOf(first), nameOf(last)),
      count: sum(months.slice(first, last + 1)),
    });
  const words = span ? some(span) : t('brush.all', { count: inSpan });
  const told = drag ? words : pointed === null ? null : some([pointed, pointed]);
  useLayoutEffect(() => onTell(told), [told]);

  return (
    <div class="timeline">
      <div
        ref={strip}
        class={span ? 'timeline-strip has-span' : 'timeline-strip'}
        role="slider"
        tabIndex={0}
        aria-label={t('brush.label')}
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={count - 1}
        aria-valuenow={shown[1]}
        aria-valuetext={words}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const next = keyed(kept, keyAlongLines(event.key), event.shiftKey, count);
          if (next === undefined) return;
          event.preventDefault();
          put(next);
        }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          const start = placeOf(event);
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ grip: gripAt(event), start, over: start });
        }}
        onPointerMove={(event) => {
          if (drag) setDrag({ ...drag, over: placeOf(event) });
          else if (event.pointerType === 'mouse') setPointed(placeOf(event));
        }}
        onPointerUp={() => {
          if (!drag) return;
          setDrag(null);
          put(span);
        }}
        onPointerCancel={() => setDrag(null)}
        onPointerLeave={() => setPointed(null)}
      >
        <svg viewBox={`0 0 ${Math.max(1, count)} 100`} preserveAspectRatio="none" aria-hidden="true">
          <path class="timeline-bars" d={bars(months, most, [0, count - 1])} />
          {span && <path class="timeline-bars-on" d={bars(months, most, span)} />}
          {!drag && pointed !== null && (
            <path class="timeline-bars-at" d={bars(months, most, [pointed, pointed])} />
          )}
        </svg>
        {span && (
          <span
            class="timeline-span"
            style={{
              insetInlineStart: `${(span[0] / count) * 100}%`,
              width: `${((span[1] - span[0] + 1) / count) * 100}%`,
            }}
          />
        )}
      </div>
      <p class="unseen" id={hint}>
        {t('brush.how')}
      </p>
      <YearMarks months={months} span={kept} onSpan={(first, last) => put(tidySpan(first, last, count))} />
    </div>
  );
}

interface YearMarksProps {
  months: readonly MonthCount[];
  span: Span;
  onSpan(first: number, last: number): void;
}

/** Years under the bars, as many as there is room for; each lists its year alone, and all again at the second press. */
function YearMarks({ months, span, onSpan }: YearMarksProps) {
  const years = months.length / 12;
  const step = Math.ceil(years / MOST_YEARS);
  return (
    <div class="timeline-years">
      {Array.from({ length: Math.ceil(years / step) }, (_, n) => {
        const first = n * step * 12;
        const year = months[first]?.month.slice(0, 4) ?? '';
        const isOn = span?.[0] === first && span[1] === first + 11;
        return (
          <button
            type="button"
            key={year}
            class="timeline-year"
            aria-pressed={isOn}
            style={{ width: `${(step / years) * 100}%` }}
            onClick={() => (isOn ? onSpan(0, months.length - 1) : onSpan(first, first + 11))}
          >
            <span aria-hidden="true">
              {years / step > 5
                ? t('brush.year.short', { year: formatYearOfCentury(Number(year)) })
                : formatYear(Number(year))}
            </span>
            <span class="unseen">
              {t('brush.year', {
                year: formatYear(Number(year)),
                count: sum(months.slice(first, first + 12)),
              })}
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** The same for who cannot see it, newest first. */
export function TimelineTable({ counts }: Pick<Props, 'counts'>) {
  const rows = counts.map(({ month, posts }) => ({ key: month, label: formatMonth(month), count: posts }));
  return <CountTable caption={t('brush.caption')} head={t('brush.month')} rows={rows} />;
}
