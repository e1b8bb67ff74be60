import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { mergeOnce } from '@/utils/store/index/index-merge';
import { ingest } from '@/utils/store/ingest/ingest';
import { jobsOfSource } from '@/utils/store/job-store';
import {
  countPosts,
  getBody,
  getPosts,
  listSources,
  postsByUrlKeys,
  yearCounts,
} from '@/utils/store/posts/archive-reader';
import { newestPosts, postsOfYear } from '@/utils/store/posts/newest-reader';
import { markPosts } from '@/utils/store/posts/post-state';
import { purgeSlice, removeSource, restoreSource } from '@/utils/store/sources/removal';
import { addFeed, entriesWith, NOW } from './sample';

const LONG = 'A paragraph about keeping what was read, said at some length. '.repeat(12);

const entry = entriesWith(LONG);

let db: Archive;
let source: Source;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  source = await addFeed(db, 'https://example.org/feed');
});

const take = (entries: Entry[], into = source) =>
  ingest(db, { source: into, entries, jobId: 999, job: null, now: NOW });
const only = async () => {
  const posts = await newestPosts(db, 10);
  expect(posts).toHaveLength(1);
  return posts[0] as (typeof posts)[number];
};

describe('promise: nothing is lost, nothing is doubled', () => {
  it('repeating a batch changes nothing', async () => {
    expect(await take([entry()])).toEqual({ added: 1, changed: 0 });
    expect(await take([entry()])).toEqual({ added: 0, changed: 0 });
    expect(await db.count('segments')).toBe(1);
  });

  it('an edited post keeps its id and its state', async () => {
    await take([entry()]);
    const before = await only();
    await markPosts(db, [before.id], { read: true, starred: true }, NOW);
    const text = `${LONG} And an afterthought.`;
    expect(await take([entry({ text, html: `<p>${text}</p>` })])).toEqual({ added: 0, changed: 1 });
    const after = await only();
    expect(after).toMatchObject({ id: before.id, readAt: NOW, starredAt: NOW, addedAt: before.addedAt });
    expect((await getBody(db, after.id))?.text).toBe(text);
    expect((await db.getAll('segments'))[0]?.dead).toEqual([after.id]);
  });

  it('a worse text never overwrites a better one, but the new title arrives', async () => {
    await take([entry()]);
    await take([entry({ title: 'One, renamed', text: 'Just a teaser.', html: '<p>Just a teaser.</p>' })]);
    const post = await only();
    expect(post.title).toBe('One, renamed');
    expect((await getBody(db, post.id))?.text).toBe(LONG);
    await take([entry({ text: '', html: '' })]);
    expect((await getBody(db, post.id))?.text).toBe(LONG);
  });

  it('a date once known is not lost, and an unknown one is not today', async () => {
    await take([entry({ published: null, guid: 'undated', url: null, title: 'Undated', text: 'Short.' })]);
    expect((await only()).published).toBeNull();
    await take([
      entry({
        published: Date.UTC(2020, 0, 1),
        guid: 'undated',
        url: null,
        title: 'Undated',
        text: 'Short.',
      }),
    ]);
    await take([entry({ published: null, guid: 'undated', url: null, title: 'Undated', text: 'Short.' })]);
    expect((await only()).published).toBe(Date.UTC(2020, 0, 1));
  });

  it('a changed guid at the same address is the same post', async () => {
    await take([entry()]);
    await take([entry({ guid: 'moved', url: 'http://www.example.org/one/?utm_source=rss' })]);
    expect((await only()).guid).toBe('moved');
  });

  it('two different entries with one address are both kept; the same one twice is one', async () => {
    await take([
      entry(),
      entry({ guid: 'g2', title: 'Quite another', text: 'Other words.', html: '<p>Other words.</p>' }),
      entry({ guid: 'g3' }),
    ]);
    expect(await countPosts(db)).toBe(2);
    expect(
      await take([
        entry(),
        entry({ guid: 'g2', title: 'Quite another', text: 'Other words.', html: '<p>Other words.</p>' }),
      ]),
    ).toMatchObject({ added: 0 });
  });

  it('a feed that links every entry to its front page loses none', async () => {
    const front = 'https://example.org/';
    await take(
      ['a', 'b', 'c'].map((guid) =>
        entry({ guid, url: front, title: guid, text: `Text ${guid}`, html: guid }),
      ),
    );
    expect(await countPosts(db)).toBe(3);
  });

  it('a post that another source carries too is kept once', async () => {
    await take([entry()]);
    const second = await addFeed(db, 'https://example.org/other');
    expect(await take([entry({ guid: 'elsewhere' })], second)).toEqual({ added: 0, changed: 0 });
  });

  it('two writers at once lose neither batch', async () => {
    const other = await addFeed(db, 'https://b.example/feed');
    await Promise.all([
      take([entry()]),
      take([entry({ guid: 'b', url: 'https://b.example/b', title: 'B', text: 'Bee', html: 'Bee' })], other),
    ]);
    const posts = await newestPosts(db, 10);
    expect(posts.map((post) => post.title).sort()).toEqual(['B', 'One']);
    expect(new Set(posts.map((post) => post.id)).size).toBe(2);
  });
});

