// What left this computer: nothing of what is read, and the requests to sources, counted as they are made.
import { useStorageReading } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { formatNumber, t } from '@/utils/i18n/translate';
import { countRequests, OTHER_ORIGINS } from '@/utils/model/requests';

const nameOf = (origin: string) =>
  origin === OTHER_ORIGINS ? t('privacy.other') : origin.replace(/^https?:\/\//, '');

export function Privacy() {
  const storage = useStorageReading();
  const { value, error, reload } = useLoaded(
    () => storage.requests(),
    [storage],
    (change) => change.of === 'requests',
  );
  const lines = value && countRequests(value, Date.now());
  const sum = (of: 'today' | 'week') => (lines ?? []).reduce((all, line) => all + line[of], 0);
  return (
    <section aria-labelledby="privacy">
      <h2 class="heading" id="privacy">
        {t('privacy.heading')}
      </h2>
      <p class="about">{t('privacy.reading')}</p>
      <p class="setting-explanation privacy-text">{t('privacy.text')}</p>
      {error && <Notice error={error} onRetry={reload} />}
      {lines && lines.length === 0 && <p class="setting-explanation">{t('privacy.none')}</p>}
      {lines && lines.length > 0 && (
        <table class="figures">
          <caption>{t('privacy.requests')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('privacy.origin')}</th>
              <th scope="col">{t('privacy.today')}</th>
              <th scope="col">{t('privacy.week')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ origin, today, week }) => (
              <tr key={origin}>
                <th scope="row">{nameOf(origin)}</th>
                <td>{formatNumber(today)}</td>
                <td>{formatNumber(week)}</td>
              </tr>
            ))}
          </tbody>
          {lines.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{t('privacy.all')}</th>
                <td>{formatNumber(sum('today'))}</td>
                <td>{formatNumber(sum('week'))}</td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
    </section>
  );
}
