// A strip of bars, one a year: to see how the archive lies in time, and to go to a year.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/i18n/translate';
import type { YearCount } from '@/utils/store/archive-reader';

interface Props {
  /** Newest year first; drawn oldest first, as time runs. */
  counts: readonly YearCount[];
  /** The year at the top of the list. */
  current: number | null;
  onGo(year: number): void;
}

/** Every year from the first to the last, years without posts included, oldest first. */
export function everyYear(counts: readonly YearCount[]): YearCount[] {
  const newest = counts[0]?.year;
  const oldest = counts.at(-1)?.year;
  if (newest === undefined || oldest === undefined) return [];
  const posts = new Map(counts.map((count) => [count.year, count.posts]));
  return Array.from({ length: newest - oldest + 1 }, (_, n) => ({
    year: oldest + n,
    posts: posts.get(oldest + n) ?? 0,
  }));
}

export function Timeline({ counts, current, onGo }: Props) {
  const years = everyYear(counts);
  const most = Math.max(1, ...years.map((year) => year.posts));
  const strip = useRef<HTMLOListElement>(null);
  // A long strip scrolls sideways: keep the current year in it.
  useEffect(() => {
    const bar = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (!strip.current || !bar) return;
    const { offsetLeft, offsetWidth } = bar;
    const { scrollLeft, clientWidth } = strip.current;
    if (offsetLeft < scrollLeft || offsetLeft + offsetWidth > scrollLeft + clientWidth) {
      strip.current.scrollLeft = offsetLeft - clientWidth / 2;
    }
  }, [current, years.length]);

  return (
    <nav class="timeline" aria-label={t('archive.timeline')}>
      <ol class="timeline-years" ref={strip}>
        {years.map(({ year, posts }) => (
          <li key={year}>
            <button
              type="button"
              class="timeline-year"
              disabled={posts === 0}
              title={t('archive.timeline.year', { year: String(year), count: posts })}
              {...(year === current ? { 'aria-current': 'true' as const } : {})}
              onClick={() => onGo(year)}
            >
              <span
                class="timeline-bar"
                style={{ height: posts === 0 ? '0' : `${Math.max(8, (posts / most) * 100)}%` }}
              />
              <span class="timeline-label" aria-hidden="true">{`’${String(year).slice(-2)}`}</span>
              <span class="unseen">{t('archive.timeline.year', { year: String(year), count: posts })}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
