// Whether all of the archive is there: when it was looked through last, what was found, and what the reader has to decide.
import { useState } from 'preact/hooks';
import { useServices, useStorageReading } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { formatRelative } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import { type CheckupReport, MENDED } from '@/utils/model/checkup';

export function Checkup() {
  const { send } = useServices();
  const storage = useStorageReading();
  const { value, error, reload } = useLoaded(
    () => storage.checkupReport(),
    [storage],
    (change) => change.of === 'checkup',
  );
  const { run, busy, error: refused } = useAction();
  if (value === undefined && !error) return null;
  const running = value?.running ?? false;
  return (
    <section class="storage-part" aria-labelledby="checkup">
      <h3 class="setting-label" id="checkup">
        {t('checkup.heading')}
      </h3>
      <p class="setting-explanation">{t('checkup.explain')}</p>
      {error && <Notice error={error} onRetry={reload} />}
      {refused && <Notice error={refused} />}
      {running ? <Progress report={value as CheckupReport} /> : <Outcome report={value ?? null} />}
      <button
        type="button"
        class="button"
        aria-busy={busy || running}
        disabled={running}
        onClick={() => void run(() => send('archive.check', {}))}
      >
        {t('checkup.now')}
      </button>
    </section>
  );
}

function Progress({ report: { done, total } }: { report: CheckupReport }) {
  return (
    <p class="remark index-progress">
      {t('checkup.running')}
      {total > 0 && (
        <>
          <progress value={Math.min(done, total)} max={total} aria-label={t('checkup.running')} />
          {t('checkup.progress', { done: Math.min(done, total), count: total })}
        </>
      )}
    </p>
  );
}

function Outcome({ report }: { report: CheckupReport | null }) {
  if (!report?.finishedAt) return <p class="about">{t('checkup.never')}</p>;
  const { found, finishedAt } = report;
  const mended = MENDED.flatMap((finding) => {
    const count = found[finding];
    return count ? [<li key={finding}>{t(`checkup.${finding}`, { count })}</li>] : [];
  });
  const isSound = Object.keys(found).length === 0;
  return (
    <>
      <p class="about">
        {t('checkup.last', { when: formatRelative(finishedAt, Date.now()) })} {isSound && t('checkup.sound')}
      </p>
      {mended.length > 0 && (
        <>
          <h4 class="setting-label">{t('checkup.mended')}</h4>
          <ul class="checkup-list">{mended}</ul>
        </>
      )}
      <Decisions lost={found['text-lost'] ?? 0} astray={found['text-astray'] ?? 0} />
    </>
  );
}

/** What cannot be derived from what is there. */
function Decisions({ lost, astray }: { lost: number; astray: number }) {
  const { send, openTransfer } = useServices();
  const { run, busy, error } = useAction();
  const [sure, setSure] = useState(false);
  if (lost + astray === 0) return null;
  const settle = async (keep: boolean) => {
    let count = 0;
    const done = await run(async () => {
      count = (await send('archive.strays', { keep })).settled;
    });
    if (done) say(t(keep ? 'checkup.brought' : 'checkup.deleted', { count }));
    setSure(false);
  };
  return (
    <>
      <h4 class="setting-label">{t('checkup.open')}</h4>
      <ul class="checkup-list">
        {astray > 0 && (
          <li>
            {t('checkup.text-astray', { count: astray })} {t('checkup.text-astray.next')}
            <div class="storage-actions">
              <button type="button" class="button" aria-busy={busy} onClick={() => void settle(true)}>
                {t('checkup.bring')}
              </button>
              <button
                type="button"
                class="button"
                aria-busy={busy}
                onClick={() => (sure ? void settle(false) : setSure(true))}
              >
                {t(sure ? 'checkup.sure' : 'checkup.delete')}
              </button>
            </div>
          </li>
        )}
        {lost > 0 && (
          <li>
            {t('checkup.text-lost', { count: lost })} {t('checkup.text-lost.next')}
            <div class="storage-actions">
              <button type="button" class="button" onClick={openTransfer}>
                {t('transfer.open')}
              </button>
            </div>
          </li>
        )}
      </ul>
      {error && <Notice error={error} />}
    </>
  );
}
