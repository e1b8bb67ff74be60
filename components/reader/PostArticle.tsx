// A post as it is read: its head, its text, what is done with it at the end, and what comes after it.
import type { RefObject } from 'preact';
import { t } from '@/utils/i18n/translate';
import type { Body, Post } from '@/utils/model/post';
import { imagesOf, type ReadingChange, type ReadingSettings } from '@/utils/model/reading';
import { AfterPost } from './AfterPost';
import { Neighbours } from './Neighbours';
import { PostHead } from './PostHead';
import { ReaderBody } from './ReaderBody';
import type { Neighbouring } from './use-neighbours';

interface Props {
  post: Post;
  body: Body | undefined;
  source: string | undefined;
  passage: string | undefined;
  reading: ReadingSettings;
  neighbours: Neighbouring | undefined;
  headingRef: RefObject<HTMLHeadingElement | null>;
  imagesShown: boolean;
  onShowImages(): void;
  onChange(change: ReadingChange): void;
  onMarkUnread(): void;
  onGo(id: number): void;
  onBody(body: HTMLElement): void;
}

export function PostArticle({
  post,
  body,
  source,
  passage,
  reading,
  neighbours,
  headingRef,
  imagesShown,
  ...on
}: Props) {
  const { sourceId } = post;
  return (
    <article class="sheet" aria-labelledby="post-title">
      <PostHead post={post} source={source} headingRef={headingRef} />
      {body && body.html.trim() !== '' ? (
        <ReaderBody
          post={post}
          html={body.html}
          source={source}
          passage={passage}
          images={imagesOf(reading, sourceId)}
          imagesShown={imagesShown}
          onShowImages={on.onShowImages}
          onAlwaysImages={() => on.onChange({ imagesFor: { sourceId, choice: 'always' } })}
          onGo={on.onGo}
          onBody={on.onBody}
        />
      ) : (
        <p class="calm">{t('reader.none')}</p>
      )}
      <div class="sheet-end">
        <span class="ornament" aria-hidden="true" />
        {post.readAt !== null && (
          <button type="button" class="quiet-button" onClick={on.onMarkUnread}>
            {t('reader.markUnread')}
          </button>
        )}
      </div>
      <AfterPost post={post} />
      <Neighbours neighbours={neighbours} onGo={on.onGo} />
    </article>
  );
}
