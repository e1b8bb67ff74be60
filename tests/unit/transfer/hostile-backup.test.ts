// @vitest-environment happy-dom
// Guards: whoever writes a backup by hand, with every checksum right, gets nothing into the archive that it could not have
// made itself, and nothing that keeps it from going on.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MERGE_REASONS } from '@/utils/model/merge';
import type { Post } from '@/utils/model/post';
import { ingest } from '@/utils/store/ingest/ingest';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, getSource } from '@/utils/store/sources/source-store';
import { readBackup } from '@/utils/transfer/backup/read-backup';
import type { Bundle } from '@/utils/transfer/bundle';
import { wholeText } from '@/utils/transfer/read-text';
import type { Read } from '@/utils/transfer/records';
import { type Desk, makeDesk, NOW, ORIGIN, zipped } from './desk';
import { zipOf } from './given';
import { entry, fillShelf } from './shelf';

/** The sanitiser is tested in a real browser; here it is told apart what went through it. */
const SAFE = '<!-- made safe -->';
vi.mock('@/utils/extract/html/safe-html', async () => ({
  ...(await import('./passing-html')),
  safeHtml: (html: string) => `${SAFE}${html}`,
}));

const POSTS = 10;

let desk: Desk;
let honest: Record<string, string>;
beforeEach(async () => {
  desk = await makeDesk();
  await fillShelf(desk, POSTS);
  const bundle = await zipped(await desk.backup());
  honest = {};
  for (const path of bundle.paths) honest[path] = await wholeText(bundle.open(path), 50_000_000);
  await desk.wipe();
});

type Line = { key?: unknown; value: Record<string, unknown> };

/** The honest backup with the first line of one file changed. */
async function changed(store: string, change: (line: Line) => void): Promise<Bundle> {
  const path = Object.keys(honest).find((name) => name.startsWith(store));
  if (path === undefined) throw new Error(`no ${store} in the backup`);
  const [first = '', ...others] = (honest[path] ?? '').split('\n');
  const line = JSON.parse(first) as Line;
  change(line);
  return zipped(await zipOf({ ...honest, [path]: [JSON.stringify(line), ...others].join('\n') }));
}

async function restoreWith(store: string, change: (line: Line) => void): Promise<void> {
  const { id } = await desk.stage('backlist', readBackup(await changed(store, change), ORIGIN));
  expect(await desk.take(id)).toMatchObject({ state: 'done', problem: null });
}

/** The archive goes on as any does: what is added gets a number of its own, and takes nobody's place. */
async function expectToGoOn(): Promise<void> {
  const { db } = desk;
  const before = new Map((await db.getAll('posts')).map((post) => [post.id, post.guid]));
  const id = await addSource(
    db,
    newSource({ url: 'https://new.example/f', title: 'New', kind: 'feed' }, NOW),
  );
  for (const n of [1, 2, 3]) {
    const source = await getSource(db, id);
    await ingest(db, { source, entries: [entry('new', n)], jobId: 999, job: null, now: NOW });
  }
  const posts = await db.getAll('posts');
  expect(posts).toHaveLength(before.size + 3);
  for (const [old, guid] of before) expect(posts.find((post) => post.id === old)?.guid).toBe(guid);
  for (const store of ['sources', 'posts', 'highlights'] as const)
    for (const key of await db.getAllKeys(store)) expect(key, store).toBeLessThan(2 ** 31);
  expect(await db.get('meta', 'nextPostId')).toBeLessThan(2 ** 31);
}

const NUMBERS = [2 ** 31, Number.MAX_SAFE_INTEGER];

describe.each(NUMBERS)('the number %d is not taken over', (number) => {
  test.each(['posts', 'sources', 'highlights'])('of %s', async (store) => {
    await restoreWith(store, ({ value }) => {
      value.id = number;
    });
    await expectToGoOn();
  });
});

test.each([...NUMBERS, 1e300, -1e300, 0.5])('nor is %d of a post that was deleted', async (number) => {
  await restoreWith('tombstones', ({ value }) => {
    value.postId = number;
  });
  await expectToGoOn();
});

