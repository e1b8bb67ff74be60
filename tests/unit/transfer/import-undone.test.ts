// @vitest-environment happy-dom
// Guards: an import that is undone leaves the archive as it was, but for what the reader has touched since.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Post } from '@/utils/model/post';
import { addHighlight } from '@/utils/store/highlights/highlight-store';
import { ingest } from '@/utils/store/ingest/ingest';
import { beginningWith } from '@/utils/store/key-range';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { markPosts } from '@/utils/store/posts/post-state';
import { sourceOf } from '@/utils/transfer/records';
import { type Desk, NOW } from './desk';
import { contents, fullDesk, link, many, of } from './pocket-links';
import { entry } from './shelf';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

let desk: Desk;
beforeEach(async () => {
  desk = await fullDesk();
});

describe('undone', () => {
  test('whole, it leaves the archive as it was', async () => {
    const before = await contents(desk);
    const { id } = await desk.stage(
      'linkwarden',
      of(
        sourceOf(1, { url: 'https://new.example/feed', title: 'New' }),
        ...many(),
        link(8, { url: 'https://north.example/posts/8', starred: true }),
      ),
    );
    await desk.take(id);
    expect(await desk.undo(id)).toMatchObject({ state: 'undone', stayed: 0 });
    expect(await contents(desk)).toEqual(before);
  });

  test('what the reader starred or read since stays, and so does what was here', async () => {
    const { id } = await desk.stage(
      'pocket',
      of(link(1), link(2), link(3, { url: 'https://north.example/posts/8', starred: true })),
    );
    await desk.take(id);
    const mine = (await newestPosts(desk.db, 200)).find(({ title }) => title === 'Link 1');
    await markPosts(desk.db, [mine?.id ?? 0], { read: true }, NOW + 7);
    await markPosts(desk.db, [9], { read: true }, NOW + 8);
    expect(await desk.undo(id)).toMatchObject({ stayed: 1 });
    const left = await newestPosts(desk.db, 200);
    expect(left.map(({ title }) => title)).toContain('Link 1');
    expect(left.map(({ title }) => title)).not.toContain('Link 2');
    expect(await desk.db.get('posts', 9)).toMatchObject({ readAt: NOW + 8, starredAt: null });
    expect((await desk.db.getAll('sources')).some(({ kind }) => kind === 'saved')).toBe(true);
  });
});

describe('a source that an import brought, undone', () => {
  const FEED = 'https://new.example/feed';
  /** A source with three posts, which came with its first check. */
  async function withPosts() {
    const { id } = await desk.stage('opml', of(sourceOf(1, { url: FEED, title: 'New' })));
    await desk.take(id);
    const source = (await desk.db.getAll('sources')).find(({ url }) => url === FEED);
    if (!source) throw new Error('no source');
    const entries = [1, 2, 3].map((n) => entry('new', n));
    await ingest(desk.db, { source, entries, jobId: 0, job: null, now: NOW + 1 });
    const posts = await desk.db.getAllFromIndex('posts', 'source', beginningWith(source.id));
    expect(posts).toHaveLength(3);
    return { id, source, posts };
  }

  test('goes with its posts where the reader touched none', async () => {
    const before = await contents(desk);
    const { id } = await withPosts();
    expect(await desk.undo(id)).toMatchObject({ state: 'undone', stayed: 0 });
    expect(await contents(desk)).toEqual(before);
  });

  test.each([
    ['read', async (post: Post) => markPosts(desk.db, [post.id], { read: true }, NOW + 1)],
    [
      'put on the reading list',
      async (post: Post) => markPosts(desk.db, [post.id], { later: true }, NOW + 1),
    ],
    [
      'marked with a highlight',
      async (post: Post) => {
        await addHighlight(
          desk.db,
          {
            postId: post.id,
            urlKey: post.urlKey,
            url: post.url,
            title: post.title,
            madeIn: 'post',
            quote: { type: 'TextQuoteSelector', exact: 'The tide', prefix: '', suffix: '' },
            position: { type: 'TextPositionSelector', start: 0, end: 8 },
            colour: 'green',
            note: '',
            tags: [],
          },
          NOW + 1,
        );
      },
    ],
  ])('stays, and is told of, where a post of it was %s', async (_what, touch) => {
    const { id, source, posts } = await withPosts();
    await touch(posts[1] as Post);
    expect(await desk.undo(id)).toMatchObject({ state: 'undone', stayed: 1 });
    expect(await desk.db.get('sources', source.id)).toBeDefined();
    expect(await desk.db.get('posts', posts[1]?.id ?? 0)).toBeDefined();
  });
});
