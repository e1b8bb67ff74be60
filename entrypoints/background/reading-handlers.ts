// What the reader's messages do: positions, how posts are set, what belongs beside a post.
import { BacklistError } from '@/utils/core/errors';
import { announce } from '@/utils/messaging/changes';
import type { Handlers } from '@/utils/messaging/server';
import type { PageText, RelatedPost } from '@/utils/model/page';
import { changedReading } from '@/utils/model/reading';
import { changeBy, readSettings } from '@/utils/platform/settings';
import { relatedTo } from '@/utils/search/related';
import { addressAt } from '@/utils/search/text-fragment';
import { getBody, getPosts } from '@/utils/store/archive-reader';
import type { Archive } from '@/utils/store/database';
import { dismissedFor } from '@/utils/store/dismissals';
import { guardedReader } from '@/utils/store/index-guard';
import { putPosition } from '@/utils/store/positions';

/** Characters of a post that the engine is asked with: as many as of a page. */
const MOST_TEXT = 200_000;
/** Posts shown under a post: fewer than beside a page, as they come after reading and not during. */
const SHOWN = 5;

/** The posts that belong beside a post, by the engine; without itself, its duplicates, and what was dismissed there. */
async function relatedToPost(db: Archive, postId: number, sync: () => void): Promise<RelatedPost[]> {
  const [[post], body, { amount }] = await Promise.all([
    getPosts(db, [postId]),
    getBody(db, postId),
    readSettings(),
  ]);
  if (!post) throw new BacklistError('unknown-post');
  if (!body || body.text.trim() === '') return [];
  const page: PageText = {
    url: post.url ?? '',
    title: post.title,
    lang: post.lang,
    text: body.text.slice(0, MOST_TEXT),
    headings: [],
    tags: post.tags,
    published: post.published,
  };
  const dismissed = post.urlKey === null ? [] : await dismissedFor(db, post.urlKey);
  const exclude = new Set([postId, ...dismissed]);
  const { hits } = await relatedTo(page, guardedReader(db, sync), { amount, exclude, limit: SHOWN });
  const posts = await getPosts(
    db,
    hits.map(({ id }) => id),
  );
  return hits.flatMap(({ id: _, ...hit }, n) => {
    const found = posts[n];
    return found ? [{ ...hit, post: found, address: addressAt(found.url, hit.passage) }] : [];
  });
}

export function makeReadingHandlers(
  ready: () => Promise<Archive>,
  sync: () => void,
): Pick<Handlers, 'reading.position' | 'reading.change' | 'reading.related'> {
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
    'reading.related': async ({ postId }) => relatedToPost(await ready(), postId, sync),
  };
}
