// An account's part of its source's page: signing in, how far its entries have come in, and its subscriptions.
import { useDetails, useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import { accountOf, type ReaderProgress, readerAddress } from '@/utils/model/reader';
import type { Source } from '@/utils/model/source';
import { SignIn } from './SignIn';

function Items({ items, waiting, marks }: ReaderProgress) {
  const done = items - waiting;
  const words =
    waiting > 0
      ? t('server.items.waiting', { done, total: items })
      : items > 0
        ? t('server.items.all', { count: items })
        : t('server.items.none');
  return (
    <div class="backfill">
      <p class="source-state">{words}</p>
      {waiting > 0 && (
        <progress class="backfill-bar" aria-label={t('server.items.label')} max={items} value={done} />
      )}
      {marks > 0 && <p class="setting-explanation">{t('server.marks', { count: marks })}</p>}
    </div>
  );
}

interface Props {
  source: Source;
  /** All of them. */
  sources: readonly Source[];
}

export function AboutServer({ source, sources }: Props) {
  const { send, show } = useServices();
  const details = useDetails();
  const { id, url } = source;
  const following = useAction();
  const loaded = useLoaded(
    () => details.readerProgress(id),
    [details, id],
    (change) => change.of === 'sources' || change.of === 'posts',
  );
  if (loaded.error) return <Notice error={loaded.error} onRetry={loaded.reload} />;
  if (loaded.value === undefined) return null;
  const progress = loaded.value;
  const { base, user } = readerAddress(url);
  const own = sources.filter((one) => one.kind === 'subscription' && accountOf(one.url) === url);
  const follow = (stream: string) => following.run(() => send('reader.follow', { id, stream }));
  return (
    <>
      {(!progress.signedIn || source.lastCheck?.error === 'sign-in-needed') && (
        <>
          <h2 class="heading">{t('server.signIn')}</h2>
          <p class="setting-explanation">{t('server.signIn.explain')}</p>
          <SignIn address={base} user={user} label={t('server.again')} onDone={loaded.reload} />
        </>
      )}
      <h2 class="heading">{t('server.items')}</h2>
      <Items {...progress} />
      <h2 class="heading">{t('server.subscriptions')}</h2>
      {own.length === 0 && <p class="calm">{t('server.subscriptions.none')}</p>}
      <ul class="plain-list server-list">
        {own.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="source-link"
              aria-label={t('source.open.label', { title: one.title })}
              onClick={() => show({ show: 'source', sourceId: one.id })}
            >
              {one.title}
            </button>
          </li>
        ))}
      </ul>
      {progress.left.length > 0 && (
        <>
          <h2 class="heading">{t('server.left')}</h2>
          <p class="setting-explanation">{t('server.left.explain')}</p>
          <ul class="plain-list server-list">
            {progress.left.map(({ stream, title }) => (
              <li key={stream} class="found-source">
                <p class="found-source-words">{title}</p>
                <button
                  type="button"
                  class="button"
                  aria-label={t('server.follow.label', { title })}
                  onClick={() => void follow(stream)}
                >
                  {t('server.follow')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {following.error && <Notice error={following.error} />}
    </>
  );
}
