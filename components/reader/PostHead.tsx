// The head of a post: where it is from, its title, who wrote it, when, how long it takes.
import type { RefObject } from 'preact';
import { Dateline } from '@/components/posts/Dateline';
import { titleOf } from '@/components/posts/PostLink';
import { useServices } from '@/components/services';
import { useLoaded } from '@/components/use-loaded';
import { listInWords, t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

export function PostHead({
  post,
  headingRef,
}: {
  post: Post;
  headingRef: RefObject<HTMLHeadingElement | null>;
}) {
  const { archive } = useServices();
  const source = useLoaded(() => archive.sourceRows(), [archive]).value?.find(
    (each) => each.id === post.sourceId,
  )?.title;
  const authors = post.authors.filter((author) => author !== source);
  return (
    <header class="sheet-head">
      {source && <p class="sheet-source">{source}</p>}
      <h1
        class="sheet-title"
        id="post-title"
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
