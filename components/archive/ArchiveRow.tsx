// A row of the archive list: title, date, reading time, how much of it is left, first words; a bar in its place until it was
// read.
import { Dateline } from '@/components/posts/Dateline';
import { PostLink, titleOf } from '@/components/posts/PostLink';
import { minutesLeft } from '@/components/reader/ReadingFoot';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

interface Props {
  post: Post | undefined;
  source: string | undefined;
  /** How far it was read, 0 to 1, while it is being read. */
  begun?: number | undefined;
  /** The year stands in the heading above. */
  short?: boolean;
  /** Whether it is selected; null while nothing is being selected. */
  selected?: boolean | null;
  /** @param upTo all posts up to this one as well */
  onSelect?(upTo: boolean): void;
  onDelete(post: Post): void;
}

export function ArchiveRow({
  post,
  source,
  begun,
  short = true,
  selected = null,
  onSelect,
  onDelete,
}: Props) {
  if (!post) {
    return (
      <div class="row row-waiting" aria-hidden="true">
        <span class="skeleton-line skeleton-title" />
        <span class="skeleton-line skeleton-date" />
      </div>
    );
  }
  const classes = [
    'row',
    (post.readAt === null || begun !== undefined) && 'row-open',
    post.readAt === null && 'row-unread',
    selected !== null && 'row-selecting',
  ];
  return (
    <article class={classes.filter(Boolean).join(' ')}>
      {selected !== null && (
        <input
          type="checkbox"
          class="row-check"
          aria-label={t('select.post', { title: titleOf(post) })}
          checked={selected}
          onClick={(event) => onSelect?.(event.shiftKey)}
        />
      )}
      <h3 class="post-title">
        <PostLink post={post} />
      </h3>
      <Dateline post={post} source={source} short={short}>
        {begun === undefined ? (
          post.readAt !== null && <span>{t('post.read')}</span>
        ) : (
          <Left minutes={post.readingMinutes} begun={begun} />
        )}
        {post.laterAt !== undefined && (
          <span class="row-later">
            <Icon name="bookmark" filled />
            <span class="unseen">{t('list.state.later')}</span>
          </span>
        )}
        {post.starredAt !== null && (
          <span class="row-star">
            <Icon name="star" filled />
            <span class="unseen">{t('post.starred')}</span>
          </span>
        )}
      </Dateline>
      {post.excerpt && (
        <p class="excerpt" dir="auto">
          {post.excerpt}
        </p>
      )}
      {post.labels && (
        <ul class="row-labels" aria-label={t('list.label')}>
          {post.labels.map((label) => (
            <li key={label}>
              <bdi>{label}</bdi>
            </li>
          ))}
        </ul>
      )}
      {selected === null && (
        <button
          type="button"
          class="icon-button row-delete"
          aria-label={t('post.delete.label', { title: titleOf(post) })}
          title={t('post.delete')}
          onClick={() => onDelete(post)}
        >
          <Icon name="bin" />
        </button>
      )}
    </article>
  );
}

/** What is left of a post that is being read, as a bar and in words. */
function Left({ minutes, begun }: { minutes: number; begun: number }) {
  const left = minutesLeft(minutes, begun);
  return (
    <span class="row-left">
      <progress class="reading-bar" value={Math.round(begun * 100)} max={100} aria-hidden="true" />
      {left < minutes && <span aria-hidden="true">{t('reader.left', { count: left })}</span>}
      <span class="unseen">{t('reader.left.spoken', { count: left })}</span>
    </span>
  );
}
