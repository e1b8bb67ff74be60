// Below the text: how far the reading is and how much is left, and the way to the beginning where it was taken up again.
import { t } from '@/utils/i18n/translate';
import { READ } from './reading-place';
import type { ReadingPlace } from './use-reading-place';

interface Props {
  at: ReadingPlace;
  /** The whole post takes. */
  minutes: number;
  onHelp(): void;
}

/** Whole minutes that are left; 0 at the end. */
export function minutesLeft(minutes: number, progress: number): number {
  return progress >= READ ? 0 : Math.max(1, Math.ceil(minutes * (1 - progress)));
}

export function ReadingFoot({ at, minutes, onHelp }: Props) {
  const progress = at.place.value?.progress ?? 0;
  const left = minutesLeft(minutes, progress);
  const percent = Math.round(progress * 100);
  return (
    <div class="reading-foot">
      <progress class="reading-bar" value={percent} max={100} aria-label={t('reader.progress')} />
      <p class="reading-foot-line">
        {at.resumed.value ? (
          <span>
            {t('reader.resumed')}
            <button type="button" class="quiet-button" onClick={() => at.toStart()}>
              {t('reader.toStart')}
            </button>
          </span>
        ) : (
          <button
            type="button"
            class="quiet-button"
            aria-keyshortcuts="?"
            aria-haspopup="dialog"
            onClick={onHelp}
          >
            {t('keys.open')}
          </button>
        )}
        {left === 0 ? (
          <span>{t('reader.end')}</span>
        ) : (
          <span>
            <span aria-hidden="true">{t('reader.left', { count: left })}</span>
            <span class="unseen">{t('reader.left.spoken', { count: left })}</span>
          </span>
        )}
      </p>
    </div>
  );
}
