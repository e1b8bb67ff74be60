// A small link to the post's own page, opened at a passage where one is known.
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';
import { titleOf } from './PostLink';

/** `address`: the post's own page, at a passage; nothing is drawn where the post has none. */
export function OriginalLink({ post, address: url }: { post: Post; address: string | null }) {
  const { openAddress } = useServices();
  if (url === null) return null;
  return (
    <a
      class="quiet-link"
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={t('post.original.label', { title: titleOf(post) })}
      title={t('post.original')}
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
