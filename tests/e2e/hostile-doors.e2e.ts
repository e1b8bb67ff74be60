// Promise: at each door, what is made to overwhelm is cut to what a post may be, within the time that the worker gives the
// workshop, and what stands beside it comes in whole. Bodies of 50 MB and packed ones never get this far (`hostile-sizes`).
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../harness/launch';
import { CheckBrowser } from '../sanitize/check-browser';
import { pageOf } from '../sanitize/documents';
import { importFile } from '../sanitize/import-door';
import { batches } from '../sanitize/split';
import { type Call, WorkshopTab } from '../sanitize/workshop';

const MEGABYTE = 1_000_000;
const SITE = 'https://quay.example';
/** What the worker waits for a call. */
const TIME = 30_000;
const numbered = (count: number, write: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n)).join('');

interface Hazard {
  name: string;
  title: string;
  html: string;
}
const hazard = (name: string, html: string, title = name): Hazard => ({ name, title, html });
const HONEST = hazard('honest', '<p>The keeper of the upper lock counts the boats.</p>');
const HAZARDS: readonly Hazard[] = [
  hazard('long title', '<p>x</p>', 'Lock '.repeat(MEGABYTE / 5)),
  hazard('halves', '<p title="\udc00">lock \ud800 keeper</p>', 'Half \ud83d'),
  hazard('turned', '<p>\u202eturned\u2069</p>', 'Turned \u202egnp.exe\u2069'),
  hazard('one letter', `<p>${'x'.repeat(MEGABYTE)}</p>`, 'x'.repeat(MEGABYTE)),
  hazard(
    'links',
    numbered(20_000, (n) => `<a href="/${n}">boat ${n}</a> `),
  ),
  hazard('an address without end', `<p>x<img alt=x srcset="${'x'.repeat(MEGABYTE)} y">`),
  hazard('nested', `${'<div><span>'.repeat(50_000)}deep`),
  hazard('readings', '<rt>'.repeat(MEGABYTE / 4)),
  hazard('made anew', `<p>${numbered(500, (n) => `<font size=${n}>`)}${'<p>x'.repeat(500)}`),
  hazard(
    'copied',
    `<select><button><selectedcontent></selectedcontent></button>${'<option selected><b><i>x'.repeat(5)}`,
  ),
  hazard('attributes', `<p ${numbered(MEGABYTE / 8, (n) => `a${n} `)}>x</p>`),
  hazard('long attribute', `<p title="${'x'.repeat(MEGABYTE)}">x</p>`),
  hazard('references', '&'.repeat(MEGABYTE)),
  hazard('comments', '<!-- -->'.repeat(MEGABYTE / 8)),
  hazard('entities', '&amp;lt;'.repeat(MEGABYTE / 8)),
];
const LAUGHS = `<!DOCTYPE x [<!ENTITY l0 "ha">${numbered(12, (n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)}]>`;

const escaped = (text: string) =>
  text.toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const at = (n: number) => `${SITE}/${n}`;
