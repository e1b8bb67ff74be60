// A post's title as a link into the reader; a click that asks for a new tab gets the reader there.
import { useServices } from '@/components/services';
import { STOP } from '@/components/use-arrow-keys';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

interface Props {
  post: Pick<Post, 'id' | 'title'> & Partial<Pick<Post, 'lang'>>;
  /** A stretch of the text to be shown and marked. */
  passage?: string | undefined;
  /** One of its highlights to be shown. */
  highlight?: number | undefined;
  /** Stands in for opening the reader, on screens that are the reader. */
  onOpen?: (() => void) | undefined;
}

/** A title that is never empty. */
export function titleOf(post: Pick<Post, 'title'>): string {
  return post.title.trim() || t('post.untitled');
}

export function PostLink({ post, passage, highlight, onOpen }: Props) {
  const services = useServices();
  return (
    <a
      {...STOP}
      class="post-link"
      dir="auto"
      {...(post.lang ? { lang: post.lang } : {})}
      href={services.readerAddress(post.id)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        if (onOpen) onOpen();
        else services.show({ show: 'post', postId: post.id, passage, highlight });
      }}
    >
      <bdi>{titleOf(post)}</bdi>
    </a>
  );
}
