// Above a text whose images wait: shows them once, or from now on for this publication.
import { t } from '@/utils/i18n/translate';

interface Props {
  count: number;
  source: string | undefined;
  onShow(): void;
  onAlways(): void;
}

export function RemoteImages({ count, source, onShow, onAlways }: Props) {
  return (
    <div class="images-wait">
      <div class="images-wait-buttons">
        <button type="button" class="button" onClick={onShow}>
          {t('reader.images', { count })}
        </button>
        {source && (
          <button type="button" class="quiet-button" onClick={onAlways}>
            {t('reader.images.always', { source })}
          </button>
        )}
      </div>
      <p class="setting-explanation">{t('reader.images.why')}</p>
    </div>
  );
}