describe('reading', () => {
  it('counts and lists by year, newest first', async () => {
    const dates = [Date.UTC(2022, 3, 1), Date.UTC(2024, 0, 1), Date.UTC(2024, 11, 31), Date.UTC(2026, 0, 5)];
    await take(
      dates.map((published, n) =>
        entry({
          guid: `${n}`,
          url: `https://example.org/${n}`,
          title: `Post ${n}`,
          text: `Text ${n}`,
          html: `${n}`,
          published,
        }),
      ),
    );
    expect(await yearCounts(db)).toEqual([
      { year: 2026, posts: 1 },
      { year: 2024, posts: 2 },
      { year: 2022, posts: 1 },
    ]);
    expect((await postsOfYear(db, 2024, 0, 10)).map((post) => post.title)).toEqual(['Post 2', 'Post 1']);
    expect((await postsOfYear(db, 2024, 1, 10)).map((post) => post.title)).toEqual(['Post 1']);
    expect(await postsByUrlKeys(db, ['example.org/3', 'nowhere'])).toMatchObject([{ title: 'Post 3' }]);
  });
});

describe('removing a source', () => {
  it('hides at once, can be taken back, and deletes later', async () => {
    await take([entry()]);
    const { id } = await only();
    await removeSource(db, source.id, NOW);
    expect(await countPosts(db)).toBe(0);
    expect(await getPosts(db, [id])).toEqual([undefined]);
    expect(await listSources(db)).toEqual([]);
    expect(await yearCounts(db)).toEqual([]);

    await restoreSource(db, source.id, NOW);
    expect(await countPosts(db)).toBe(1);
    expect(await purgeSlice(db, source.id)).toBe(false);
    expect(await countPosts(db)).toBe(1);

    await removeSource(db, source.id, NOW);
    expect(await purgeSlice(db, source.id)).toBe(false);
    expect(await db.count('posts')).toBe(0);
    expect(await db.count('bodies')).toBe(0);
    expect(await jobsOfSource(db, source.id)).toEqual([]);
    await expect(take([entry()])).rejects.toMatchObject({ code: 'unknown-source' });
  });
});

describe('merging', () => {
  it('keeps segments few, loses no document, and leaves nothing of a merge that died', async () => {
    for (let n = 0; n < 9; n++) {
      await take([
        entry({
          guid: `${n}`,
          url: `https://example.org/${n}`,
          title: `Post ${n}`,
          text: `Words number${n} here.`,
          html: `${n}`,
        }),
      ]);
    }
    const [job] = (await jobsOfSource(db, 0)).filter((waiting) => waiting.kind === 'merge');
    expect(job).toBeDefined();
    if (!job) return;
    // As a run that died in the middle leaves it: blocks under an id that no segment has.
    await db.put('postings', new Uint8Array([1]), [77, 0]);
    let more = await mergeOnce(db, { ...job, cursor: { target: 77 } }, 0);
    while (more) more = await mergeOnce(db, (await db.get('jobs', job.id)) ?? job, 0);

    const segments = await db.getAll('segments');
    expect(segments.length).toBeLessThan(5);
    expect(segments.reduce((sum, segment) => sum + segment.documents - segment.dead.length, 0)).toBe(9);
    const ids = new Set(segments.map((segment) => segment.id));
    const orphans = (await db.getAllKeys('postings')).filter(([segment]) => !ids.has(segment));
    expect(orphans).toEqual([]);
    expect(await db.get('jobs', job.id)).toBeUndefined();
  });
  it('waits until no more posts come in to merge what needs not be merged at once', async () => {
    const add = (n: number) => take([entry({ guid: `${n}`, url: `https://example.org/${n}`, html: `${n}` })]);
    for (let n = 0; n < 5; n++) await add(n);
    const mergeJob = async () => {
      const job = (await jobsOfSource(db, 0)).find(({ kind }) => kind === 'merge');
      if (!job) throw new Error('there is no merge');
      return job;
    };
    const run = async (now: number) => mergeOnce(db, await mergeJob(), now);

    expect(await run(1_000)).toBe(false);
    const first = (await mergeJob()).notBefore;
    expect(first).toBeGreaterThan(1_000);
    expect(await db.count('segments')).toBe(5);

    // Another post: the index is not at rest yet.
    await add(5);
    expect(await run(first)).toBe(false);
    expect(await db.count('segments')).toBe(6);
    const later = (await mergeJob()).notBefore;
    expect(later).toBeGreaterThan(first);

    // Killed in the midst of it, and taken up again.
    await db.put('postings', new Uint8Array([1]), [77, 0]);
    const job = await mergeJob();
    await db.put('jobs', { ...job, cursor: { ...job.cursor, target: 77 } });
    expect(await run(later)).toBe(true);
    expect(await run(later)).toBe(false);
    expect(await jobsOfSource(db, 0)).toEqual([]);
    const segments = await db.getAll('segments');
    expect(segments.map(({ documents }) => documents)).toEqual([6]);
    const ids = new Set((await db.getAllKeys('postings')).map(([segment]) => segment));
    expect([...ids]).toEqual(segments.map(({ id }) => id));
  });

  it('does at once what has become due while it waited', async () => {
    for (let n = 0; n < 5; n++)
      await take([entry({ guid: `${n}`, url: `https://example.org/${n}`, html: `${n}` })]);
    for (const job of await jobsOfSource(db, 0)) await mergeOnce(db, job, NOW);
    expect((await jobsOfSource(db, 0)).map(({ notBefore }) => notBefore > NOW)).toEqual([true]);
    for (let n = 5; n < 8; n++)
      await take([entry({ guid: `${n}`, url: `https://example.org/${n}`, html: `${n}` })]);
    expect((await jobsOfSource(db, 0)).map(({ notBefore }) => notBefore)).toEqual([0]);
  });
});
