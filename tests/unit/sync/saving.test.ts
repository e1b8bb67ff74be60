// Promise: what the reader saves is kept as it was seen; what cannot be kept says why; a better text is never lost.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { lookUp } from '@/utils/search/lookup/lookup';
import { closeArchive } from '@/utils/store/database';
import { indexReader } from '@/utils/store/index/index-store';
import { countPosts, listSources } from '@/utils/store/posts/archive-reader';
import { deletePosts } from '@/utils/store/posts/post-deletion';
import { restoreText } from '@/utils/store/posts/text-store';
import { removeSource } from '@/utils/store/sources/removal';
import { createRunner } from '@/utils/sync/runner';
import { retakeText } from '@/utils/sync/saving/retake-text';
import { requestText, saveLink } from '@/utils/sync/saving/save-link';
import { savePage } from '@/utils/sync/saving/save-page';
import { HOUR } from '@/utils/sync/schedule';
import { html } from '../../sites/kinds/publication';
import { answer, type LoggedRequest, notFound, type Play } from '../../sites/play';
import { playFetch } from '../../sites/play-fetch';
import { makePosts } from '../../sites/sentences';
import { postHtml } from '../../sites/write-feed';
import { makeWorld, type World } from './world';

const ORIGIN = 'https://letters.example';
const TITLE = 'Saved pages';
const [post] = makePosts(1);
if (!post) throw new Error('no post');
const url = `${ORIGIN}${post.path}`;
const pageOf = (body: string, head = '') =>
  `<html lang="en"><head><title>${post.title}</title>${head}</head><body><main>${body}</main></body></html>`;
const article = pageOf(
  `<article><h1>${post.title}</h1>${postHtml(post)}</article>`,
  '<meta name="author" content="A. Keeper"><meta property="og:site_name" content="The Letters"><meta property="article:published_time" content="2020-02-03">',
);
const captured = (over: object = {}) => ({ url, html: article, private: null, ...over });

let world: World;
let log: LoggedRequest[];
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  await open(notFound);
});

async function open(play: Play): Promise<void> {
  log = [];
  world = await makeWorld({ fetch: playFetch(new Map([[ORIGIN, play]]), log) });
}

const save = (over: object = {}) => savePage(world, captured(over), TITLE);
const textOf = async (id: number) => (await world.db.get('bodies', id))?.text ?? '';
async function work(): Promise<void> {
  for (let half = 0; half < 12; half += 1) {
    world.clock += HOUR / 2;
    await createRunner(world).run();
  }
}

describe('a page', () => {
  it('is kept with its title, author, date, language and site, found by its words, and never asked for', async () => {
    const { outcome, text, post: kept } = await save({ url: `${url}?utm_source=x#part` });
    expect([outcome, text]).toEqual(['saved', 'article']);
    expect(kept).toMatchObject({
      title: post.title,
      urlKey: 'letters.example/posts/1',
      authors: ['A. Keeper'],
      site: 'The Letters',
      lang: 'en',
      published: Date.UTC(2020, 1, 3),
      textFrom: 'tab',
    });
    expect(await textOf(kept.id)).toContain(post.paragraphs.at(-1));
    const { documents } = await lookUp(`"${post.paragraphs[1]?.split(',')[0]}"`, indexReader(world.db));
    expect(documents).toEqual([kept.id]);
    expect(await listSources(world.db)).toMatchObject([{ kind: 'saved', title: TITLE, posts: 1 }]);
    await work();
    expect(log).toEqual([]);
    expect(await world.db.getAll('jobs')).toEqual([]);
  });

  it('that is there already is told of and left as it is', async () => {
    const first = await save();
    const again = await save({
      url: `http://www.letters.example${post.path}/`,
      html: pageOf('<p>Less.</p>'),
    });
    expect(again).toMatchObject({ outcome: 'known', post: { id: first.post.id } });
    expect(await countPosts(world.db)).toBe(1);
    expect(await textOf(first.post.id)).toContain(post.paragraphs.at(-1));
  });

  it('that is no article is kept with what can be read, and one with nothing to read by its title', async () => {
    const list = pageOf('<nav>Menu</nav><p>Opening hours</p><ul><li>Monday, nine to five</li></ul>');
    const kept = await save({ html: list, url: `${ORIGIN}/hours` });
    expect(kept).toMatchObject({ outcome: 'saved', text: 'page' });
    expect(await textOf(kept.post.id)).toContain('Monday, nine to five');
    expect(await textOf(kept.post.id)).not.toContain('Menu');
    const empty = await save({ html: pageOf(''), url: `${ORIGIN}/empty` });
    expect(empty).toMatchObject({ outcome: 'saved', text: 'none', post: { title: post.title } });
  });

  it.each([
    ['with a password field', { url: '', html: '', private: 'password' }, 'private-page'],
    ['of the browser’s own', { url: 'chrome://settings/' }, 'bad-address'],
  ])('%s is not kept, and says why', async (_, over, code) => {
    await expect(save(over)).rejects.toMatchObject({ code });
    expect(await world.db.count('sources')).toBe(0);
  });

  it.each([
    ['too much HTML', { html: 'x'.repeat(4_000_001) }],
    ['what was not asked for', { more: 1 }],
    ['no HTML', { html: null }],
  ])('that sends %s is refused: a page is hostile', async (_, over) => {
    await expect(save(over)).rejects.toThrow();
    expect(await world.db.count('posts')).toBe(0);
  });

  it('that was deleted may be saved again, also after all saved pages were removed', async () => {
    const first = await save();
    await deletePosts(world.db, [first.post.id], world.clock);
    expect((await save()).outcome).toBe('saved');
    expect(await countPosts(world.db)).toBe(1);
    await removeSource(world.db, first.post.sourceId, world.clock);
    expect((await save()).outcome).toBe('saved');
    await work();
    expect(await listSources(world.db)).toMatchObject([{ kind: 'saved', posts: 1 }]);
  });
});

