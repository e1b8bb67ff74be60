// @vitest-environment happy-dom
// Guards: an import is nothing until the reader's word, then takes in all that is new, once, and completes what is known.
import { beforeEach, expect, test, vi } from 'vitest';
import { highlightEntityId } from '@/utils/machines/folder/highlight-state';
import { isOrphan } from '@/utils/model/highlight';
import type { Post } from '@/utils/model/post';
import { importSlice } from '@/utils/store/import/import-slice';
import { beginImport, startImport } from '@/utils/store/import/import-store';
import { allJobs } from '@/utils/store/job-store';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { runImport } from '@/utils/sync/import-job';
import { readBackup } from '@/utils/transfer/backup/read-backup';
import { postOf, sourceOf } from '@/utils/transfer/records';
import { type Desk, NOW, ORIGIN, zipped } from './desk';
import { contents, fullDesk, LONG, link, many, of, SAVED } from './pocket-links';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

let desk: Desk;
beforeEach(async () => {
  desk = await fullDesk();
});

test('posts come into a source of their own, dated by when they were saved, with marks and tags', async () => {
  const { id, counts } = await desk.stage('pocket', of(link(1, { read: true }), link(2, { starred: true })));
  expect(counts).toMatchObject({ posts: { new: 2, known: 0 }, links: 2, tags: 1, unreadable: 0 });
  expect(await desk.take(id)).toMatchObject({ state: 'done', added: 2 });
  const source = (await desk.db.getAll('sources')).find(({ kind }) => kind === 'saved');
  expect(source).toMatchObject({ title: 'Imported', url: 'import:pocket' });
  const posts = (await newestPosts(desk.db, 200)).filter(({ sourceId }) => sourceId === source?.id);
  expect(posts).toMatchObject([
    { title: 'Link 2', addedAt: SAVED + 2, sortedAt: SAVED + 2, starredAt: SAVED + 2, readAt: null },
    { title: 'Link 1', readAt: SAVED + 1, published: null, tags: ['sea'] },
  ]);
});

test('a post that is here already stays where it is and gets what it lacks', async () => {
  const url = 'https://north.example/posts/8';
  const { id, counts } = await desk.stage(
    'wallabag',
    of(link(8, { url, title: 'Another title', html: `<p>${LONG}</p>`, starred: true })),
  );
  expect(counts.posts).toEqual({ new: 0, known: 1 });
  const before = await desk.db.get('posts', 9);
  await desk.take(id);
  const after = await desk.db.get('posts', 9);
  expect(after).toMatchObject({ title: before?.title, sourceId: before?.sourceId, starredAt: SAVED + 8 });
  expect(after?.tags).toEqual([...(before?.tags ?? []), 'sea']);
  expect((await desk.db.get('bodies', 9))?.text).toBe(LONG.trim());
  await desk.undo(id);
  expect(await desk.db.get('posts', 9)).toEqual(before);
  expect((await desk.db.get('bodies', 9))?.text).toContain('number 8 ');
});

test('highlights and the place where the reader stopped come with their post, once, and go with it', async () => {
  const marked = () =>
    link(1, {
      html: `<p>${LONG}</p>`,
      progress: 0.5,
      highlights: [
        { quote: 'said at some\n length', note: 'yes', color: 'blue', at: SAVED, tags: ['tide', 'Tide'] },
      ],
    });
  const { id, counts } = await desk.stage('omnivore', of(marked(), marked()));
  expect(counts.highlights).toBe(2);
  const before = await desk.db.getAll('highlights');
  await desk.take(id);
  const [found, ...others] = (await desk.db.getAll('highlights')).slice(before.length);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    colour: 'blue',
    note: 'yes',
    tags: ['tide'],
    quote: { exact: 'said at some length' },
    createdAt: SAVED,
  });
  expect(LONG.slice(found?.position.start, found?.position.end)).toBe('said at some length');
  expect(await desk.db.get('positions', found?.postId ?? 0)).toMatchObject({ progress: 0.5 });
  expect(await desk.undo(id)).toMatchObject({ stayed: 0 });
  expect(await desk.db.getAll('highlights')).toEqual(before);
});

