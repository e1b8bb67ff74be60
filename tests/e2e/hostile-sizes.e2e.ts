// Promise: what is made to overwhelm costs bounded memory and time: it is refused in a sentence or cut to what a post may be,
// by the real path, and everything else goes on. That each of these ends within the test's own time is what is tested.

import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Post } from '@/utils/model/post';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { launch } from '../harness/launch';
import { allowSites, switchOnEverywhere } from '../harness/site-access';
import { until } from '../harness/until';
import { CheckBrowser } from '../sanitize/check-browser';
import { WorkshopTab } from '../sanitize/workshop';
import { useWorld } from './support';

const MEGABYTE = 1_000_000;
const WORDS = 'The keeper of the upper lock counts the boats that pass and writes their names into a book. ';
const MUCH = Buffer.alloc(200 * MEGABYTE, '<p>');
/** Packed, a five-hundredth of it, or a hundred-thousandth (Brotli). */
const BOMBS: Record<string, Buffer> = {
  gzip: gzipSync(MUCH),
  deflate: deflateSync(MUCH),
  br: brotliCompressSync(MUCH, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
};

const html = (body: string, title = 'A page') =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>A page</h1>${`<p>${WORDS.repeat(3)}</p>`.repeat(5)}${body}</article>`;
const item = (n: number, title: string, body: string) =>
  `<item><guid>item-${n}</guid><title>${title}</title><link>/item-${n}</link><description><![CDATA[${body}]]></description></item>`;
const NESTED = `${'<div><span>'.repeat(50_000)}deep`;
const LAUGHS = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

/** What a hostile publication serves, by path. */
const SERVED: Record<string, (response: ServerResponse) => void> = {
  ...Object.fromEntries(
    Object.entries(BOMBS).map(([encoding, bomb]) => [
      `/bomb-${encoding}`,
      (response: ServerResponse) => {
        response.setHeader('content-encoding', encoding);
        response.setHeader('content-type', 'application/rss+xml');
        response.end(bomb);
      },
    ]),
  ),
  '/large': (response) => {
    response.setHeader('content-type', 'text/html');
    // What it takes the browser to lay out so much is not asked here.
    response.end(html(`<p style="content-visibility:auto">${WORDS.repeat(50)}</p>`.repeat(11_000)));
  },
  '/nested': (response) => {
    response.setHeader('content-type', 'text/html');
    response.end(html(NESTED));
  },
  '/title': (response) => {
    response.setHeader('content-type', 'text/html');
    response.end(html('', `\u202e${'Lock '.repeat(200_000)}`));
  },
  '/feed': (response) => {
    response.setHeader('content-type', 'application/rss+xml');
    response.end(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${LAUGHS}]><rss version="2.0"><channel><title>Overwhelming</title><link>/</link>` +
        item(1, 'Nested', NESTED) +
        item(2, 'T'.repeat(MEGABYTE), 'x') +
        item(3, 'Laughing &l12;', '&l12;') +
        item(4, 'Turned \u202egnp.exe\u2069', '<p>\u202eturned</p><p>not</p>') +
        item(5, 'Attribute', `<p title="${'x'.repeat(MEGABYTE)}">attribute</p>`) +
        item(6, 'Many', '<i>x</i>'.repeat(200_000)) +
        item(7, 'Letter', 'x'.repeat(MEGABYTE)) +
        item(8, 'Links', Array.from({ length: 20_000 }, (_, n) => `<a href="/${n}">sluice</a> `).join('')) +
        '</channel></rss>',
    );
  },
  '/surrogates.json': (response) => {
    response.setHeader('content-type', 'application/feed+json');
    response.end(
      '{"version":"https://jsonfeed.org/version/1.1","title":"Halves \\ud800","items":[{"id":"\\udc00","title":"\\ud83d half","content_html":"<p>lock \\ud800 keeper</p>","tags":["\\udfff"]}]}',
    );
  },
};

const world = useWorld({
  routes: [
    ({ url }, response) => {
      const serve = SERVED[url ?? ''];
      serve?.(response);
      return serve !== undefined;
    },
  ],
});
const postOf = (guid: string) =>
  until(`the post ${guid}`, async () =>
    (await rowsOf<Post>(world.companion, 'posts')).find((post) => post.guid.endsWith(guid)),
  );
const bodyOf = async (id: number) =>
  (await rowsOf<{ id: number; html: string; text: string }>(world.companion, 'bodies')).find(
    (body) => body.id === id,
  );

