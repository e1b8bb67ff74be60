// What a reader does on two machines for a week, by a seed: on posts that both have, posts that only one has yet, highlights,
// tags, deletions and their undoing; some of it at the same time, some of it to the same things.
import type { Entry } from '@/utils/model/post';
import type { Archive } from '@/utils/store/database';
import { addHighlight, changeHighlight, removeHighlights } from '@/utils/store/highlight-store';
import { ingest } from '@/utils/store/ingest';
import { addJob, newJob } from '@/utils/store/job-store';
import { newSource } from '@/utils/store/new-source';
import { putPosition } from '@/utils/store/positions';
import { deletePosts, restorePosts } from '@/utils/store/post-deletion';
import { labelPosts, markPosts } from '@/utils/store/post-state';
import { addSource, findSourceByUrl } from '@/utils/store/source-store';

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

const pick = <T>(random: () => number, all: readonly T[]): T | undefined =>
  all[Math.floor(random() * all.length)];

/** One thing that the reader does, on whatever is there. */
export async function act(db: Archive, random: () => number, now: number): Promise<void> {
  const post = pick(random, await db.getAll('posts'));
  const highlight = pick(random, await db.getAll('highlights'));
  const binned = pick(random, await db.getAllKeys('bin'));
  const draw = random();
  const flag = random() < 0.6;
  if (draw < 0.12 && binned !== undefined) await restorePosts(db, [binned], now);
  else if (draw < 0.2 && highlight)
    await removeHighlights(db, [highlight.id], highlight.deletedAt !== null, now);
  else if (draw < 0.35 && highlight?.deletedAt === null) {
    const tags =
      random() < 0.5
        ? { tags: [...highlight.tags, `t${Math.floor(random() * 4)}`].slice(random() < 0.3 ? 1 : 0) }
        : {};
    const colour = pick(random, ['yellow', 'green', 'blue', 'pink'] as const);
    await changeHighlight(
      db,
      highlight.id,
      { ...tags, ...(flag ? { colour } : { note: `note ${now}` }) },
      now,
    );
  } else if (!post) return;
  else if (draw < 0.5) await markPosts(db, [post.id], { read: flag }, now);
  else if (draw < 0.58) await markPosts(db, [post.id], { starred: flag }, now);
  else if (draw < 0.64) await markPosts(db, [post.id], { later: flag }, now);
  else if (draw < 0.78) {
    const label = [`tag ${Math.floor(random() * 4)}`];
    await labelPosts(db, [post.id], flag ? { add: label, remove: [] } : { add: [], remove: label }, now);
  } else if (draw < 0.84)
    await putPosition(db, {
      postId: post.id,
      offset: Math.floor(random() * 30),
      quote: 'wheel',
      progress: random(),
      at: now,
    });
  else if (draw < 0.95) {
    const start = Math.floor(random() * 3) * 4;
    await addHighlight(
      db,
      {
        postId: post.id,
        urlKey: post.urlKey,
        url: post.url,
        title: post.title,
        madeIn: 'post',
        colour: 'yellow',
        note: '',
        tags: [],
        quote: { type: 'TextQuoteSelector', exact: `wheel ${start}`, prefix: 'The ', suffix: ' of' },
        position: { type: 'TextPositionSelector', start, end: start + 7 },
      },
      now,
    );
  } else await deletePosts(db, [post.id], now);
}

export interface Told {
  posts: {
    title: string;
    readAt: number | null;
    starredAt: number | null;
    laterAt: number | null;
    labels: string[];
    position: object;
  }[];
  highlights: {
    title: string;
    exact: string;
    colour: string;
    note: string;
    tags: string[];
    post: string | null;
  }[];
}

/** What two archives are to agree on: everything that is the reader's, by what both know things by. */
export async function told(db: Archive): Promise<Told> {
  const posts = await db.getAll('posts');
  const positions = new Map((await db.getAll('positions')).map((position) => [position.postId, position]));
  const names = new Map(posts.map(({ id, title }) => [id, title]));
  return {
    posts: posts
      .map(({ id, title, readAt, starredAt, laterAt = null, labels = [] }) => {
        const { postId: _, ...position } = positions.get(id) ?? { postId: 0 };
        return { title, readAt, starredAt, laterAt, labels: [...labels].sort(), position };
      })
      .sort((a, b) => (a.title < b.title ? -1 : 1)),
    highlights: (await db.getAll('highlights'))
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ title, colour, note, tags, quote, postId }) => ({
        title,
        exact: quote.exact,
        colour,
        note,
        tags: [...tags].sort(),
        post: postId === null ? null : (names.get(postId) ?? null),
      }))
      .sort((a, b) => (`${a.title}${a.exact}` < `${b.title}${b.exact}` ? -1 : 1)),
  };
}
