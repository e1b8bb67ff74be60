// What stands between the archive and its map: posts being asked, the map being laid out, posts that came since.
import { IndexProgress } from '@/components/ui/IndexProgress';
import { formatMoment } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { MapUse } from './use-map';

export function MapProgress({ map }: { map: MapUse }) {
  const { state, kept, laying, stopped, order } = map;
  if (!state) return null;
  const asking = state.progress;
  if (asking) {
    const { done, total, waitsUntil, indexFirst } = asking;
    return (
      <section class="map-progress" aria-label={t('map.asking')}>
        <p class="map-progress-words">{t('map.asking')}</p>
        {total > 0 ? (
          <progress value={done} max={total} aria-label={t('map.asking')} />
        ) : (
          <progress aria-label={t('map.asking')} />
        )}
        <p class="remark">
          {total > 0 && t('map.asking.progress', { done, count: total })}
          {waitsUntil !== null && ` ${t('map.waits', { when: formatMoment(waitsUntil) })}`}
        </p>
        {indexFirst && <IndexProgress />}
        <p class="remark">{t('map.asking.how')}</p>
        <p class="map-progress-buttons">
          {waitsUntil !== null && (
            <button type="button" class="button" onClick={() => order('start')}>
              {t('map.again')}
            </button>
          )}
          <button type="button" class="button" onClick={() => order('stop')}>
            {t('map.stop')}
          </button>
        </p>
      </section>
    );
  }
  if (laying !== null) {
    return (
      <section class="map-progress" aria-label={t('map.laying')}>
        <p class="map-progress-words">{t('map.laying')}</p>
        <progress value={laying} max={1} aria-label={t('map.laying')} />
      </section>
    );
  }
  const waiting = state.unasked + (kept?.model.changed ?? 0);
  if (waiting === 0) return null;
  const words = stopped
    ? t('map.stopped', { done: state.toAsk - state.unasked, count: state.toAsk })
    : t('map.since', { count: waiting });
  return (
    <section class="map-progress" aria-label={words}>
      <p class="map-progress-words">{words}</p>
      <p class="map-progress-buttons">
        <button type="button" class="button" onClick={() => order('start')}>
          {t(stopped ? 'map.goOn' : 'map.update')}
        </button>
      </p>
    </section>
  );
}
