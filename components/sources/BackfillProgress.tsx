// How far a source's back catalogue has been brought in, and what the reader can do about it.
import { useDetails, useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import type { BackfillProgress as Progress } from '@/utils/model/backfill';
import type { Source } from '@/utils/model/source';

type Order = 'start' | 'pause' | 'resume' | 'cancel';

/** What can be ordered in each state. */
const ORDERS: Readonly<Record<Progress['state'], readonly Order[]>> = {
  running: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  cancelled: ['start'],
  partial: ['start'],
  whole: [],
};

/** Waits longer than this are told, in milliseconds. */
const LONG_WAIT = 60_000;

function words(progress: Progress, now: number): string {
  const { state, done, total, next, end } = progress;
  const count = total === null ? t('backfill.done', { count: done }) : t('backfill.of', { done, total });
  if (end !== null && (state === 'whole' || state === 'partial')) return t(`backfill.${end}`);
  if (state === 'whole' || state === 'partial') return t(`backfill.${state}`);
  if (state !== 'running') return `${t(`backfill.${state}`)} ${count}`;
  return next > now + LONG_WAIT ? `${count} ${t('backfill.waits')}` : count;
}

export function BackfillProgress({ source }: { source: Pick<Source, 'id' | 'url'> }) {
  const { send, requestSite } = useServices();
  const details = useDetails();
  const { id, url } = source;
  const acting = useAction();
  const loaded = useLoaded(
    () => details.backfillOf(id),
    [details, id],
    (change) => change.of === 'sources' || change.of === 'posts',
  );
  /** Runs within the click: where access is what is missing, the browser asks for it first. */
  const order = async (what: Order) => {
    const lacks = what === 'resume' && loaded.value?.problem === 'permission-needed';
    const done = await acting.run(async () => {
      if (lacks && !(await requestSite(url))) throw new BacklistError('permission-needed');
      await send('source.backfill', { id, order: what });
    });
    if (done) loaded.reload();
  };
  if (loaded.error) return <Notice error={loaded.error} onRetry={loaded.reload} />;
  if (loaded.value === undefined) return null;
  const progress = loaded.value;
  const orders: readonly Order[] = progress ? ORDERS[progress.state] : ['start'];
  const runs = progress?.state === 'running' || progress?.state === 'paused';
  return (
    <div class="backfill">
      <p class="source-state">{progress ? words(progress, Date.now()) : t('backfill.never')}</p>
      {progress && runs && (
        <progress
          class="backfill-bar"
          aria-label={t('backfill.label')}
          {...(progress.total === null ? {} : { max: Math.max(1, progress.total), value: progress.done })}
        />
      )}
      {progress?.problem && progress.state !== 'running' && <Notice error={{ code: progress.problem }} />}
      {orders.length > 0 && (
        <div class="source-buttons">
          {orders.map((what) => (
            <button
              key={what}
              type="button"
              class="button"
              aria-label={t(`backfill.order.${what}.label`)}
              onClick={() => void order(what)}
            >
              {t(`backfill.order.${what}`)}
            </button>
          ))}
        </div>
      )}
      {acting.error && <Notice error={acting.error} />}
    </div>
  );
}
