// A source's posts in figures, and how they lie in the years: a picture, and a table for who cannot see it.
import { everyYear } from '@/components/archive/every-year';
import { useDetails } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { formatDay, formatYear } from '@/utils/i18n/dates';
import { formatNumber, t } from '@/utils/i18n/translate';
import type { YearCount } from '@/utils/store/posts/archive-reader';

/** Height of a year's bar beside the tallest one's, in per cent; the smallest can still be seen. */
const heightOf = (posts: number, most: number) => (posts === 0 ? 0 : Math.max(6, (posts / most) * 100));

function Years({ counts }: { counts: readonly YearCount[] }) {
  const years = everyYear(counts);
  const most = Math.max(1, ...years.map((year) => year.posts));
  const [from = 0, to = 0] = [years[0]?.year, years.at(-1)?.year];
  return (
    <figure class="years" style={{ maxWidth: `${years.length * 2.5}rem` }}>
      <div
        class="years-bars"
        role="img"
        aria-label={t('source.years.picture', { from: formatYear(from), to: formatYear(to), most })}
      >
        {years.map(({ year, posts }) => (
          <span
            key={year}
            class="years-bar"
            title={t('archive.timeline.year', { year: formatYear(year), count: posts })}
            style={{ height: `${heightOf(posts, most)}%` }}
          />
        ))}
      </div>
      <div class="years-ends" aria-hidden="true">
        <span>{formatYear(from)}</span>
        {to !== from && <span>{formatYear(to)}</span>}
      </div>
      <table class="unseen">
        <caption>{t('source.years')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('source.years.year')}</th>
            <th scope="col">{t('source.figures.posts')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, posts }) => (
            <tr key={year}>
              <th scope="row">{formatYear(year)}</th>
              <td>{formatNumber(posts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

export function SourceFigures({ id }: { id: number }) {
  const details = useDetails();
  const { value, error, reload } = useLoaded(
    () => details.sourceFigures(id),
    [details, id],
    (change) => change.of === 'posts',
  );
  if (error) return <Notice error={error} onRetry={reload} />;
  if (!value) return <div class="years" aria-busy="true" />;
  const elsewhere = value.elsewhere > 0 && (
    <p class="setting-explanation">{t('source.elsewhere', { count: value.elsewhere })}</p>
  );
  if (value.posts === 0) return elsewhere || <p class="calm">{t('source.empty')}</p>;
  const figures = [
    [t('source.figures.posts'), value.posts],
    [t('source.figures.unread'), value.unread],
    [t('source.figures.starred'), value.starred],
  ] as const;
  return (
    <>
      <dl class="figures">
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {value.oldest !== null && value.newest !== null && (
        <p class="setting-explanation">
          {t('source.figures.span', { from: formatDay(value.oldest), to: formatDay(value.newest) })}
        </p>
      )}
      {elsewhere}
      <Years counts={value.years} />
    </>
  );
}
