// The reader: a post as it was kept, to be read without the network.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isDeleteKey, useDeletion } from '@/components/deletion/deletion';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/utils/i18n/translate';
import { imagesOf, type ReadingSettings } from '@/utils/model/reading';
import { Neighbours } from './Neighbours';
import { PostHead } from './PostHead';
import { ReaderBar } from './ReaderBar';
import { ReaderBody } from './ReaderBody';
import { ReadingFoot } from './ReadingFoot';
import { ReadingMenu } from './ReadingMenu';
import { useCodeColours } from './use-code-colours';
import { useKeptPost } from './use-kept-post';
import { usePostActions } from './use-post-actions';
import { useReading } from './use-reading';
import { useReadingPlace } from './use-reading-place';

interface Props {
  id: number;
  passage: string | undefined;
  inTab: boolean;
  onBack(): void;
  onGo(id: number): void;
}

/** The whole screen takes the paper of the post while it is read. */
function usePaper(paper: ReadingSettings['paper'] | undefined): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (paper === undefined || paper === 'theme') return;
    dataset.paper = paper;
    return () => {
      delete dataset.paper;
    };
  }, [paper]);
}

export function ReaderView({ id, passage, inTab, onBack, onGo }: Props) {
  const { value, error, reload } = useKeptPost(id);
  const { reading, change, saving } = useReading();
  const { post, source } = value ?? {};
  const { marking, star, markUnread } = usePostActions(post, reload);
  const heading = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [setting, setSetting] = useState(false);
  const at = useReadingPlace({
    postId: id,
    body,
    scroller,
    from: passage === undefined ? value?.position : undefined,
  });
  useCodeColours(body);
  usePaper(reading?.paper);
  const deletion = useDeletion();
  const remove = async () => {
    if (post && (await deletion.remove(post, true))) onBack();
  };

  // The focus goes where the reading begins.
  const there = post !== undefined && reading !== undefined;
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

  return (
    <div
      class="reader"
      data-face={reading?.face}
      data-leading={reading?.leading}
      data-measure={reading?.measure}
      style={{ '--read-scale': String((reading?.size ?? 100) / 100) }}
    >
      <ReaderBar post={post} inTab={inTab} onBack={onBack} onStar={star} onDelete={() => void remove()}>
        {post && reading && (
          <ReadingMenu
            reading={reading}
            sourceId={post.sourceId}
            source={source?.title}
            open={setting}
            onOpen={setSetting}
            onChange={change}
          />
        )}
      </ReaderBar>
      <div class="view-scroll reader-scroll" ref={scroller}>
        {error && <Notice error={error} onRetry={reload} />}
        {marking.error && <Notice error={marking.error} />}
        {saving.error && <Notice error={saving.error} />}
        {deletion.action.error && <Notice error={deletion.action.error} />}
        {value && !post && (
          <div class="empty">
            <p class="empty-heading">{t('reader.gone')}</p>
            <button type="button" class="button" onClick={onBack}>
              {t('reader.gone.action')}
            </button>
          </div>
        )}
        {post && reading && (
          <article class="sheet" aria-labelledby="post-title">
            <PostHead post={post} source={source?.title} headingRef={heading} />
            {value?.body && value.body.html.trim() !== '' ? (
              <ReaderBody
                post={post}
                html={value.body.html}
                source={source?.title}
                passage={passage}
                images={imagesOf(reading, post.sourceId)}
                onAlwaysImages={() => change({ imagesFor: { sourceId: post.sourceId, choice: 'always' } })}
                onGo={onGo}
                onBody={setBody}
              />
            ) : (
              <p class="calm">{t('reader.none')}</p>
            )}
            <div class="sheet-end">
              <span class="ornament" aria-hidden="true" />
              {post.readAt !== null && (
                <button type="button" class="quiet-button" onClick={markUnread}>
                  {t('reader.markUnread')}
                </button>
              )}
            </div>
            <Neighbours post={post} onGo={onGo} />
          </article>
        )}
      </div>
      {post && body && <ReadingFoot at={at} minutes={post.readingMinutes} />}
    </div>
  );
}
