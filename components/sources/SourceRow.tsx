// A source: how many posts, what the last check came to, when the next one is, and what can be done with it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedSource } from '@/components/archive-reading';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import { SiteLink } from './SiteLink';
import { sourceWords } from './source-words';
import { useCheck } from './use-check';

interface Props {
  source: ListedSource;
  /** One below the heading of the list. */
  heading: 'h2' | 'h3';
  removed: boolean;
  onRemoved(removed: boolean): void;
}

export function SourceRow({ source, heading: Heading, removed, onRemoved }: Props) {
  const { send, show } = useServices();
  const checking = useCheck(source);
  const acting = useAction();
  const { id, kind, title, siteUrl } = source;
  const swap = useRef<HTMLButtonElement>(null);
  const touched = useRef(false);
  useLayoutEffect(() => {
    if (touched.current) swap.current?.focus();
  }, [removed]);

  const remove = async () => {
    touched.current = true;
    const done = await acting.run(() => send('source.remove', { id }));
    if (!done) return;
    onRemoved(true);
    say(t('sources.removed', { title }));
  };
  const restore = async () => {
    if (await acting.run(() => send('source.restore', { id }))) onRemoved(false);
  };

  if (removed) {
    return (
      <li class="source source-removed">
        <p>{t('sources.removed', { title })}</p>
        <button
          ref={swap}
          type="button"
          class="button"
          aria-label={t('sources.restore.label', { title })}
          onClick={() => void restore()}
        >
          {t('undo')}
        </button>
        {acting.error && <Notice error={acting.error} />}
      </li>
    );
  }
  const paused = source.state === 'paused';
  const kept = source.state === 'kept';
  const words = sourceWords(source, Date.now());
  return (
    <li class={paused || kept ? 'source source-paused' : 'source'}>
      <div class="source-head">
        <Heading class="source-title">
          <button
            type="button"
            class="source-link"
            aria-label={t('source.open.label', { title })}
            onClick={() => show({ show: 'source', sourceId: id })}
          >
            <bdi>{title}</bdi>
          </button>
        </Heading>
        {source.posts !== null && (
          <span class="source-posts">{t('count.posts', { count: source.posts })}</span>
        )}
      </div>
      <p class={words.failed ? 'source-state source-failed' : 'source-state'}>
        {checking.waiting ? t('sources.checking') : words.result}
      </p>
      {words.times && <p class="setting-explanation source-times">{words.times}</p>}
      {words.advice && <p class="setting-explanation">{words.advice}</p>}
      <div class="source-actions">
        {kind !== 'saved' && kept && (
          <button
            type="button"
            class="quiet-button"
            aria-label={t('source.kept.follow.label', { title })}
            onClick={() => void restore()}
          >
            <Icon name="play" />
            {t('source.kept.follow')}
          </button>
        )}
        {kind !== 'saved' && kind !== 'subscription' && !kept && (
          <>
            {!paused && (
              <button
                type="button"
                class="quiet-button"
                aria-label={t('sources.check.label', { title })}
                aria-busy={checking.waiting}
                onClick={checking.check}
              >
                <Icon name="refresh" />
                {t('sources.check')}
              </button>
            )}
            <button
              type="button"
              class="quiet-button"
              aria-label={t(paused ? 'sources.resume.label' : 'sources.pause.label', { title })}
              onClick={() => void acting.also(() => send('source.pause', { id, paused: !paused }))}
            >
              <Icon name={paused ? 'play' : 'pause'} />
              {t(paused ? 'sources.resume' : 'sources.pause')}
            </button>
          </>
        )}
        <button
          ref={swap}
          type="button"
          class="quiet-button"
          aria-label={t('sources.remove.label', { title })}
          onClick={() => void remove()}
        >
          <Icon name="bin" />
          {t('sources.remove')}
        </button>
        {siteUrl && (
          <SiteLink url={siteUrl} text={t('sources.site')} label={t('sources.site.label', { title })} />
        )}
      </div>
      {(checking.error ?? acting.error) && (
        <Notice error={checking.error ?? acting.error ?? { code: 'internal' }} />
      )}
    </li>
  );
}
