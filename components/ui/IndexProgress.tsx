// While the search index is rebuilt: how far that is, and that results may be missing meanwhile.
import { useServices } from '@/components/services';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';

export function IndexProgress() {
  const { archive } = useServices();
  const { value } = useLoaded(
    () => archive.indexProgress(),
    [archive],
    (change) => change.of === 'index',
  );
  if (!value) return null;
  const { done, total } = value;
  return (
    <p class="remark index-progress">
      {t('index.rebuilding')}
      {total > 0 && (
        <>
          <progress value={done} max={total} aria-label={t('index.rebuilding')} />
          {t('index.progress', { done, count: total })}
        </>
      )}
    </p>
  );
}
