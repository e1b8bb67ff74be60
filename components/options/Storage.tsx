// How much room the archive takes: in all as the browser says, and by source.
import { useLayoutEffect } from 'preact/hooks';
import { DiskNotice } from '@/components/disk/DiskNotice';
import { useServices, useStorageReading } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { formatBytes } from '@/utils/i18n/bytes';
import { formatNumber, t } from '@/utils/i18n/translate';
import { Checkup } from './Checkup';
import { MakeRoom } from './MakeRoom';

export function Storage() {
  const { archive } = useServices();
  const storage = useStorageReading();
  const { value, error, reload } = useLoaded(
    () => Promise.all([storage.usage(), storage.roomBySource(), archive.sourceRows()]),
    [archive, storage],
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
      <DiskNotice here />
      <TryAgain />
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
      {value && <MakeRoom rooms={rooms} sources={sources} />}
      <Checkup />
    </section>
  );
}

/** Once the reader has made room elsewhere, nothing needs to be waited for. */
function TryAgain() {
  const { readMissingRoom, watchDisk, send } = useServices();
  const { value: missing, reload } = useLoaded(readMissingRoom, [readMissingRoom]);
  const { run, busy, error } = useAction();
  useLayoutEffect(() => watchDisk(reload), [watchDisk, reload]);
  if (typeof missing !== 'number') return null;
  return (
    <>
      <button
        type="button"
        class="button"
        aria-busy={busy}
        onClick={() => void run(() => send('archive.tryAgain', {}))}
      >
        {t('room.again')}
      </button>
      {error && <Notice error={error} />}
    </>
  );
}