const MOMENTS: Record<string, readonly string[]> = {
  posts: ['published', 'updated', 'addedAt', 'sortedAt', 'readAt', 'starredAt', 'laterAt'],
  sources: ['addedAt', 'lastSuccessAt', 'nextCheckAt'],
  attempts: ['at'],
  highlights: ['createdAt', 'changedAt', 'deletedAt'],
  positions: ['at'],
  tombstones: ['deletedAt'],
};

test.each(
  Object.entries(MOMENTS).flatMap(([store, fields]) => fields.map((field) => [store, field] as const)),
)('in %s, %s is a moment that every screen can tell', async (store, field) => {
  for (const moment of [8.64e15 + 1, -1e300, 4e14]) {
    const bundle = await changed(store, ({ value }) => {
      value[field] = moment;
    });
    const refused: string[] = [];
    for await (const read of readBackup(bundle, ORIGIN)) if (read.is === 'unreadable') refused.push(read.why);
    expect(refused, String(moment)).toEqual(['bad-row']);
  }
});

test('titles, names and tags have an end, and turn no words around', async () => {
  const odd = `a\u202eb\nc${'x'.repeat(100_000)}`;
  const over = {
    title: odd,
    authors: [odd],
    tags: [odd],
    labels: [odd],
    excerpt: odd,
    site: odd,
    lang: '!!',
  };
  await restoreWith('posts', ({ value }) => Object.assign(value, over));
  const post = (await desk.db.getAll('posts')).find(({ title }) => title.startsWith('a')) as Post;
  const texts = [post.title, post.site, ...post.authors, ...post.tags, ...(post.labels ?? [])];
  expect(texts).toHaveLength(5);
  for (const text of texts) expect(text?.length).toBeLessThanOrEqual(10_000);
  for (const text of texts) expect(text?.slice(0, 10)).toMatch(/^ab\scx+$/);
  // First words stand by themselves, in the direction of their own text.
  expect(post.excerpt).toBe(odd.slice(0, 10_000));
  expect(post.lang).toBeNull();
});

test('no address of a highlight leads elsewhere than to the web', async () => {
  await restoreWith('highlights', ({ value }) => {
    value.url = 'javascript:alert(1)';
  });
  const addresses = (await desk.db.getAll('highlights')).map(({ url }) => url);
  expect(addresses.filter((url) => url !== null)).toEqual([]);
});

test('all HTML goes through the sanitiser', async () => {
  const lines: Record<string, object> = {
    bodies: { id: 1, html: '<p>x', text: 'x' },
    versions: { postId: 1, from: 'feed', html: '<p>x', text: 'x', contentHash: 'x', keptAt: NOW },
    merges: {
      ...{ sourceId: 1, guid: 'x', postId: 1, holder: 1, why: MERGE_REASONS[0], at: NOW, state: 'merged' },
      ...{ apartId: null, instead: false, contentHash: 'x', sameBody: false },
      entry: { ...entry('x', 1), html: '<p>x' },
    },
  };
  for (const [store, value] of Object.entries(lines)) {
    const manifest = { format: 'backlist-backup', version: 1, madeAt: NOW, madeBy: '0' };
    const files = [{ path: 'x.jsonl', store, rows: 1 }];
    const zip = {
      'manifest.json': JSON.stringify({ ...manifest, files }),
      'x.jsonl': JSON.stringify({ value }),
    };
    const read: Read[] = [];
    for await (const each of readBackup(await zipped(await zipOf(zip)), ORIGIN)) read.push(each);
    expect(JSON.stringify(read), store).toContain(`${SAFE}<p>x`);
  }
});

test.each([
  ['sources', 'javascript:alert(1)'],
  ['sources', 'file:///etc/passwd'],
  ['frontier', 'data:text/html,x'],
  ['frontier', 'chrome://settings'],
])('of %s, nothing at %s is followed', async (store, url) => {
  const read: Read[] = [];
  const bundle = await changed(store, ({ value }) => {
    value.url = url;
  });
  for await (const each of readBackup(bundle, ORIGIN)) read.push(each);
  expect(JSON.stringify(read)).not.toContain(url);
  expect(read).toContainEqual(expect.objectContaining({ is: 'unreadable', why: 'bad-address' }));
});
