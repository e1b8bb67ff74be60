// An import that runs or is over: its progress, what came of it, and the way back.
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { formatDay } from '@/utils/i18n/dates';
import { formatPercent } from '@/utils/i18n/percent';
import { t } from '@/utils/i18n/translate';
import type { ImportRow } from '@/utils/model/import';
import { formatName, outcomeWords } from './import-words';
import { ShortenedList } from './ShortenedList';

export function ImportItem({ row }: { row: ImportRow }) {
  const { send, show } = useServices();
  const acting = useAction();
  const works = row.state === 'running' || row.state === 'undoing';
  const { id, name } = row;
  const word = t(row.state === 'undoing' ? 'transfer.undoing' : 'transfer.running');
  return (
    <li class="import">
      <p class="import-name">
        <bdi>{name}</bdi>
      </p>
      <p class="setting-explanation">
        <bdi>{formatName(row.format)}</bdi> · <bdi>{formatDay(row.startedAt)}</bdi>
      </p>
      {works ? (
        <div class="import-progress">
          <progress aria-label={`${word} ${name}`} max={Math.max(1, row.slices)} value={row.done} />
          <p class="source-state">{t('transfer.progress', { word, share: share(row) })}</p>
        </div>
      ) : (
        <p class="source-state">{outcomeWords(row)}</p>
      )}
      {row.state === 'done' && <ShortenedList counts={row.counts} />}
      {row.problem && works && <Notice error={{ code: row.problem }} />}
      <div class="source-actions">
        {(row.state === 'done' || row.state === 'running') && (
          <button
            type="button"
            class="quiet-button"
            aria-label={t(row.state === 'done' ? 'transfer.undo.label' : 'transfer.stop.label', { name })}
            onClick={() => void acting.run(() => send('import.undo', { id }))}
          >
            {row.state === 'done' ? t('undo') : t('transfer.stop')}
          </button>
        )}
        {row.state === 'done' && (
          <button type="button" class="quiet-button" onClick={() => show({ show: 'archive' })}>
            {t('transfer.archive')}
          </button>
        )}
        {(row.state === 'done' || row.state === 'undone') && (
          <button
            type="button"
            class="quiet-button"
            aria-label={t('transfer.forget.label', { name })}
            onClick={() => void acting.run(() => send('import.discard', { id }))}
          >
            {t('transfer.forget')}
          </button>
        )}
      </div>
      {acting.error && <Notice error={acting.error} />}
    </li>
  );
}

/** How much is done, in per cent. */
const share = ({ done, slices }: ImportRow): string =>
  formatPercent(Math.floor((100 * done) / Math.max(1, slices)));
