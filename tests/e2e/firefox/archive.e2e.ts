// What a reader does with the archive, in a real Firefox: what is hostile comes in harmless by its parser too, a file is taken
// in and out, a post starred and found, a page saved, and the language changed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAFE_ATTRIBUTES, SAFE_ELEMENTS } from '@/utils/extract/html/safe-markup';
import type { Job } from '@/utils/model/job';
import type { Source } from '@/utils/model/source';
import { BOOKMARKS } from '../../gallery/publications';
import { doRest } from '../../harness/at-rest';
import { until } from '../../harness/until';
import { feedOf } from '../../sanitize/documents';
import { ownPayloads } from '../../sanitize/own-payloads';
import { BUNDLED } from '../support';
import { POSTS_COUNT, ROWS, shows, useFirefox } from './support';

/** Every so many of our hostile payloads: all kinds, disguises and surroundings are among them. */
const EACH = 7;
const hostile = ownPayloads().filter((_, n) => n % EACH === 0);
const world = useFirefox([
  ({ url, headers }, response) => {
    if (url !== '/hostile.rss') return false;
    // What is asked for is asked of this server, which notes it.
    const evil = (text: string) =>
      text
        .replaceAll('https://evil.example', `http://${headers.host}/evil`)
        .replaceAll('//evil.example', `//${headers.host}/evil`);
    response.setHeader('content-type', 'application/rss+xml');
    response.end(feedOf(hostile.map(({ name, payload }) => ({ name, payload: evil(payload) }))));
    return true;
  },
]);

interface Body {
  id: number;
  html: string;
}

/** Writes HTML over the body of a post, as it lies in the archive. */
const OVERWRITE = `const [id, html] = args;
  const open = indexedDB.open('backlist');
  const db = await new Promise((done) => { open.onsuccess = () => done(open.result); });
  await new Promise((done, fail) => {
    const tx = db.transaction('bodies', 'readwrite');
    tx.objectStore('bodies').put({ id, html, text: 'Shown by a test.' });
    tx.oncomplete = done;
    tx.onabort = () => fail(tx.error);
  });
  db.close();`;
/** What the reader itself notes on what it shows. */
const OF_THE_READER = ['data-cell'];
const SHOWN = `const body = document.querySelector('.reader-body')?.shadowRoot?.querySelector('.body');
  return body && body.querySelector('[data-anchor=end]') && [...body.querySelectorAll('*')].map((one) => [one.localName, [...one.attributes].map(({ name, value }) => [name, value])]);`;

const rows = <T>(store: string) => world.firefox.inExtension<T[]>(ROWS, [store]);
const count = () => world.firefox.inExtension<number>(POSTS_COUNT);
const reader = (id: number) => world.firefox.url(`sidepanel.html?tab=1#/post/${id}`);

