// A source: how many posts, what the last check came to, when the next one is, and what can be done with it.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedSource } from '@/components/archive-reading';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import type { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import { SiteLink } from './SiteLink';
import { sourceWords } from './source-words';
import { type Checking, useCheck } from './use-check';

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

  if (removed)
    return <RemovedRow title={title} error={acting.error} undoRef={swap} onRestore={() => void restore()} />;
  const paused = source.state === 'paused';
  const kept = source.state === 'kept';
  const words = sourceWords(source, Date.now());
  const failure = checking.error ?? acting.error;
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
        {kind !== 'saved' && kept && <FollowButton title={title} onFollow={() => void restore()} />}
        {kind !== 'saved' && kind !== 'subscription' && !kept && (
          <>
            {!paused && <CheckButton title={title} checking={checking} />}
            <PauseButton
              title={title}
              paused={paused}
              onPause={(wanted) => void acting.also(() => send('source.pause', { id, paused: wanted }))}
            />
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
      {failure && <Notice error={failure} />}
    </li>
  );
}

interface RemovedProps {
  title: string;
  error: BacklistError | null;
  undoRef: RefObject<HTMLButtonElement | null>;
  onRestore(): void;
}

/** In place of a source that was removed here, with the way back. */
function RemovedRow({ title, error, undoRef, onRestore }: RemovedProps) {
  return (
    <li class="source source-removed">
      <p>{t('sources.removed', { title })}</p>
      <button
        ref={undoRef}
        type="button"
        class="button"
        aria-label={t('sources.restore.label', { title })}
        onClick={onRestore}
      >
        {t('undo')}
      </button>
      {error && <Notice error={error} />}
    </li>
  );
}

function FollowButton({ title, onFollow }: { title: string; onFollow(): void }) {
  return (
    <button
      type="button"
      class="quiet-button"
      aria-label={t('source.kept.follow.label', { title })}
      onClick={onFollow}
    >
      <Icon name="play" />
      {t('source.kept.follow')}
    </button>
  );
}

function CheckButton({ title, checking }: { title: string; checking: Checking }) {
  return (
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
  );
}

interface PauseProps {
  title: string;
  paused: boolean;
  onPause(paused: boolean): void;
}

function PauseButton({ title, paused, onPause }: PauseProps) {
  return (
    <button
      type="button"
      class="quiet-button"
      aria-label={t(paused ? 'sources.resume.label' : 'sources.pause.label', { title })}
      onClick={() => onPause(!paused)}
    >
      <Icon name={paused ? 'play' : 'pause'} />
      {t(paused ? 'sources.resume' : 'sources.pause')}
    </button>
  );
}
