// The head of a post: where it is from, its title, who wrote it, when, how long it takes.
import type { RefObject } from 'preact';
import { Dateline } from '@/components/posts/Dateline';
import { titleOf } from '@/components/posts/PostLink';
import { listInWords, t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

interface Props {
  post: Post;
  /** Name of its source. */
  source: string | undefined;
  headingRef: RefObject<HTMLHeadingElement | null>;
}

export function PostHead({ post, source, headingRef }: Props) {
  const authors = post.authors.filter((author) => author !== source);
  return (
    <header class="sheet-head">
      {source && <p class="sheet-source">{post.site ? `${source} · ${post.site}` : source}</p>}
      <h1
        class="sheet-title"
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
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </header>
  );
}
