// Guards what the reader stands on: which posts link to which, and where the reading stopped.
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry, Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { ingest } from '@/utils/store/ingest/ingest';
import { MIGRATIONS } from '@/utils/store/migrations';
import { citationsOf } from '@/utils/store/posts/citations';
import { linksSlice, targetsOf } from '@/utils/store/posts/links';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { putPosition } from '@/utils/store/posts/positions';
import { readRevision } from '@/utils/store/revision';
import { newSource } from '@/utils/store/sources/new-source';
import { purgeSlice, removeSource } from '@/utils/store/sources/removal';
import { addSource, getSource } from '@/utils/store/sources/source-store';

const NOW = Date.UTC(2026, 5, 1);
let db: Archive;
let source: Source;

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  const draft = newSource({ url: 'https://a.example/feed', title: 'A', kind: 'feed' }, NOW);
  source = await getSource(db, await addSource(db, draft));
});

function entry(name: string, html: string, day = 1): Entry {
  return {
    guid: name,
    url: `https://a.example/${name}`,
    title: name,
    published: Date.UTC(2024, 0, day),
    updated: null,
    authors: [],
    tags: [],
    lang: 'en',
    summary: '',
    html,
    text: `Some words of ${name}.`,
  };
}
const take = (...entries: Entry[]) => ingest(db, { source, entries, jobId: 999, job: null, now: NOW });
const named = async (title: string): Promise<Post> => {
  const found = (await newestPosts(db, 50)).find((post) => post.title === title);
  if (!found) throw new Error(`no post ${title}`);
  return found;
};
const titles = async (title: string) => {
  const { cites, citedBy } = await citationsOf(db, await named(title));
  return { cites: cites.map((post) => post.title), citedBy: citedBy.map((post) => post.title) };
};

describe('links of a body', () => {
  it('are identities, each once, without its own, front pages and mail', () => {
    const html = `<a href="https://b.example/x?utm_source=feed&amp;id=1#part" rel="noopener">x</a>
      <a title="a &gt; b" href="https://www.b.example/x?id=1">again</a><a href="https://a.example/own#fn-1">own</a>
      <a href="https://b.example/">front</a><a href="mailto:x@b.example">mail</a><abbr title="href=&quot;https://c.example/y&quot;">no</abbr>`;
    expect(targetsOf(html, 'a.example/own')).toEqual(['b.example/x?id=1']);
  });

  it('are bounded', () => {
    const many = Array.from({ length: 900 }, (_, n) => `<a href="https://b.example/${n}">x</a>`).join('');
    expect(targetsOf(many, null)).toHaveLength(300);
  });
});

describe('posts that speak of each other', () => {
  it('are found both ways, whichever came first', async () => {
    await take(entry('new', '<p><a href="https://a.example/old/?utm_medium=x">old</a></p>', 9));
    await take(
      entry('old', '<p>No links.</p>', 1),
      entry('other', '<a href="http://www.a.example/old">o</a>', 5),
    );
    expect(await titles('old')).toEqual({ cites: [], citedBy: ['new', 'other'] });
    expect(await titles('new')).toEqual({ cites: ['old'], citedBy: [] });
  });

  it('are no longer named once a link is gone, or their source', async () => {
    await take(entry('new', '<a href="https://a.example/old">old</a>', 9), entry('old', '<p>x</p>'));
    await take(entry('new', '<p>The link was taken out again, and this was written in its place.</p>', 9));
    expect(await titles('old')).toEqual({ cites: [], citedBy: [] });
    await take(entry('third', '<a href="https://a.example/old">old</a>', 3));
    const old = await named('old');
    await removeSource(db, source.id, NOW);
    expect(await citationsOf(db, old)).toEqual({ cites: [], citedBy: [] });
    while (await purgeSlice(db, source.id));
    expect(await db.count('links')).toBe(0);
  });
});

describe('an archive from before links were kept', () => {
  it('promise: has them read by a job, in slices, and loses nothing', async () => {
    await closeArchive();
    globalThis.indexedDB = new IDBFactory();
    const before = await openDB('backlist', 4, {
      upgrade: async (old, _from, _to, tx) => {
        for (const migrate of MIGRATIONS.slice(0, 4)) await migrate(old as never, tx as never);
      },
    });
    for (let id = 1; id <= 250; id += 1) {
      await before.put('posts', { id, sourceId: 1, urlKey: `a.example/${id}`, sortedAt: id });
      await before.put('bodies', { id, html: `<a href="https://a.example/1">x</a>`, text: 'x' });
    }
    before.close();
    db = await openArchive();
    expect((await db.getAll('jobs')).map(({ kind }) => kind)).toEqual(['links']);
    expect(await db.count('posts')).toBe(250);
    const after = await linksSlice(db, 0);
    expect(after).toBe(200);
    expect(await linksSlice(db, 0)).toBe(200);
    expect(await linksSlice(db, after ?? 0)).toBeNull();
    expect(await db.countFromIndex('links', 'target', 'a.example/1')).toBe(249);
  });

  it('needs no such job where it is empty', async () => {
    expect((await db.getAll('jobs')).filter(({ kind }) => kind === 'links')).toEqual([]);
  });
});

describe('the place in a post', () => {
  it('is kept, changes no revision, and goes with its post', async () => {
    await take(entry('one', '<p>x</p>'));
    const { id } = await named('one');
    const revision = await readRevision(db.transaction('meta') as never);
    const position = { postId: id, offset: 5, quote: 'words', progress: 0.4, at: NOW };
    await putPosition(db, position);
    expect(await db.get('positions', id)).toEqual(position);
    expect(await readRevision(db.transaction('meta') as never)).toBe(revision);
    await removeSource(db, source.id, NOW);
    while (await purgeSlice(db, source.id));
    expect(await db.count('positions')).toBe(0);
  });

  it('of a post that is gone is not kept', async () => {
    await putPosition(db, { postId: 77, offset: 0, quote: '', progress: 0, at: NOW });
    expect(await db.count('positions')).toBe(0);
  });
});
