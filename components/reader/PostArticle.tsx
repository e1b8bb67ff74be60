// A post as it is read: its head, its text, what is done with it at the end, and what comes after it.
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { OriginalLink } from '@/components/posts/OriginalLink';
import { t } from '@/utils/i18n/translate';
import type { PageRow } from '@/utils/model/full-text';
import { type Body, isWordsOnly, type Post, type TextOrigin, type TextVersion } from '@/utils/model/post';
import { imagesOf, type ReadingChange, type ReadingSettings } from '@/utils/model/reading';
import { AfterPost } from './AfterPost';
import { AlsoIn } from './AlsoIn';
import { Neighbours } from './Neighbours';
import { NoText } from './NoText';
import { PostHead } from './PostHead';
import { PostTexts } from './PostTexts';
import { ReaderBody } from './ReaderBody';
import type { Neighbouring } from './use-neighbours';

interface Props {
  post: Post;
  body: Body | undefined;
  /** Texts that are kept beside its own, and what is known of reading its page. */
  versions: readonly TextVersion[];
  page: PageRow | undefined;
  source: string | undefined;
  passage: string | undefined;
  highlight: number | undefined;
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
  versions,
  page,
  source,
  passage,
  highlight,
  reading,
  neighbours,
  headingRef,
  imagesShown,
  ...on
}: Props) {
  const { sourceId } = post;
  /** A text that is kept beside the post's own, while it is looked at. */
  const [aside, setAside] = useState<TextOrigin | null>(null);
  const other = versions.find(({ from }) => from === aside);
  const shown = other ?? body;
  return (
    <article class="sheet" aria-labelledby="post-title">
      <PostHead post={post} source={source} headingRef={headingRef} />
      <AlsoIn post={post} onGo={on.onGo} />
      {body && (
        <PostTexts
          post={post}
          body={body}
          versions={versions}
          shown={other?.from ?? null}
          onShow={setAside}
        />
      )}
      {shown && isWordsOnly(shown.html) && (
        <div class="calm">
          <p>{t('reader.wordsOnly')}</p>
          <OriginalLink post={post} address={post.url} />
        </div>
      )}
      {shown && shown.html.trim() !== '' ? (
        <ReaderBody
          post={post}
          html={shown.html}
          source={source}
          passage={passage}
          highlight={highlight}
          images={imagesOf(reading, sourceId)}
          imagesShown={imagesShown}
          onShowImages={on.onShowImages}
          onAlwaysImages={() => on.onChange({ imagesFor: { sourceId, choice: 'always' } })}
          onGo={on.onGo}
          onBody={on.onBody}
        />
      ) : (
        <NoText post={post} page={page} />
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
