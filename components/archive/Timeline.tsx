// Posts per month as small bars above the list: to see how the archive lies in time, and to brush over with pointer or
// keys, so that only a span of it is listed.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { formatMonth } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { MonthCount } from '@/utils/store/posts/list-reader';
import { type Span, tidySpan } from './brush';
import { CountTable } from './CountTable';
import { everyMonth, sumOf } from './months';
import { TimelineYears } from './TimelineYears';
import { useBrush } from './use-brush';
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

/** Posts of a month whose bar is as high as there is room, at the least: one post is not a peak. */
const FULL = 3;

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
  const nameOf = (number: number) => months[number]?.month ?? '';
  const put = (next: Span) =>
    next ? onSpan(nameOf(next[0]), nameOf(next[1])) : onSpan(undefined, undefined);
  const { span, drawing, pointed, handlers } = useBrush(strip, kept, count, put);
  const shown = span ?? ([0, count - 1] as const);
  const most = Math.max(FULL, ...months.map(({ posts }) => posts));

  const some = ([first, last]: readonly [number, number]) =>
    t('brush.some', {
      span: spanWords(nameOf(first), nameOf(last)),
      count: sumOf(months.slice(first, last + 1)),
    });
  const words = span ? some(span) : t('brush.all', { count: sumOf(months) });
  const told = drawing ? words : pointed === null ? null : some([pointed, pointed]);
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
        {...handlers}
      >
        <svg viewBox={`0 0 ${Math.max(1, count)} 100`} preserveAspectRatio="none" aria-hidden="true">
          <path class="timeline-bars" d={bars(months, most, [0, count - 1])} />
          {span && <path class="timeline-bars-on" d={bars(months, most, span)} />}
          {!drawing && pointed !== null && (
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
      <TimelineYears
        months={months}
        span={kept}
        onSpan={(first, last) => put(tidySpan(first, last, count))}
      />
    </div>
  );
}

/** The same for who cannot see it, newest first. */
export function TimelineTable({ counts }: Pick<Props, 'counts'>) {
  const rows = counts.map(({ month, posts }) => ({ key: month, label: formatMonth(month), count: posts }));
  return <CountTable caption={t('brush.caption')} head={t('brush.month')} rows={rows} />;
}
