// The handlers of messages about posts.
import { BacklistError } from '@/utils/core/errors';
import { announce } from '@/utils/messaging/changes';
import type { PostOutput } from '@/utils/messaging/protocol-posts';
import type { Handlers } from '@/utils/messaging/server';
import type { Archive } from '@/utils/store/database';
import { rejoin, splitMerge } from '@/utils/store/ingest/merge-undo';
import { deletePosts, restorePosts } from '@/utils/store/posts/post-deletion';
import { labelPosts, markPosts, unmarkPosts } from '@/utils/store/posts/post-state';
import { hasReaderMarks } from '@/utils/store/reader-server/reader-marks';

/** @param sync runs due jobs; answers do not wait for it */
export function postHandlers(
  ready: () => Promise<Archive>,
  sync: () => void,
): Pick<Handlers, keyof PostOutput> {
  const changed = () => {
    announce({ of: 'posts', sourceId: null });
    announce({ of: 'sources' });
    sync();
  };
  return {
    'post.mark': async ({ ids, ...mark }) => {
      const db = await ready();
      const changes = await markPosts(db, ids, mark, Date.now());
      announce({ of: 'posts', sourceId: null });
      if (await hasReaderMarks(db)) sync();
      return changes;
    },
    'post.delete': async ({ ids }) => {
      const deleted = await deletePosts(await ready(), ids, Date.now());
      if (deleted === 0) throw new BacklistError('unknown-post');
      changed();
      return { deleted };
    },
    'post.restore': async ({ ids }) => {
      const restored = await restorePosts(await ready(), ids, Date.now());
      if (restored === 0) throw new BacklistError('unknown-post');
      changed();
      return { restored };
    },
    'post.split': async ({ sourceId, guid }) => {
      const id = await splitMerge(await ready(), sourceId, guid, Date.now());
      changed();
      return { id };
    },
    'post.join': async ({ sourceId, guid }) => {
      await rejoin(await ready(), sourceId, guid);
      changed();
      return null;
    },
    'post.label': async ({ ids, add, remove }) => {
      const changes = await labelPosts(await ready(), ids, { add, remove }, Date.now());
      announce({ of: 'posts', sourceId: null });
      return changes;
    },
    'post.unmark': async ({ changes }) => {
      const db = await ready();
      await unmarkPosts(db, changes, Date.now());
      announce({ of: 'posts', sourceId: null });
      if (await hasReaderMarks(db)) sync();
      return null;
    },
  };
}
