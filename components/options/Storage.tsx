// How much room the archive takes: in all as the browser says, and by source.
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { formatNumber, locale, t } from '@/utils/i18n/translate';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes in the largest unit that fits, with two digits that count: '1.2 MB'. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const format = { style: 'unit', unit: UNITS[step] ?? 'byte', unitDisplay: 'short' } as const;
  const value = bytes / 1_000 ** step;
  return new Intl.NumberFormat(locale(), {
    ...format,
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}

export function Storage() {
  const { archive, storageUsage } = useServices();
  const { value, error, reload } = useLoaded(
    () => Promise.all([storageUsage(), archive.roomBySource(), archive.sourceRows()]),
    [archive, storageUsage],
    (change) => change.of === 'sources',
  );
  const [usage, rooms = [], sources = []] = value ?? [];
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const rest = Math.max(0, (usage ?? 0) - rooms.reduce((sum, { bytes }) => sum + bytes, 0));
  return (
    <section aria-labelledby="storage">
      <h2 class="heading" id="storage">
        {t('storage.heading')}
      </h2>
      <p class="setting-explanation">{t('storage.explain')}</p>
      {error && <Notice error={error} onRetry={reload} />}
      {value && (
        <>
          {usage !== undefined && usage !== null && (
            <p class="setting-label storage-all">{t('storage.all', { size: formatBytes(usage) })}</p>
          )}
          <table class="figures">
            <caption class="unseen">{t('storage.sources')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('storage.source')}</th>
                <th scope="col">{t('storage.posts')}</th>
                <th scope="col">{t('storage.size')}</th>
              </tr>
            </thead>
            <tbody>
              {rooms.map(({ sourceId, posts, bytes, exact }) => (
                <tr key={sourceId}>
                  <th scope="row">
                    <bdi>{titles.get(sourceId)}</bdi>
                  </th>
                  <td>{formatNumber(posts)}</td>
                  <td>{exact ? formatBytes(bytes) : t('storage.about', { size: formatBytes(bytes) })}</td>
                </tr>
              ))}
            </tbody>
            {rest > 0 && (
              <tfoot>
                <tr>
                  <th scope="row">{t('storage.rest')}</th>
                  <td />
                  <td>{t('storage.about', { size: formatBytes(rest) })}</td>
                </tr>
              </tfoot>
            )}
          </table>
        </>
      )}
    </section>
  );
}