const feed = (all: readonly Hazard[], before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Quay</title><link>${SITE}/</link>${all
    .map(
      ({ title, html }, n) =>
        `<item><guid isPermaLink="false">${n}</guid><link>${at(n)}</link><title>${escaped(title)}</title><description>${escaped(html)}</description></item>`,
    )
    .join('')}</channel></rss>`;
const json = (value: unknown) => JSON.stringify(value);

/** Doors for documents of many entries: what the document is, as each publication or server would write it. */
const DOORS: Record<string, { method: string; contentType: string; write(all: readonly Hazard[]): string }> =
  {
    'a feed (RSS)': { method: 'readFeed', contentType: 'application/rss+xml', write: (all) => feed(all) },
    'a feed (JSON Feed)': {
      method: 'readFeed',
      contentType: 'application/feed+json',
      write: (all) =>
        json({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Quay',
          items: all.map(({ title, html }, n) => ({ id: `${n}`, url: at(n), title, content_html: html })),
        }),
    },
    'a pack': {
      method: 'readShard',
      contentType: 'application/json',
      write: (all) =>
        json({
          format: 1,
          posts: all.map(({ title, html }, n) => ({
            ...{ guid: `${n}`, url: at(n), title, html, summary: '', lang: null },
            ...{ published: null, updated: null, authors: [], tags: [] },
          })),
        }),
    },
    WordPress: {
      method: 'readWordpress',
      contentType: 'application/json',
      write: (all) =>
        json(
          all.map(({ title, html }, n) => ({
            ...{ id: n + 1, link: at(n), guid: { rendered: `${n}` } },
            ...{ title: { rendered: escaped(title) }, content: { rendered: html } },
          })),
        ),
    },
    'a reader server': {
      method: 'readReaderItems',
      contentType: 'application/json',
      write: (all) =>
        json({
          items: all.map(({ title, html }, n) => ({
            id: `tag:google.com,2005:reader/item/${(n + 1).toString(16).padStart(16, '0')}`,
            title,
            canonical: [{ href: at(n) }],
            origin: { streamId: 'feed/1' },
            content: { content: html },
          })),
        }),
    },
  };

interface Came {
  url: string | null;
  title: string;
  html: string;
  text: string;
  summary: string;
}

const browser = new CheckBrowser(() => launch());
beforeEach((context) => {
  if (process.env.BACKLIST_NO_BROWSER) context.skip(`skipped: ${process.env.BACKLIST_NO_BROWSER}`);
});
afterAll(() => browser.giveUp());
const shop = new WorkshopTab(browser);

/** Whether each string of an entry is whole and bounded, and its title one line without what turns it round. */
function expectBounded(name: string, { title, html, text, summary }: Came): void {
  for (const part of [title, html, text, summary]) expect(part.isWellFormed(), name).toBe(true);
  expect(title.length, name).toBeLessThanOrEqual(2_000);
  expect(title, name).not.toMatch(/[\n\u202a-\u202e\u2066-\u2069]/);
  expect(html.length, name).toBeLessThanOrEqual(2_000_000);
}

describe.each(Object.entries(DOORS))('%s', (_, { method, contentType, write }) => {
  it('cuts what overwhelms, and brings in what stands beside it', async () => {
    const all = [...HAZARDS, HONEST];
    // A feed has an end at ten megabytes.
    const parts = batches(all, 5);
    const answers = await shop.ask<Came[] | { entries: Came[] }>(
      parts.map((part): Call => ({ method, contentType, url: `${SITE}/doc`, text: write(part) })),
      TIME,
    );
    const came = answers.flatMap((answer) => {
      if (!('value' in answer)) throw new Error(answer.failed);
      const rows = Array.isArray(answer.value) ? answer.value : answer.value.entries;
      return rows.map((row) => ('entry' in row ? (row.entry as Came) : row));
    });
    expect(came).toHaveLength(all.length);
    for (const entry of came) expectBounded(entry.title.slice(0, 50), entry);
    expect(came.at(-1)).toMatchObject({ title: 'honest', html: HONEST.html });
  }, 120_000);
});

describe('a page', () => {
  it.each([...HAZARDS, HONEST].map((one) => [one.name, one] as const))(
    'that is saved from a tab, or fetched: %s',
    async (name, { title, html }) => {
      const page = pageOf(html).replace('<title>A page', () => `<title>${escaped(title)}`);
      const [saved, fetched] = await shop.ask<{ entry: Came } | Came | null>(
        [
          { method: 'readCaptured', url: at(1), contentType: '', text: '', html: page },
          { method: 'readPage', url: at(1), contentType: 'text/html', text: page.toWellFormed() },
        ],
        TIME,
      );
      for (const answer of [saved, fetched]) {
        if (!answer || !('value' in answer)) throw new Error(answer?.failed);
        if (answer.value === null) continue;
        const entry = 'entry' in answer.value ? answer.value.entry : answer.value;
        expectBounded(name, entry);
        expect(entry.text).toContain('The keeper of the lower lock');
      }
    },
    120_000,
  );

  it('that lists posts', async () => {
    const lists = HAZARDS.map(({ title, html }) => `<ul><li><a href="/a">${escaped(title)}</a></ul>${html}`);
    const answers = await shop.ask(
      lists.map((text) => ({ method: 'readListing', url: SITE, contentType: 'text/html', text })),
      TIME,
    );
    for (const answer of answers) {
      expect(answer).toHaveProperty('value');
      expect(JSON.stringify(answer).length).toBeLessThan(4_000_000);
    }
  }, 150_000);
});

describe('a list of addresses', () => {
  const names = ['long title', 'turned', 'nested', 'entities without end'];
  const sitemap = (title: string, inner = '', before = '') =>
    `<?xml version="1.0"?>${before}<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${SITE}/one</loc><n:news><n:title>${title}</n:title></n:news>${inner}</url></urlset>`;
  const SITEMAPS = [
    sitemap('Lock '.repeat(MEGABYTE / 5)),
    sitemap('Turned \u202egnp.exe'),
    sitemap('x', '<url>'.repeat(100_000)),
    sitemap('&l12;', '', LAUGHS),
  ];
  const SUBSCRIPTIONS = [
    'Lock '.repeat(MEGABYTE / 5),
    'Turned \u202egnp.exe',
    '<b>'.repeat(100_000),
    '&l12;',
  ];

  it.each(names.map((name, n) => [name, n] as const))('a sitemap: %s', async (_, n) => {
    const call = { method: 'readSitemap', url: `${SITE}/sitemap.xml`, contentType: 'application/xml' };
    const [answer] = await shop.ask([{ ...call, text: SITEMAPS[n] ?? '' }], TIME);
    expect(answer).toHaveProperty('value');
    expect(JSON.stringify(answer).length).toBeLessThan(2 * MEGABYTE);
  });

  it.each(names.map((name, n) => [name, n] as const))(
    'the subscriptions of a reader server: %s',
    async (_, n) => {
      const text = json({
        subscriptions: [{ id: 'feed/1', url: SITE, htmlUrl: SITE, title: SUBSCRIPTIONS[n] }],
      });
      const call = { method: 'readSubscriptions', url: `${SITE}/api`, contentType: 'application/json' };
      const [answer] = await shop.ask<{ title: string }[]>([{ ...call, text }], TIME);
      if (!answer || !('value' in answer)) throw new Error(answer?.failed);
      expect(answer.value[0]?.title.length).toBeLessThanOrEqual(2_000);
      expect(answer.value[0]?.title).not.toMatch(/\u202e/);
    },
  );
});

describe('a file to import', () => {
  const outline = (title: string) =>
    `<outline text="${title}" title="${title}" type="rss" xmlUrl="${SITE}/feed.xml"/>`;
  const opml = (body: string, before = '') =>
    `<?xml version="1.0"?>${before}<opml version="2.0"><head><title>Feeds</title></head><body>${body}</body></opml>`;

  it.each([
    ['a title of a megabyte', opml(outline('Lock '.repeat(MEGABYTE / 5)))],
    ['a title that is turned round', opml(outline('Turned \u202egnp.exe'))],
    ['outlines in outlines', opml(`${'<outline text="a">'.repeat(40_000)}${outline('one')}`)],
    ['entities without end', opml(outline('&l12;'), LAUGHS)],
    [
      '2,000 feeds and a tag that is missing',
      opml(`<outline text="Folder">${numbered(2_000, (n) => outline(`feed ${n}`))}`),
    ],
  ])(
    'of feeds (OPML): %s',
    async (_, text) => {
      const staged = await importFile(browser, text, 60_000, 'feeds.opml');
      expect(staged.length).toBeGreaterThan(0);
      for (const { title } of staged) {
        expect(title.length).toBeLessThanOrEqual(2_000);
        expect(title).not.toMatch(/\u202e/);
      }
    },
    90_000,
  );

  it('of articles', async () => {
    // What product a file is of is seen in its beginning.
    const all = [HONEST, ...HAZARDS];
    const text = json(
      all.map(({ title, html }, n) => ({
        ...{ is_archived: 0, is_starred: 0, title, url: at(n), content: html },
        ...{ tags: [], created_at: '2024-01-02T03:04:05+0000' },
      })),
    );
    const staged = await importFile(browser, text, 90_000);
    expect(staged).toHaveLength(all.length);
    for (const { title, html } of staged)
      expectBounded(title.slice(0, 50), { url: null, title, html, text: '', summary: '' });
    expect(staged[0]?.html).toBe(HONEST.html);
  }, 120_000);
});
