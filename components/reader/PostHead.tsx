// The head of a post: where it is from, its title, who wrote it, when, how long it takes.
import type { RefObject } from 'preact';
import { PostOrder } from '@/components/labels/PostOrder';
import { Dateline } from '@/components/posts/Dateline';
import { titleOf } from '@/components/posts/PostLink';
import { directionOfTitle } from '@/components/reader/direction';
import { direction, listInWords, t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

/** Ems of a title from which on it is set smaller; a letter of Chinese or Japanese takes one, another about half of it. */
const LONG_TITLE = 32;

function isLong(title: string): boolean {
  const wide =
    title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return wide + (title.length - wide) / 2 > LONG_TITLE;
}

interface Props {
  post: Post;
  /** Name of its source. */
  source: string | undefined;
  headingRef: RefObject<HTMLHeadingElement | null>;
}

export function PostHead({ post, source, headingRef }: Props) {
  const authors = post.authors.filter((author) => author !== source);
  const across = directionOfTitle({ lang: post.lang, title: titleOf(post) }) !== direction();
  return (
    <header class={across ? 'sheet-head sheet-head-across' : 'sheet-head'}>
      {source && (
        <p class="sheet-source">
          <bdi>{post.site ? `${source} · ${post.site}` : source}</bdi>
        </p>
      )}
      <h1
        class={isLong(titleOf(post)) ? 'sheet-title sheet-title-long' : 'sheet-title'}
        id="post-title"
        dir="auto"
        tabIndex={-1}
        ref={headingRef}
        {...(post.lang ? { lang: post.lang } : {})}
      >
        {titleOf(post)}
      </h1>
      {authors.length > 0 && <p class="byline">{t('reader.by', { authors: listInWords(authors) })}</p>}
      <Dateline post={post} />
      {post.tags.length > 0 && (
        <ul class="terms" aria-label={t('reader.tags')}>
          {post.tags.slice(0, 12).map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      {post.url !== null && (
        <p class="sheet-address">
          <bdi>{post.url}</bdi>
        </p>
      )}
      <PostOrder post={post} />
    </header>
  );
}
