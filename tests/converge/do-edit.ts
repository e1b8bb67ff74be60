// What the reader does, on a machine in Node: what the handlers of the messages do, by the machine's own clock.
import type { Entry } from '@/utils/model/post';
import type { Archive } from '@/utils/store/database';
import { addHighlight, changeHighlight, removeHighlights } from '@/utils/store/highlights/highlight-store';
import { ingest } from '@/utils/store/ingest/ingest';
import { addJob, newJob } from '@/utils/store/job-store';
import { putPosition } from '@/utils/store/posts/positions';
import { deletePosts, restorePosts } from '@/utils/store/posts/post-deletion';
import { labelPosts, markPosts } from '@/utils/store/posts/post-state';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, findSourceByUrl } from '@/utils/store/sources/source-store';
import { draw, type Edit, type Rows, type Told, toldOf } from './scenario';

const FEED = 'https://mills.example/feed.xml';

export const entryOf = (n: number): Entry => ({
  // Some are unique in the world, some in their feed only; some have no address.
  guid: n % 3 === 0 ? `https://mills.example/${n}` : `post-${n}`,
  url: n % 4 === 3 ? null : `https://mills.example/${n}`,
  title: `Mill number ${n}`,
  published: Date.UTC(2024, 0, 1 + n),
  updated: null,
  authors: [],
  tags: [],
  lang: 'en',
  summary: `About mill ${n}`,
  html: `<p>The wheel of mill ${n} turns in the weir.</p>`,
  text: `The wheel of mill ${n} turns in the weir.`,
});

/** Has an archive receive posts, as its own sync brings them. */
export async function receive(db: Archive, numbers: readonly number[], now: number): Promise<void> {
  let source = await findSourceByUrl(db, FEED);
  if (!source) {
    const id = await addSource(db, newSource({ kind: 'feed', url: FEED, title: 'Mills' }, now, now + 1e12));
    source = await db.get('sources', id);
  }
  if (!source) throw new Error('no source');
  const jobId = await addJob(db, newJob('check', source.id, now + 1e12));
  await ingest(db, { source, entries: numbers.map(entryOf), jobId, job: null, now });
}

async function rowsOf(db: Archive): Promise<Rows> {
  return {
    sources: await db.getAll('sources'),
    posts: await db.getAll('posts'),
    positions: await db.getAll('positions'),
    highlights: await db.getAll('highlights'),
    bin: (await db.getAll('bin')).map(({ id, post: { sourceId, title } }) => ({ id, sourceId, title })),
  };
}

export const told = async (db: Archive): Promise<Told> => toldOf(await rowsOf(db));

async function doEdit(db: Archive, { name, input }: Edit, now: number): Promise<void> {
  switch (name) {
    case 'post.mark':
      return void (await markPosts(db, input.ids, input, now));
    case 'post.label':
      return void (await labelPosts(db, input.ids, input, now));
    case 'post.delete':
      return void (await deletePosts(db, input.ids, now));
    case 'post.restore':
      return void (await restorePosts(db, input.ids, now));
    case 'reading.position':
      return putPosition(db, { ...input, at: now });
    case 'highlight.change':
      return void (await changeHighlight(db, input.id, input, now));
    case 'highlight.remove':
      return void (await removeHighlights(db, input.ids, input.undo, now));
    case 'highlight.add': {
      const post = await db.get('posts', input.postId);
      if (!post) return;
      const { urlKey, url, title } = post;
      await addHighlight(db, { ...input, urlKey, url, title, madeIn: 'post' }, now);
      return;
    }
    default:
      throw new Error(`${name} is for browsers: what becomes of sources goes through their account`);
  }
}

/** One thing that the reader does, on whatever is there. */
export async function act(db: Archive, random: () => number, now: number): Promise<void> {
  const drawn = draw(await rowsOf(db), random, now);
  if (drawn) await doEdit(db, drawn.edit, now);
}
