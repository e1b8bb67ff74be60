// Full text where a source's feed cuts its posts: the reader's choice, how far it has got, and access that is missing.

import { useCallback } from 'preact/hooks';
import { hostOf } from '@/components/page/SiteOff';
import { useDetails, useServices } from '@/components/services';
import { Choice } from '@/components/ui/Choice';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useChosen } from '@/components/use-chosen';
import { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import type { FullTextProgress } from '@/utils/model/full-text';

export function FullText({ id }: { id: number }) {
  const { send } = useServices();
  const details = useDetails();
  const acting = useAction();
  const read = useCallback(() => details.fullTextOf(id), [details, id]);
  const { value, error, reload, choose } = useChosen(
    read,
    (progress, on: boolean) => progress && { ...progress, on },
    ({ of }) => of === 'sources' || of === 'posts',
  );
  if (error) return <Notice error={error} onRetry={reload} />;
  if (!value) return null;
  const keep = (order: 'on' | 'off') => () =>
    acting.also(() => send('source.fullText', { id, order, host: null }));
  return (
    <div class="full-text">
      <Choice
        label={t('fullText.choice')}
        explanation={t('fullText.choice.explain')}
        value={value.on ? 'on' : 'off'}
        options={[
          { value: 'on', label: t('fullText.on') },
          { value: 'off', label: t('fullText.off') },
        ]}
        onChoose={(order) => void choose(order === 'on', keep(order))}
      />
      {acting.error && <Notice error={acting.error} />}
      {value.on && <Progress id={id} progress={value} onChanged={reload} />}
    </div>
  );
}

interface ProgressProps {
  id: number;
  progress: FullTextProgress;
  onChanged(): void;
}

function Progress({ id, progress, onChanged }: ProgressProps) {
  const { send, requestSite } = useServices();
  const acting = useAction();
  const { waiting, read, better, barred, barredUrl, fruitless } = progress;
  const host = barredUrl === null ? '' : hostOf(barredUrl);
  const again = async () => {
    if (await acting.run(() => send('source.fullText', { id, order: 'again', host: null }))) onChanged();
  };
  /** Runs within the click: the browser asks for access first. */
  const allow = async (url: string) => {
    const granted = requestSite(url);
    const done = await acting.run(async () => {
      if (!(await granted)) throw new BacklistError('permission-needed');
      await send('source.fullText', { id, order: 'again', host: new URL(url).host });
    });
    if (done) onChanged();
  };
  return (
    <>
      {waiting > 0 && (
        <>
          <p class="full-text-line">{t('fullText.reading', { count: waiting })}</p>
          <progress class="backfill-bar" aria-label={t('fullText.label')} max={read + waiting} value={read} />
        </>
      )}
      {read > 0 && <p class="full-text-line">{t('fullText.read', { count: read, better })}</p>}
      {read === 0 && waiting === 0 && barred === 0 && <p class="full-text-line">{t('fullText.none')}</p>}
      {fruitless && (
        <p class="full-text-line">
          {t('fullText.fruitless')}{' '}
          <button type="button" class="button" onClick={() => void again()}>
            {t('fullText.again')}
          </button>
        </p>
      )}
      {barred > 0 && barredUrl !== null && (
        <p class="full-text-line">
          {t('fullText.barred', { count: barred, host })}{' '}
          <button type="button" class="button" onClick={() => void allow(barredUrl)}>
            {t('fullText.allow', { host })}
          </button>
        </p>
      )}
      {acting.error && <Notice error={acting.error} />}
    </>
  );
}
