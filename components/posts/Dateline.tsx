// Under a title: the source where there are several, the date, the reading time.
import type { ComponentChildren } from 'preact';
import { formatDay, formatDayOfYear, machineDay } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

interface Props {
  post: Post;
  source?: string | undefined;
  /** Leaves the year out, in a list under its year. */
  short?: boolean;
  /** More at the end of the line. */
  children?: ComponentChildren;
}

export function Dateline({ post, source, short = false, children }: Props) {
  const minutes = t('minutes', { count: post.readingMinutes });
  return (
    <p class="dateline">
      {(post.site ?? source) && (
        <span class="dateline-source">
          <bdi>{post.site ?? source}</bdi>
        </span>
      )}
      {post.published === null ? (
        <span>{t('date.unknown')}</span>
      ) : (
        <time dateTime={machineDay(post.published)}>
          <bdi>{(short ? formatDayOfYear : formatDay)(post.published)}</bdi>
        </time>
      )}
      <span>
        <bdi aria-hidden="true">{minutes}</bdi>
        <span class="unseen">{t('minutes.spoken', { count: post.readingMinutes })}</span>
      </span>
      {children}
    </p>
  );
}