test('a note about the whole post stands at its title, whole and once, and goes with the import', async () => {
  const [short, long] = ['For Sunday.', `${'Bring the long line. '.repeat(1_500)}The end.`];
  const noted = () => [link(1, { note: short }), link(2, { note: long }), link(1, { note: 'And a knife.' })];
  const { id, counts } = await desk.stage('karakeep', of(...noted()));
  expect(counts).toMatchObject({ highlights: 0, notes: 3 });
  const before = (await desk.db.getAll('highlights')).length;
  await desk.take(id);
  const made = (await desk.db.getAll('highlights')).slice(before);
  const notesOf = (title: string) =>
    made.filter(({ quote }) => quote.exact === title).map(({ note }) => note);
  expect(notesOf('Link 1')).toEqual([short, 'And a knife.']);
  expect(notesOf('Link 2').join('')).toBe(long);
  // It is no passage that could be lost; the title of its post may change.
  const nowhere = { post: { found: false, score: 0, textHash: '', at: NOW }, page: null };
  expect(made.some((one) => isOrphan({ ...one, placings: nowhere as never }))).toBe(false);
  const renamed = (await desk.db.getAll('posts')).find(({ title }) => title === 'Link 1');
  await desk.db.put('posts', { ...(renamed as Post), title: 'As its page calls it' });
  const again = await desk.stage('karakeep', of(...noted()));
  await desk.take(again.id);
  expect((await desk.db.getAll('highlights')).slice(before)).toEqual(made);
  await desk.undo(id);
  expect(await desk.db.getAll('highlights')).toHaveLength(before);
});

test('two notes at one passage stay two, and more highlights of a book than a screen shows are all kept', async () => {
  const quotes = Array.from({ length: 1_100 }, (_, n) =>
    link(1, { highlights: [{ quote: `Passage ${n % 1_099}`, note: `${n}`, color: null, at: SAVED }] }),
  );
  const { id } = await desk.stage('readwise', of(...quotes));
  const before = (await desk.db.getAll('highlights')).length;
  await desk.take(id);
  const kept = await desk.db.getAll('highlights');
  expect(kept.length - before).toBe(1_100);
  // Other machines, too, hear of each.
  expect(new Set(await Promise.all(kept.map((row) => highlightEntityId(row, 'post')))).size).toBe(
    kept.length,
  );
});

test('the same file twice brings nothing new', async () => {
  const first = await desk.stage('pocket', of(...many()));
  await desk.take(first.id);
  const before = await contents(desk);
  const second = await desk.stage('pocket', of(...many()));
  expect(second.counts.posts).toEqual({ new: 0, known: 250 });
  expect(await desk.take(second.id)).toMatchObject({ state: 'done', added: 0, changed: 0 });
  expect(await contents(desk)).toEqual(before);
});

test('what has no address, or that of a whole site, is known the second time as well', async () => {
  const shelf = () =>
    of(
      postOf(1, { format: 'bookmarks', url: 'https://home.example/', title: 'A home' }),
      postOf(2, { format: 'bookmarks', title: 'A letter', html: `<p>${LONG}</p>`, guid: 'letter 1' }),
    );
  const first = await desk.stage('bookmarks', shelf());
  expect(first.counts.posts).toEqual({ new: 2, known: 0 });
  await desk.take(first.id);
  const backup = await desk.backup();
  const second = await desk.stage('bookmarks', shelf());
  expect(second.counts.posts).toEqual({ new: 0, known: 2 });
  expect(await desk.take(second.id)).toMatchObject({ added: 0 });
  // A book of which passages are kept is no link.
  const marks = [{ quote: 'A passage', note: '', color: null, at: null, tags: [] }];
  const book = postOf(1, { format: 'readwise', title: 'A book', guid: 'readwise:A book', highlights: marks });
  const books = await desk.stage('readwise', of(book));
  expect(books.counts).toMatchObject({ posts: { new: 1, known: 0 }, links: 0, highlights: 1 });
  // Nor is it known where another product had one of its name.
  const other = await desk.stage(
    'markdown',
    of(postOf(1, { format: 'markdown', html: '<p>x</p>', guid: 'letter 1' })),
  );
  expect(other.counts.posts).toEqual({ new: 1, known: 0 });
  const again = await desk.stage('backlist', readBackup(await zipped(backup), ORIGIN));
  expect(again.counts.posts.new).toBe(0);
});

