// A post with what is kept of it: its text, its source, and where the reading stopped.
import { useServices } from '@/components/services';
import { type Loaded, useLoaded } from '@/components/use-loaded';
import type { PageRow } from '@/utils/model/full-text';
import type { Body, Post, TextVersion } from '@/utils/model/post';
import type { ReadingPosition } from '@/utils/model/reading';
import type { Source } from '@/utils/model/source';

export interface KeptPost {
  post: Post | undefined;
  body: Body | undefined;
  source: Source | undefined;
  position: ReadingPosition | undefined;
  /** Texts that are kept beside its own. */
  versions: TextVersion[];
  /** What is known of reading its page. */
  page: PageRow | undefined;
}

export function useKeptPost(id: number): Loaded<KeptPost> {
  const { archive } = useServices();
  return useLoaded(
    async () => {
      const [post, body, position, sources, texts] = await Promise.all([
        archive.getPost(id),
        archive.getBody(id),
        archive.position(id),
        archive.sourceRows(),
        archive.textsOf(id),
      ]);
      return { post, body, position, ...texts, source: sources.find((each) => each.id === post?.sourceId) };
    },
    [archive, id],
    (change) => change.of === 'posts',
  );
}
