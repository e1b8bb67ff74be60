// Years under the bars of the timeline, as many as there is room for.
import { formatYear, formatYearOfCentury } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { MonthCount } from '@/utils/store/posts/list-reader';
import type { Span } from './brush';
import { sumOf } from './months';

/** Years that are written in a narrow panel. */
const MOST_YEARS = 7;

interface Props {
  months: readonly MonthCount[];
  span: Span;
  onSpan(first: number, last: number): void;
}

/** Each lists its year alone, and all again at the second press. */
export function TimelineYears({ months, span, onSpan }: Props) {
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
                count: sumOf(months.slice(first, first + 12)),
              })}
            </span>
          </button>
        );
      })}
    </div>
  );
}
