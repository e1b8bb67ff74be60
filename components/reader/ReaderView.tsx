// The reader: a post as it was kept, to be read without the network.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isDeleteKey, useDeletion } from '@/components/deletion/deletion';
import { OriginalLink } from '@/components/posts/OriginalLink';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import type { Body, Post } from '@/utils/model/post';
import { Neighbours } from './Neighbours';
import { PostHead } from './PostHead';
import { ReaderBody } from './ReaderBody';

interface Props {
  id: number;
  passage: string | undefined;
  inTab: boolean;
  onBack(): void;
  onGo(id: number): void;
}

interface Kept {
  post: Post | undefined;
  body: Body | undefined;
}

export function ReaderView({ id, passage, inTab, onBack, onGo }: Props) {
  const { archive, send, readerAddress, openAddress } = useServices();
  const marking = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  const { value, error, reload } = useLoaded<Kept>(
    async () => {
      const [post, body] = await Promise.all([archive.getPost(id), archive.getBody(id)]);
      return { post, body };
    },
    [archive, id],
    (change) => change.of === 'posts',
  );
  const post = value?.post;
  const [keptUnread, setKeptUnread] = useState(false);
  const deletion = useDeletion();
  const remove = async () => {
    if (post && (await deletion.remove(post, true))) onBack();
  };

  // Opening a post is reading it.
  const unread = post !== undefined && post.readAt === null;
  useEffect(() => {
    if (unread && !keptUnread) void marking.run(() => send('post.mark', { ids: [id], read: true }));
  }, [unread, keptUnread, id]);
  // The focus goes where the reading begins.
  const there = post !== undefined;
  useLayoutEffect(() => {
    if (there) heading.current?.focus({ preventScroll: true });
  }, [there]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onBack();
      if (isDeleteKey(event)) void remove();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onBack, post]);

  const mark = async (change: { read?: boolean; starred?: boolean }) => {
    if (change.read === false) setKeptUnread(true);
    const done = await marking.run(() => send('post.mark', { ids: [id], ...change }));
    if (!done) return;
    if (change.read === false) say(t('reader.markedUnread'));
    reload();
  };
  const starred = post?.starredAt != null;

  return (
    <div class="reader">
      <div class="reader-bar" role="toolbar" aria-label={t('post.read')}>
        <button type="button" class="quiet-button" onClick={onBack}>
          <Icon name="back" />
          {t('reader.back')}
        </button>
        <span class="reader-bar-space" />
        {post && <OriginalLink post={post} address={post.url} />}
        {post && !inTab && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('reader.tab')}
            title={t('reader.tab')}
            onClick={() => openAddress(readerAddress(id))}
          >
            <Icon name="tab" />
          </button>
        )}
        {post && (
          <button
            type="button"
            class={starred ? 'icon-button is-on' : 'icon-button'}
            aria-pressed={starred}
            aria-label={t('reader.star')}
            title={starred ? t('reader.unstar') : t('reader.star')}
            onClick={() => void mark({ starred: !starred })}
          >
            <Icon name="star" filled={starred} />
          </button>
        )}
        {post && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('post.delete')}
            title={t('post.delete')}
            onClick={() => void remove()}
          >
            <Icon name="bin" />
          </button>
        )}
      </div>
      <div class="view-scroll reader-scroll">
        {error && <Notice error={error} onRetry={reload} />}
        {marking.error && <Notice error={marking.error} />}
        {deletion.action.error && <Notice error={deletion.action.error} />}
        {value && !post && (
          <div class="empty">
            <p class="empty-heading">{t('reader.gone')}</p>
            <button type="button" class="button" onClick={onBack}>
              {t('reader.gone.action')}
            </button>
          </div>
        )}
        {post && (
          <article class="sheet" aria-labelledby="post-title">
            <PostHead post={post} headingRef={heading} />
            {value?.body && value.body.html.trim() !== '' ? (
              <ReaderBody post={post} html={value.body.html} passage={passage} onGo={onGo} />
            ) : (
              <p class="calm">{t('reader.none')}</p>
            )}
            <div class="sheet-end">
              <span class="ornament" aria-hidden="true" />
              {post.readAt !== null && (
                <button type="button" class="quiet-button" onClick={() => void mark({ read: false })}>
                  {t('reader.markUnread')}
                </button>
              )}
            </div>
            <Neighbours post={post} onGo={onGo} />
          </article>
        )}
      </div>
    </div>
  );
}
