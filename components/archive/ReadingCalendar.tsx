// The reading of the past twelve months, a square a day: to look at, to go through day by day with the arrow keys, and as
// a table.

import { useState } from 'preact/hooks';
import { fromLineStart, keyAlongLines } from '@/components/along-lines';
import { useListReading } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { formatLocalDay, formatShortMonth } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import { CountTable } from './CountTable';

const WEEKS = 53;
/** Steps of colour above none. */
const LEVELS = 4;

/** First moments of the days of the past year in the reader's time zone, oldest first, from a Monday to tomorrow. */
export function daysUntil(now: number): number[] {
  const today = new Date(now);
  const weekday = (today.getDay() + 6) % 7;
  const first = weekday + (WEEKS - 1) * 7;
  return Array.from({ length: first + 2 }, (_, n) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - first + n).getTime(),
  );
}

/** The day that a key leads to, or undefined where it leads nowhere. */
export function dayAfterKey(day: number, key: string, days: number): number | undefined {
  const step = { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 }[key];
  if (key === 'Home') return 0;
  if (key === 'End') return days - 1;
  return step === undefined ? undefined : Math.min(Math.max(day + step, 0), days - 1);
}

/** The weeks in which every other month begins, each with its first day. */
export function monthMarks(bounds: readonly number[]): { week: number; day: number }[] {
  const firsts = bounds.slice(0, -1).flatMap((day, n) => {
    const week = Math.floor(n / 7);
    return new Date(day).getDate() === 1 && week < WEEKS - 2 ? [{ week, day }] : [];
  });
  return firsts.filter((_, n) => n % 2 === 0);
}

const levelOf = (reads: number, most: number) => (reads === 0 ? 0 : Math.ceil((reads / most) * LEVELS));

export function ReadingCalendar() {
  const reading = useListReading();
  const [bounds] = useState(() => daysUntil(Date.now()));
  const [chosen, setChosen] = useState<number | null>(null);
  const { value, error, reload } = useLoaded(
    () => reading.readsBetween(bounds),
    [reading],
    ({ of }) => of === 'posts',
  );
  if (error) return <Notice error={error} onRetry={reload} />;
  const reads = value ?? bounds.slice(1).map(() => 0);
  const most = Math.max(1, ...reads);
  const total = reads.reduce((sum, count) => sum + count, 0);
  const words = (day: number) =>
    t('calendar.day', { day: formatLocalDay(bounds[day] ?? 0), count: reads[day] ?? 0 });
  const at = chosen ?? reads.length - 1;
  return (
    <section class="calendar" aria-label={t('calendar.heading')} aria-busy={!value}>
      <p class="calendar-words">{chosen === null ? t('calendar.sum', { count: total }) : words(at)}</p>
      <div
        class="calendar-picture"
        role="slider"
        tabIndex={0}
        aria-label={t('calendar.heading')}
        aria-valuemin={0}
        aria-valuemax={reads.length - 1}
        aria-valuenow={at}
        aria-valuetext={words(at)}
        title={t('calendar.how')}
        onKeyDown={(event) => {
          const next = dayAfterKey(at, keyAlongLines(event.key), reads.length);
          if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          setChosen(next);
        }}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const week = Math.floor((fromLineStart(event, box) / box.width) * WEEKS);
          const day = week * 7 + Math.floor(((event.clientY - box.top) / box.height) * 7);
          if (day >= 0 && day < reads.length) setChosen(day);
        }}
        onPointerLeave={() => setChosen(null)}
        onBlur={() => setChosen(null)}
      >
        <svg viewBox={`0 0 ${WEEKS * 10} 70`} preserveAspectRatio="none" aria-hidden="true">
          {reads.map((count, day) => (
            <rect
              key={bounds[day]}
              class={`calendar-day calendar-${levelOf(count, most)}${day === chosen ? ' is-chosen' : ''}`}
              x={Math.floor(day / 7) * 10 + 0.75}
              y={(day % 7) * 10 + 0.75}
              width="8.5"
              height="8.5"
              rx="1.5"
            />
          ))}
        </svg>
      </div>
      <div class="calendar-months" aria-hidden="true">
        {monthMarks(bounds).map(({ week, day }) => (
          <span key={day} style={{ insetInlineStart: `${(week / WEEKS) * 100}%` }}>
            {formatShortMonth(day)}
          </span>
        ))}
      </div>
      <CalendarTable bounds={bounds} reads={reads} />
    </section>
  );
}

/** Days on which something was read, newest first. */
function CalendarTable({ bounds, reads }: { bounds: readonly number[]; reads: readonly number[] }) {
  const days = reads.flatMap((count, day) => (count > 0 ? [{ day: bounds[day] ?? 0, count }] : []));
  if (days.length === 0) return <p class="remark">{t('calendar.empty')}</p>;
  const rows = days.reverse().map(({ day, count }) => ({ key: day, label: formatLocalDay(day), count }));
  return <CountTable caption={t('calendar.caption')} head={t('calendar.dayHead')} rows={rows} />;
}
