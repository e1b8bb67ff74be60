// A source's own page: how it fares, what it brought, what was tried, and what can be done with it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AboutServer } from '@/components/reader-server/AboutServer';
import { AboutSubscription } from '@/components/reader-server/AboutSubscription';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import { accountOf, readerAddress } from '@/utils/model/reader';
import type { Source } from '@/utils/model/source';
import { BackfillProgress } from './BackfillProgress';
import { ChangeAddress } from './ChangeAddress';
import { FullText } from './FullText';
import { RemoveSource } from './RemoveSource';
import { SiteLink } from './SiteLink';
import { SourceFigures } from './SourceFigures';
import { SourceHistory } from './SourceHistory';
import { Moved, SourceStatus } from './SourceStatus';
import { useCheck } from './use-check';

interface Props {
  id: number;
  /** To the list of sources. */
  onBack(): void;
}

export function SourceView({ id, onBack }: Props) {
  const { archive, send } = useServices();
  const rows = useLoaded(
    () => archive.sourceRows(),
    [archive],
    (change) => change.of === 'sources',
  );
  const source = rows.value?.find((one) => one.id === id);
  const [removed, setRemoved] = useState<Source | null>(null);
  const restoring = useAction();
  const restore = async () => {
    if (!(await restoring.run(() => send('source.restore', { id })))) return;
    setRemoved(null);
    rows.reload();
  };
  const heading = useRef<HTMLHeadingElement>(null);
  const there = source !== undefined;
  useLayoutEffect(() => {
    if (there) heading.current?.focus();
  }, [there]);

  return (
    <div class="view-scroll padded source-page">
      <button type="button" class="quiet-button" onClick={onBack}>
        <Icon name="back" />
        {t('source.back')}
      </button>
      {rows.error && <Notice error={rows.error} onRetry={rows.reload} />}
      {removed && (
        <div class="source-removed">
          <p>{t('sources.removed', { title: removed.title })}</p>
          <button type="button" class="button" onClick={() => void restore()}>
            {t('undo')}
          </button>
          {restoring.error && <Notice error={restoring.error} />}
        </div>
      )}
      {rows.value && !source && !removed && (
        <div class="empty">
          <h1 class="empty-heading">{t('source.gone')}</h1>
          <button type="button" class="button" onClick={onBack}>
            {t('archive.empty.action')}
          </button>
        </div>
      )}
      {source && !removed && (
        <>
          <h1 class="source-heading" tabIndex={-1} ref={heading}>
            <bdi>{source.title}</bdi>
          </h1>
          {source.kind === 'saved' && <AboutSaved source={source} onRemoved={() => setRemoved(source)} />}
          {source.kind === 'subscription' && (
            <AboutSubscription
              source={source}
              account={rows.value?.find(({ url }) => url === accountOf(source.url))}
              onRestore={() => void restore()}
              onRemoved={() => setRemoved(source)}
            />
          )}
          {source.kind !== 'saved' && source.kind !== 'subscription' && (
            <About
              source={source}
              taken={rows.value?.some((one) => one.id !== id && one.url === source.moved?.url) ?? false}
              sources={rows.value ?? []}
              onRestore={() => void restore()}
              onRemoved={() => setRemoved(source)}
            />
          )}
          {restoring.error && <Notice error={restoring.error} />}
        </>
      )}
    </div>
  );
}

interface AboutProps {
  source: Source;
  /** All of them. */
  sources: readonly Source[];
  taken: boolean;
  onRestore(): void;
  onRemoved(): void;
}

/** The source of saved pages: nothing is asked for it, so there is nothing to check, pause or move. */
function AboutSaved({ source, onRemoved }: Pick<AboutProps, 'source' | 'onRemoved'>) {
  const { show } = useServices();
  return (
    <>
      <p class="setting-explanation">{t('saved.explain')}</p>
      <div class="source-buttons">
        <button type="button" class="button" onClick={() => show({ show: 'archive', source: source.id })}>
          {t('source.posts.open')}
        </button>
      </div>
      <h2 class="heading">{t('source.figures')}</h2>
      <SourceFigures id={source.id} />
      <h2 class="heading">{t('sources.remove')}</h2>
      <RemoveSource source={source} onRemoved={onRemoved} />
    </>
  );
}

/** What is said of a source's address. */
function addressWords({ kind, url }: Source): string {
  if (kind === 'reader') return readerAddress(url).base;
  return /^https?:/.test(url) ? url : t('source.own');
}

function About({ source, sources, taken, onRestore, onRemoved }: AboutProps) {
  const { send, show } = useServices();
  const { id, kind, siteUrl, state } = source;
  const isAccount = kind === 'reader';
  const checking = useCheck(source);
  const pausing = useAction();
  const paused = state === 'paused';
  return (
    <>
      <p class="source-address">
        <span class="source-kind">{t(kind === 'saved' ? 'source.feed' : `source.${kind}`)}</span>{' '}
        {addressWords(source)}
      </p>
      {siteUrl && <SiteLink url={siteUrl} text={t('source.site')} />}
      {state === 'kept' ? (
        <p class="remark">{t('source.kept')}</p>
      ) : (
        <SourceStatus source={source} waiting={checking.waiting} />
      )}
      <Moved source={source} taken={taken} />
      <div class="source-buttons">
        {state === 'kept' ? (
          <button type="button" class="button button-main" onClick={onRestore}>
            {t('source.kept.follow')}
          </button>
        ) : (
          <>
            {!paused && (
              <button
                type="button"
                class="button button-main"
                aria-busy={checking.waiting}
                onClick={checking.check}
              >
                <Icon name="refresh" />
                {t('sources.check')}
              </button>
            )}
            <button
              type="button"
              class={paused ? 'button button-main' : 'button'}
              onClick={() => void pausing.also(() => send('source.pause', { id, paused: !paused }))}
            >
              <Icon name={paused ? 'play' : 'pause'} />
              {t(paused ? 'sources.resume' : 'sources.pause')}
            </button>
          </>
        )}
        {!isAccount && (
          <button type="button" class="button" onClick={() => show({ show: 'archive', source: id })}>
            {t('source.posts.open')}
          </button>
        )}
      </div>
      {(checking.error ?? pausing.error) && (
        <Notice error={checking.error ?? pausing.error ?? { code: 'internal' }} />
      )}
      {isAccount && <AboutServer source={source} sources={sources} />}
      {kind !== 'pack' && !isAccount && state !== 'kept' && (
        <>
          <h2 class="heading">{t('backfill.heading')}</h2>
          <BackfillProgress source={source} />
        </>
      )}
      {kind === 'feed' && state !== 'kept' && (
        <>
          <h2 class="heading">{t('fullText.heading')}</h2>
          <FullText id={id} />
        </>
      )}
      {!isAccount && (
        <>
          <h2 class="heading">{t('source.figures')}</h2>
          <SourceFigures id={id} />
        </>
      )}
      <h2 class="heading">{t('source.history')}</h2>
      <SourceHistory id={id} />
      {state !== 'kept' && !isAccount && (
        <>
          <h2 class="heading">{t('source.address')}</h2>
          <ChangeAddress source={source} />
        </>
      )}
      <h2 class="heading">{t('source.remove')}</h2>
      {isAccount && <p class="setting-explanation">{t('server.remove.explain')}</p>}
      <RemoveSource source={source} onRemoved={onRemoved} />
    </>
  );
}