describe('the archive in Firefox', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'backlist-files-'));
    if (!world.firefox) return;
    await world.firefox.goto(world.firefox.url('options.html'));
    await until('the bundled archive', async () => (await count()) === BUNDLED);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('hostile HTML of a feed is shown as what may stay, runs nothing and asks nobody', {
    timeout: 400_000,
  }, async () => {
    const { firefox, pages } = world;
    await firefox.goto(firefox.url('sidepanel.html?tab=1#/sources'));
    await firefox.page().fill('.add-line input', `${pages.origin}/hostile.rss`);
    await firefox.page().press('button', 'Find');
    // Hundreds of hostile entries are made harmless before it is told what was found.
    const isFound = `return [...document.querySelectorAll('button')].some((one) =>
      [one.getAttribute('aria-label'), one.textContent, one.title].includes('Add “Check”'));`;
    await until('the feed to be found', () => firefox.inExtension<boolean>(isFound), 120_000);
    await firefox.page().press('button', 'Add “Check”');
    await shows(firefox.page(), /Added “Check”/);
    await until('its posts', async () => (await count()) > BUNDLED + hostile.length / 2, 120_000);
    // To the last one: those that come next are counted. Between two slices of a check its job rests, too.
    const isRead = async () =>
      (await rows<Source>('sources')).every(({ lastSuccessAt }) => lastSuccessAt !== null);
    await until('all of them', async () => (await isRead()) && doRest(await rows<Job>('jobs')), 120_000);
    const bodies = (await rows<Body>('bodies')).filter(({ id }) => id > BUNDLED);
    const all = bodies.map(({ html }) => `<div>${html}</div>`).join('\n');
    const id = bodies[0]?.id ?? 0;
    await firefox.inExtension(OVERWRITE, [id, `${all}<p data-anchor="end">The end.</p>`]);
    await firefox.goto(reader(id));
    const elements = await until('all of it to be shown', () =>
      firefox.inExtension<[string, [string, string][]][] | null>(SHOWN),
    );
    expect(elements.length).toBeGreaterThan(hostile.length);
    for (const [name, attributes] of elements) {
      expect(SAFE_ELEMENTS).toContain(name);
      for (const [attribute, value] of attributes) {
        expect([...SAFE_ATTRIBUTES, ...OF_THE_READER]).toContain(attribute);
        if (attribute === 'href') expect(value).toMatch(/^(?:https?|mailto):/);
        if (attribute === 'src') expect(value).toMatch(/^data:image\/(?!svg)/i);
      }
    }
    expect(await firefox.inExtension('return (window.wrappedJSObject ?? window).hit ?? null;')).toBeNull();
    expect(pages.requests.filter((line) => line.includes('/evil'))).toEqual([]);
  });

  test('a file is looked at, taken in, and taken back', async () => {
    const { firefox } = world;
    const file = path.join(folder, 'bookmarks.html');
    await writeFile(file, BOOKMARKS);
    await firefox.goto(firefox.url('transfer.html'));
    const before = await count();
    await firefox.page().choose('input[type=file]', file);
    await until('the dry run', async () => (await firefox.page().text()).includes('Import'));
    await firefox.page().press('.dry-run [role=switch]');
    await firefox.page().press('.dry-run button', 'Import');
    await shows(firefox.page(), /Done\. New posts: 3\./);
    expect(await count()).toBe(before + 3);
    await firefox.page().press('button[aria-label^="Undo the import"]');
    await shows(firefox.page(), /Undone: all that it brought is gone/);
    expect(await count()).toBe(before);
  });

  test('a post is starred in the reader, and stands among the starred', async () => {
    const { firefox } = world;
    const [post] = await rows<{ id: number; title: string }>('posts');
    if (!post) throw new Error('no posts');
    await firefox.goto(reader(post.id));
    await firefox.page().press('button', 'Star');
    await until('the star', async () =>
      (await rows<{ id: number; starredAt: number | null }>('posts')).some(
        ({ id, starredAt }) => id === post.id && starredAt !== null,
      ),
    );
    await firefox.goto(firefox.url('sidepanel.html?tab=1#/archive?state=starred'));
    await shows(firefox.page(), new RegExp(post.title.slice(0, 20).replace(/\W/g, '.')));
  });

  test('a page is saved from the popup as it is seen', async () => {
    const { firefox, pages } = world;
    await firefox.goto(firefox.url('options.html'));
    const before = await count();
    await firefox.goto(`${pages.origin}/sample-article`);
    const popup = await firefox.openPopup();
    await popup.press('button', 'Save this page in the archive');
    await shows(popup, /Saved/);
    await firefox.goto(firefox.url('options.html'));
    expect(await count()).toBe(before + 1);
    const saved = (await rows<{ url: string }>('posts')).at(-1);
    expect(saved?.url).toBe(`${pages.origin}/sample-article`);
  });

  test('the language is another one at once, and lines run from the right', async () => {
    const { firefox } = world;
    await firefox.goto(firefox.url('options.html'));
    await firefox.page().press('option[value=ar]');
    const root = () => firefox.inExtension<string>('return document.documentElement.dir;');
    await expect.poll(root).toBe('rtl');
    await firefox.goto(firefox.url('sidepanel.html?tab=1#/archive'));
    await expect.poll(root).toBe('rtl');
    await shows(firefox.page(), /الأرشيف/);
  });
});
