// The posts before and after in the same publication.
import { PostLink } from '@/components/posts/PostLink';
import { type Key, t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';
import type { Neighbouring } from './use-neighbours';

interface Props {
  neighbours: Neighbouring | undefined;
  onGo(id: number): void;
}

export function Neighbours({ neighbours, onGo }: Props) {
  if (!neighbours?.older && !neighbours?.newer) return null;
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
      {neighbour('reader.older', neighbours.older)}
      {neighbour('reader.newer', neighbours.newer)}
    </nav>
  );
}
