// The posts before and after a post in its publication.
import { useServices } from '@/components/services';
import { useLoaded } from '@/components/use-loaded';
import type { Post } from '@/utils/model/post';

export interface Neighbouring {
  older: Post | null;
  newer: Post | null;
}

/** Undefined until they were read. */
export function useNeighbours(post: Post | undefined): Neighbouring | undefined {
  const { archive } = useServices();
  return useLoaded(
    async () => (post ? archive.olderAndNewer(post) : undefined),
    [archive, post?.id],
    (change) => change.of === 'posts',
  ).value;
}