describe('the text of a tab', () => {
  const short = pageOf(`<article><h1>${post.title}</h1><p>${post.paragraphs[0]}</p></article>`);

  it('is taken where it is longer; the older one lies beside it, and takes its place again', async () => {
    const { post: kept } = await save({ html: short });
    const before = await textOf(kept.id);
    await world.db.put('posts', { ...kept, readAt: 5, starredAt: 6 });
    const answer = await retakeText(world, captured(), kept.id, false);
    expect(answer).toMatchObject({ taken: true, before: 'tab' });
    expect(answer.tab).toBeGreaterThan(answer.kept);
    expect(await textOf(kept.id)).toContain(post.paragraphs.at(-1));
    expect(await world.db.get('posts', kept.id)).toMatchObject({ readAt: 5, starredAt: 6, guid: kept.guid });
    const words = `"${post.paragraphs.at(-1)?.split(',')[0]}"`;
    expect((await lookUp(words, indexReader(world.db))).documents).toEqual([kept.id]);
    const full = await textOf(kept.id);
    await restoreText(world.db, kept.id, 'tab', world.clock);
    expect(await textOf(kept.id)).toBe(before);
    expect((await world.db.get('versions', [kept.id, 'tab']))?.text).toBe(full);
    await restoreText(world.db, kept.id, 'tab', world.clock);
    expect(await textOf(kept.id)).toBe(full);
  });

  it('is not taken where it is shorter, unless the reader says so', async () => {
    const { post: kept } = await save();
    const before = await textOf(kept.id);
    expect(await retakeText(world, captured({ html: short }), kept.id, false)).toMatchObject({
      taken: false,
    });
    expect(await textOf(kept.id)).toBe(before);
    expect(await retakeText(world, captured({ html: short }), kept.id, true)).toMatchObject({ taken: true });
    expect((await world.db.get('versions', [kept.id, 'tab']))?.text).toBe(before);
  });

  it('is not taken from another page, or where there is none', async () => {
    const { post: kept } = await save();
    const other = pageOf(`<p>${'Onions are sliced thinly and left to colour slowly. '.repeat(9)}</p>`);
    const elsewhere = captured({ url: `${ORIGIN}/onions`, html: other.replace(post.title, 'Onions') });
    await expect(retakeText(world, elsewhere, kept.id, true)).rejects.toMatchObject({ code: 'other-page' });
    const empty = captured({ html: pageOf('') });
    await expect(retakeText(world, empty, kept.id, true)).rejects.toMatchObject({ code: 'no-text' });
    await expect(retakeText(world, captured(), 999, true)).rejects.toMatchObject({ code: 'unknown-post' });
  });
});

describe('a link', () => {
  const site: Play = ({ url: asked }) =>
    asked.pathname === post.path ? html(post.title, `<article>${postHtml(post)}</article>`) : notFound();
  const link = (allowed: boolean) => saveLink(world, { url, title: ' as it  is called ' }, allowed, TITLE);

  it('is there at once, and its text when the job has fetched its page', async () => {
    await open(site);
    const saved = await link(true);
    expect(saved).toMatchObject({ outcome: 'saved', text: 'coming', post: { title: 'as it is called' } });
    await work();
    expect(log.map(({ path }) => path)).toEqual([post.path]);
    expect(await textOf(saved.post.id)).toContain(post.paragraphs.at(-1));
    expect(await world.db.get('posts', saved.post.id)).toMatchObject({
      title: post.title,
      lang: 'en',
      textFrom: 'page',
    });
    expect(await world.db.count('versions')).toBe(0);
  });

  it('is kept by its address where access was refused; its text comes when it is asked for', async () => {
    await open(site);
    const saved = await link(false);
    expect(saved.text).toBe('no-access');
    await work();
    expect(log).toEqual([]);
    await requestText(world, saved.post.id);
    await work();
    expect(await textOf(saved.post.id)).toContain(post.paragraphs.at(-1));
  });

  it('whose page is gone stays as it is, with the reason', async () => {
    const saved = await link(true);
    await work();
    expect(await world.db.get('pages', saved.post.id)).toMatchObject({ waiting: 0, problem: 'not-found' });
    expect(await countPosts(world.db)).toBe(1);
  });

  it('whose page is a sign-in is not taken for the post', async () => {
    await open(() =>
      answer(
        'text/html',
        pageOf(`<article><p>${'Sign in to continue to the letters. '.repeat(12)}</p></article>`),
      ),
    );
    const saved = await link(true);
    await work();
    expect(await textOf(saved.post.id)).toBe('');
    expect(await world.db.get('pages', saved.post.id)).toMatchObject({ verdict: 'wall' });
  });

  it('to no web page is refused', async () => {
    for (const bad of ['mailto:a@b.example', 'javascript:alert(1)', 'file:///etc/passwd'])
      await expect(saveLink(world, { url: bad, title: '' }, true, TITLE)).rejects.toMatchObject({
        code: 'bad-address',
      });
  });
});
