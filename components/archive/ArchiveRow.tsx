// A row of the archive list: title, date, reading time, first words; a bar in its place until it was read.
import { Dateline } from '@/components/posts/Dateline';
import { PostLink, titleOf } from '@/components/posts/PostLink';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

interface Props {
  post: Post | undefined;
  source: string | undefined;
  onDelete(post: Post): void;
}

export function ArchiveRow({ post, source, onDelete }: Props) {
  if (!post) {
    return (
      <div class="row row-waiting" aria-hidden="true">
        <span class="skeleton-line skeleton-title" />
        <span class="skeleton-line skeleton-date" />
      </div>
    );
  }
  return (
    <article class={post.readAt === null ? 'row row-unread' : 'row'}>
      <h3 class="post-title">
        <PostLink post={post} />
      </h3>
      <Dateline post={post} source={source} short>
        {post.readAt !== null && <span>{t('post.read')}</span>}
        {post.starredAt !== null && (
          <span class="row-star">
            <Icon name="star" filled />
            <span class="unseen">{t('post.starred')}</span>
          </span>
        )}
      </Dateline>
      {post.excerpt && <p class="excerpt">{post.excerpt}</p>}
      <button
        type="button"
        class="icon-button row-delete"
        aria-label={t('post.delete.label', { title: titleOf(post) })}
        title={t('post.delete')}
        onClick={() => onDelete(post)}
      >
        <Icon name="bin" />
      </button>
    </article>
  );
}