test('what is known is told wherever it stands among what is new', async () => {
  const every = (step: number) => Array.from({ length: 1_200 / step }, (_, n) => link(n * step));
  const { id } = await desk.stage('pocket', of(...every(7)));
  await desk.take(id);
  const { counts } = await desk.stage('pocket', of(...every(3), ...every(4)));
  const has = (n: number) => n % 3 === 0 || n % 4 === 0;
  const numbers = Array.from({ length: 1_200 }, (_, n) => n).filter(has);
  const known = numbers.filter((n) => n % 7 === 0 && n < 1_197).length;
  expect(counts.posts).toEqual({ new: numbers.length - known, known });
});

test('repeats within a file are counted and taken in once', async () => {
  const { id, counts } = await desk.stage(
    'pocket',
    of(link(1), link(1, { title: 'Once more', starred: true })),
  );
  expect(counts.posts).toEqual({ new: 1, known: 0 });
  await desk.take(id);
  const found = (await newestPosts(desk.db, 200)).filter(({ url }) => url === 'https://links.example/1');
  expect(found).toMatchObject([{ title: 'Link 1', starredAt: SAVED + 1 }]);
});

test('sources come with their first check as a job; what is followed already is not doubled', async () => {
  const { id, counts } = await desk.stage(
    'opml',
    of(
      sourceOf(1, { url: 'https://new.example/feed', title: 'New' }),
      sourceOf(2, { url: 'http://www.north.example/feed.xml/', title: 'Known' }),
    ),
  );
  expect(counts.sources).toEqual({ new: 1, known: 1 });
  await desk.take(id);
  const added = (await desk.db.getAll('sources')).find(({ title }) => title === 'New');
  expect(added).toMatchObject({ kind: 'feed', state: 'active' });
  expect((await allJobs(desk.db)).filter(({ sourceId }) => sourceId === added?.id)).toMatchObject([
    { kind: 'check' },
  ]);
});

test.each([true, false])(
  'links without a text have it fetched on their pages, if the reader wants that: %s',
  async (wanted) => {
    const { id } = await desk.stage(
      'pocket',
      of(link(1), link(2, { html: '<p>Own words.</p>', text: 'Own words.' })),
    );
    await startImport(desk.db, id, { backCatalogue: false, fetchTexts: wanted, bringBack: false }, NOW);
    const [job] = (await allJobs(desk.db)).filter(({ kind }) => kind === 'import');
    if (job) await runImport(desk.world, job);
    const source = (await desk.db.getAll('sources')).find(({ url }) => url === 'import:pocket');
    const queued = (await desk.db.getAll('pages')).filter(({ sourceId }) => sourceId === source?.id);
    const posts = await Promise.all(queued.map(({ postId }) => desk.db.get('posts', postId)));
    expect(posts.map((post) => post?.url)).toEqual(wanted ? ['https://links.example/1'] : []);
    const kinds = (await allJobs(desk.db))
      .filter(({ sourceId }) => sourceId === source?.id)
      .map(({ kind }) => kind);
    expect(kinds.includes('full-text')).toBe(wanted);
  },
);

test('an import that was never started makes room for the next', async () => {
  const first = await desk.stage('pocket', of(...many()));
  await beginImport(desk.db, { name: 'b', title: 'B', format: 'pocket' }, NOW);
  expect(await desk.db.get('imports', first.id)).toBeUndefined();
  expect(await desk.db.count('importSlices')).toBe(0);
  await expect(
    startImport(desk.db, first.id, { backCatalogue: false, fetchTexts: true, bringBack: false }, NOW),
  ).rejects.toMatchObject({ code: 'cancelled' });
});

test('a slice that is asked for without its import does nothing', async () => {
  const job = {
    id: 77,
    kind: 'import',
    sourceId: 0,
    notBefore: 0,
    attempts: 0,
    leaseUntil: 0,
    cursor: { importId: 9 },
  } as const;
  await expect(
    importSlice(desk.db, job, { now: NOW, draftOf: () => null as never, restoreSettings: async () => null }),
  ).rejects.toMatchObject({ code: 'cancelled' });
});
