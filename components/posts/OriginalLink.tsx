// A small link to the post's own page.
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';
import { titleOf } from './PostLink';

/** Nothing where the post has no page. */
export function OriginalLink({ post }: { post: Post }) {
  const { openAddress } = useServices();
  const { url } = post;
  if (url === null) return null;
  return (
    <a
      class="quiet-link"
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={t('post.original.label', { title: titleOf(post) })}
      onClick={(event) => {
        event.preventDefault();
        openAddress(url);
      }}
    >
      <span class="link-words">{t('post.original')}</span>
      <Icon name="external" />
    </a>
  );
}
