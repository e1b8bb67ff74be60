// The posts before and after in the same publication.
import { PostLink } from '@/components/posts/PostLink';
import { useServices } from '@/components/services';
import { useLoaded } from '@/components/use-loaded';
import { type Key, t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

export function Neighbours({ post, onGo }: { post: Post; onGo(id: number): void }) {
  const { archive } = useServices();
  const { value } = useLoaded(
    () => archive.olderAndNewer(post),
    [archive, post.id],
    (change) => change.of === 'posts',
  );
  if (!value || (!value.older && !value.newer)) return null;
  const neighbour = (label: Key & ('reader.older' | 'reader.newer'), found: Post | null) =>
    found && (
      <div class="neighbour">
        <p class="neighbour-label">{t(label)}</p>
        <p class="post-title">
          <PostLink post={found} onOpen={() => onGo(found.id)} />
        </p>
      </div>
    );
  return (
    <nav class="neighbours" aria-label={t('reader.neighbours')}>
      {neighbour('reader.older', value.older)}
      {neighbour('reader.newer', value.newer)}
    </nav>
  );
}
