// How a source fares: its last attempt in words, when it was last read, when it is looked at next and why then.
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { NoticeBox } from '@/components/ui/NoticeBox';
import { useAction } from '@/components/use-action';
import { BacklistError } from '@/utils/core/errors';
import { formatDay, formatMoment, formatRelative } from '@/utils/i18n/dates';
import { errorSentence } from '@/utils/i18n/error-sentence';
import { t } from '@/utils/i18n/translate';
import type { Source } from '@/utils/model/source';
import { attemptWords } from './attempt-words';
import { nextCheckWords } from './wait-words';

function When({ time, now }: { time: number; now: number }) {
  return (
    <time dateTime={new Date(time).toISOString()} title={formatMoment(time)}>
      {formatRelative(time, now)}
    </time>
  );
}

export function SourceStatus({ source, waiting }: { source: Source; waiting: boolean }) {
  const { lastCheck, lastSuccessAt } = source;
  const now = Date.now();
  const failure = !waiting && lastCheck?.error ? errorSentence(lastCheck.error, lastCheck.facts) : null;
  return (
    <>
      {failure && <NoticeBox what={failure.what} next={failure.next} />}
      <dl class="source-facts">
        <div>
          <dt>{t('source.lastAttempt')}</dt>
          <dd>
            {waiting && (
              <>
                {t('sources.checking')} <progress aria-label={t('sources.checking')} />
              </>
            )}
            {!waiting && !lastCheck && t('sources.result.waiting')}
            {!waiting && lastCheck && (
              <>
                {attemptWords(lastCheck)}, <When time={lastCheck.at} now={now} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('source.lastSuccess')}</dt>
          <dd>
            {lastSuccessAt === null ? t('source.lastSuccess.never') : <When time={lastSuccessAt} now={now} />}
          </dd>
        </div>
        <div>
          <dt>{t('source.nextCheck')}</dt>
          <dd>{nextCheckWords(source, now)}</dd>
        </div>
      </dl>
    </>
  );
}

/** A redirect that has held for a while: told, and taken by a click. */
export function Moved({ source, taken }: { source: Source; taken: boolean }) {
  const { send, requestSite } = useServices();
  const going = useAction();
  const { id, moved } = source;
  if (!moved) return null;
  const go = () =>
    going.run(async () => {
      if (!(await requestSite(moved.url))) throw new BacklistError('permission-needed');
      await send('source.address', { id, url: moved.url, anyway: true });
    });
  return (
    <div class="source-moved">
      <p>{t('source.moved', { url: moved.url, day: formatDay(moved.since) })}</p>
      <p class="setting-explanation">{t(taken ? 'source.moved.taken' : 'source.moved.why')}</p>
      {!taken && (
        <button type="button" class="button" aria-busy={going.busy} onClick={() => void go()}>
          {t('source.moved.go')}
        </button>
      )}
      {going.error && <Notice error={going.error} />}
    </div>
  );
}
