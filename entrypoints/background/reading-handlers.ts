// The handlers of the reader's messages: positions, reading settings, related posts.
import { BacklistError } from '@/utils/core/errors';
import { announce } from '@/utils/messaging/changes';
import type { ReadingOutput } from '@/utils/messaging/protocol-reading';
import type { Handlers } from '@/utils/messaging/server';
import type { RelatedPost } from '@/utils/model/page';
import { changedReading } from '@/utils/model/reading';
import { changeBy, readSettings } from '@/utils/platform/settings';
import { addressAt } from '@/utils/search/passages/text-fragment';
import { relatedTo } from '@/utils/search/related/related';
import type { Archive } from '@/utils/store/database';
import { guardedReader } from '@/utils/store/index/index-guard';
import { askWithPost } from '@/utils/store/index/post-relations';
import { getPosts } from '@/utils/store/posts/archive-reader';
import { putPosition } from '@/utils/store/posts/positions';
import { read } from '@/utils/store/read';

/** Most posts shown below a post: fewer than beside a page. */
const SHOWN = 5;

/** The posts related to a post, without itself, its duplicates, and dismissed ones. */
async function relatedToPost(db: Archive, postId: number, sync: () => void): Promise<RelatedPost[]> {
  const [[post], { amount }] = await Promise.all([getPosts(db, [postId]), readSettings()]);
  if (!post) throw new BacklistError('unknown-post');
  const options = { amount, limit: SHOWN };
  const answer = await askWithPost(db, post, relatedTo, guardedReader(db, sync), options);
  const hits = answer?.hits ?? [];
  const posts = await getPosts(
    db,
    hits.map(({ id }) => id),
  );
  return hits.flatMap(({ id: _, ...hit }, n) => {
    const found = posts[n];
    return found ? [{ ...hit, post: found, address: addressAt(found.url, hit.passage) }] : [];
  });
}

export function readingHandlers(
  ready: () => Promise<Archive>,
  sync: () => void,
): Pick<Handlers, keyof ReadingOutput> {
  return {
    'reading.position': async (position) => {
      await putPosition(await ready(), { ...position, at: Date.now() });
      announce({ of: 'positions' });
      return null;
    },
    'reading.change': async (change) => {
      const settings = await changeBy(({ reading }) => ({ reading: changedReading(reading, change) }));
      announce({ of: 'settings' });
      return settings;
    },
    'reading.related': ({ postId }) => read((db) => relatedToPost(db, postId, sync), ready),
  };
}