describe('what is made to overwhelm', () => {
  beforeAll(async () => {
    if (!world.companion) return;
    await allowSites(world.companion, '*://*/*');
    await switchOnEverywhere(world.companion);
  });

  it.each(Object.keys(BOMBS))(
    'a decompression bomb of a feed is given up in the middle, and told as too large: %s',
    async (encoding) => {
      const { companion, pages } = world;
      const url = `${pages.origin}/bomb-${encoding}`;
      expect(await sendMessage(companion, 'source.find', { url })).toMatchObject({
        ok: false,
        code: 'too-large',
      });
    },
  );

  it('a feed of 100,000 nested elements, a title of a megabyte and entities without end comes in, cut', async () => {
    const { companion, pages } = world;
    expect(await sendMessage(companion, 'source.add', { url: `${pages.origin}/feed` })).toMatchObject({
      ok: true,
    });
    const nested = await postOf('item-1');
    expect((await bodyOf(nested.id))?.text).toBe('deep');
    expect((await postOf('item-2')).title).toHaveLength(1_000);
    const laughing = await postOf('item-3');
    expect(laughing.title.length).toBeLessThan(100);
    expect((await bodyOf(laughing.id))?.text.length).toBeLessThan(100);
    const turned = await postOf('item-4');
    expect(turned.title).toBe('Turned gnp.exe');
    const attribute = await postOf('item-5');
    expect((await bodyOf(attribute.id))?.text).toBe('attribute');
    expect((await bodyOf((await postOf('item-6')).id))?.text.length).toBeGreaterThan(0);
    expect((await bodyOf((await postOf('item-7')).id))?.text).toHaveLength(MEGABYTE);
    // It is indexed like any other.
    await until('the post of links to be found', async () => {
      const input = { query: 'sluice', limit: 5, offset: 0, order: 'relevance' } as const;
      const reply = await sendMessage(companion, 'lookup', input);
      return JSON.stringify(reply).includes('"guid":"item-8"');
    });
  }, 120_000);

  it('halves of characters come in as the sign for what is missing, and are found and read', async () => {
    const { companion, pages } = world;
    expect(
      await sendMessage(companion, 'source.add', { url: `${pages.origin}/surrogates.json` }),
    ).toMatchObject({ ok: true });
    const post = await until('the post', async () =>
      (await rowsOf<Post>(companion, 'posts')).find(({ title }) => title.endsWith('half')),
    );
    for (const text of [post.title, post.guid, ...post.tags]) expect(text.isWellFormed()).toBe(true);
    for (const query of ['half', '\ud800', '"lock \ud800"'])
      expect(
        await sendMessage(companion, 'lookup', { query, limit: 5, offset: 0, order: 'relevance' }),
      ).toMatchObject({ ok: true });
    const reader = await companion.context.newPage();
    await reader.goto(companion.url(`sidepanel.html?tab=1#/post/${post.id}`));
    await reader.getByText(/lock .* keeper/).waitFor();
    await reader.close();
  });

  it.for(['/large', '/nested', '/title'])(
    'a page in a tab is answered and saved within bounds: %s',
    { timeout: 300_000 },
    async (address) => {
      const { companion, tab, pages } = world;
      await tab.goto(`${pages.origin}${address}`, { timeout: 150_000, waitUntil: 'domcontentloaded' });
      const [tabId] = await tabsAt(`${pages.origin}${address}`);
      expect(await sendMessage(companion, 'page.answer', { tabId: tabId ?? -1 })).toMatchObject({ ok: true });
      expect(await sendMessage(companion, 'page.save', { tabId: tabId ?? -1 })).toMatchObject({ ok: true });
      const post = await postOf(address);
      expect(post.title.length).toBeLessThanOrEqual(1_000);
      const body = await bodyOf(post.id);
      expect(body?.text).toContain('The keeper of the upper lock');
      expect(body?.html.length).toBeLessThanOrEqual(2_100_000);
    },
  );
});

/** Ids of the tabs that show an address. */
async function tabsAt(address: string): Promise<number[]> {
  const page = await world.companion.context.newPage();
  await page.goto(world.companion.url('manifest.json'));
  const ids = await page.evaluate(
    async (wanted) =>
      (await chrome.tabs.query({})).flatMap(({ id, url }) => (url === wanted && id ? [id] : [])),
    address,
  );
  await page.close();
  return ids;
}

describe('documents that the workshop is given', () => {
  const browser = new CheckBrowser(() => launch());
  afterAll(() => browser.giveUp());

  it('a sitemap whose entities expand without end, or that is packed without end, is refused or read without them', async (context) => {
    if (process.env.BACKLIST_NO_BROWSER) context.skip(`skipped: ${process.env.BACKLIST_NO_BROWSER}`);
    const shop = new WorkshopTab(browser);
    const sitemap = (before: string, loc: string) =>
      `<?xml version="1.0"?>${before}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://quay.example/${loc}</loc></url></urlset>`;
    const call = (text: string) => ({
      method: 'readSitemap',
      url: 'https://quay.example/sitemap.xml',
      contentType: 'application/xml',
      text,
    });
    const [laughing, honest] = await shop.ask<{ pages: { url: string }[] }>(
      [call(sitemap(`<!DOCTYPE x [<!ENTITY l0 "ha">${LAUGHS}]>`, '&l12;')), call(sitemap('', 'one'))],
      30_000,
    );
    expect(JSON.stringify(laughing).length).toBeLessThan(1_000);
    expect(honest).toMatchObject({ value: { pages: [{ url: 'https://quay.example/one' }] } });
  });
});
