// Promise: what leaves a page is bounded and of its main part, and nothing at all where the page is private; entries
// without title, date or text still become something sensible.
import { describe, expect, it } from 'vitest';
import type { RawEntry } from '@/utils/feeds/raw-feed';
import { pageProbeSchema, pageTextSchema } from '@/utils/model/page';
import { useExtract } from './extract/in-browser';

const ADDRESS = 'https://blog.example/post#part';
const PARAGRAPH = `<p>${'A sentence that is long enough to be read as part of an article. '.repeat(6)}</p>`;
const extract = useExtract();

describe('the probe', () => {
  it('tells an article with its links and feeds', async () => {
    const probe = await extract.call(
      'readProbe',
      `<head><title> A
        title </title><link rel=canonical href="/canonical">
        <link rel=alternate type=application/rss+xml href="/feed" title=Feed></head>
        <body><nav><a href="/nav">n</a></nav><main>${PARAGRAPH.repeat(6)}
        <a href="https://a.example/1#x">1</a><a href="https://a.example/1">1 again</a><a href="mailto:x@a.example">m</a>
        <a href="#other">here</a><a href="/older">o</a><footer><a href="/footer">f</a></footer></main></body>`,
      ADDRESS,
    );
    expect(probe).toEqual({
      url: ADDRESS,
      canonical: 'https://blog.example/canonical',
      article: true,
      private: null,
      links: ['https://a.example/1', 'https://blog.example/older'],
      feeds: [{ url: 'https://blog.example/feed', title: 'Feed' }],
      title: 'A title',
    });
    expect(pageProbeSchema.safeParse(probe).success).toBe(true);
  });

  it('stays within the bounds of the message, whatever the page holds', async () => {
    const anchors = Array.from({ length: 1_000 }, (_, n) => `<a href="https://a.example/${n}">x</a>`).join(
      '',
    );
    const probe = await extract.call(
      'readProbe',
      `<head><title>${'t'.repeat(9_000)}</title></head><body><a href="https://a.example/${'x'.repeat(9_000)}">x</a>${anchors}`,
      ADDRESS,
    );
    expect(probe.links).toHaveLength(300);
    expect(pageProbeSchema.safeParse(probe).success).toBe(true);
  });

  it('is not misled by elements that take the names of the document', async () => {
    const html = '<head><title>real</title></head><body><img name="title"><img name="body">';
    expect((await extract.call('readProbe', html, ADDRESS)).title).toBe('real');
  });

  it('says nothing of a private page but why', async () => {
    const probe = await extract.call(
      'readProbe',
      `<head><title>secret</title></head><body>${PARAGRAPH.repeat(6)}<input autocomplete="cc-csc">`,
      ADDRESS,
    );
    expect(probe.private).toBe('checkout');
    expect({ ...probe, private: null }).toEqual({
      url: '',
      canonical: null,
      article: false,
      private: null,
      links: [],
      feeds: [],
      title: '',
    });
  });
});

const amongMany = (html: string) => `${'<input type=checkbox>'.repeat(50)}${html}`;

describe('private pages', () => {
  it.each([
    ['<input autocomplete="billing cc-number">', 'https://a.example/', 'checkout'],
    ['<input><select autocomplete="cc-exp-month"></select>', 'https://a.example/', 'checkout'],
    ['', 'https://shop.example/en/checkout/step-2', 'checkout'],
    ['', 'https://shop.example/cart', 'checkout'],
    ['', 'https://a.example/order/payment', 'checkout'],
    ['', 'https://a.example/payments/confirm', 'checkout'],
    ['', 'https://checkout.pay.example/x', 'checkout'],
    ['', 'https://a.example/users/sign_in', 'login'],
    ['', 'https://a.example/login.php?next=/', 'login'],
    ['', 'https://a.example/wp-login.php', 'login'],
    ['', 'https://accounts.a.example/', 'login'],
    ['', 'https://a.example/forgot-password', 'login'],
    ['', 'https://blog.example/2024/how-we-rebuilt-checkout', null],
    ['', 'https://blog.example/payments/why-idempotency-matters', null],
    ['', 'https://blog.example/the-login-page-nobody-wanted', null],
    ['<input type=text autocomplete=name>', 'https://blog.example/post', null],
  ])('%s at %s: %s', async (html, address, reason) => {
    expect(await extract.call('privateReason', html, address)).toBe(reason);
    // Where there are many fields, the browser is asked otherwise.
    if (html !== '') expect(await extract.call('privateReason', amongMany(html), address)).toBe(reason);
  });

  it.each([
    ['<input type=PASSWORD>', 'password'],
    ['<div style="display:none"><input type=password></div>', null],
  ])('shown: %s', async (html, reason) => {
    for (const page of [html, amongMany(html)])
      expect(await extract.call('privateReasonShown', page, 'https://blog.example/post')).toBe(reason);
  });
});

describe('the extractor', () => {
  it('reads the main text in blocks, twice the same, and leaves the page as it was', async () => {
    const { probes, articles, unchanged } = await extract.call(
      'readTwice',
      `<html lang="en_GB"><head><title>How the post came to be written – The Site</title>
       <meta property="article:published_time" content="2021-03-04T05:06:07Z"></head><body><nav><p>${'menu '.repeat(60)}</p></nav>
       <article><h1>How the post came to be written</h1>${PARAGRAPH}<h2>A part</h2>${PARAGRAPH}<ul><li>one</li><li>two</li></ul>${PARAGRAPH}</article>
       <footer>imprint</footer></body></html>`,
      ADDRESS,
    );
    expect(unchanged).toBe(true);
    expect(probes[0]).toEqual(probes[1]);
    expect(articles[0]).toEqual(articles[1]);
    const text = pageTextSchema.parse(articles[0]);
    expect(text).toMatchObject({ url: ADDRESS, lang: 'en-GB', title: 'How the post came to be written' });
    expect(text.headings).toContain('A part');
    expect(text.published).toBe(Date.UTC(2021, 2, 4, 5, 6, 7));
    expect(text.text).toContain('one\ntwo');
    expect(text.text.split('\n\n').length).toBeGreaterThanOrEqual(4);
    expect(text.text).not.toMatch(/imprint|menu/);
  });

  it.each([
    ['A title | Site', '<h1>Another heading</h1>', '<meta property=og:site_name content=Site>', 'A title'],
    ['A title of a post – The Site', '<h1>A title of a post</h1>', '', 'A title of a post'],
    ['Site – A title of a post', '<h1>Site</h1>', '', 'Site – A title of a post'],
    ['A title – a subtitle', '<h1>Something else</h1>', '', 'A title – a subtitle'],
    ['A title – a subtitle', '<h1>A title – a subtitle</h1>', '', 'A title – a subtitle'],
  ])('calls %s with %s %s: %s', async (title, heading, meta, expected) => {
    const html = `<head><title>${title}</title>${meta}</head><body><article>${heading}${PARAGRAPH.repeat(4)}</article>`;
    expect((await extract.call('readTwice', html, ADDRESS)).articles[0]?.title).toBe(expected);
  });

  it('finds no article where there is none', async () => {
    const { articles } = await extract.call('readTwice', '<title>x</title><p>short</p>', ADDRESS);
    expect(articles[0]).toBeNull();
  });

  it('reads documents nested more deeply than any stack', async () => {
    expect(await extract.call('textOfDeepDocument', 20_000)).toBe('x');
  });
});

describe('feeds of a page', () => {
  const find = (html: string) => extract.call('feedLinks', html, 'https://blog.example/posts/');

  it('are the link elements in their order, feeds of comments last, each once', async () => {
    const html = `<head>
      <link rel="alternate" type="application/rss+xml" href="/comments/feed/" title="Comments">
      <link rel="alternate" type="application/atom+xml; charset=utf-8" href="/atom.xml" title=" The \n Blog ">
      <link rel="ALTERNATE" type="application/feed+json" href="feed.json">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
      <link rel="alternate" type="application/json+oembed" href="/oembed">
      <link rel="alternate" hreflang="de" href="/de/">
      <link rel="stylesheet" type="text/css" href="/feed.css">
      </head><a href="/atom.xml">Atom</a>`;
    expect(await find(html)).toEqual([
      { url: 'https://blog.example/atom.xml', title: 'The Blog', kind: 'feed' },
      { url: 'https://blog.example/posts/feed.json', title: '', kind: 'feed' },
      { url: 'https://blog.example/comments/feed/', title: 'Comments', kind: 'feed' },
    ]);
  });

  it('come behind the pack that has the whole publication', async () => {
    const html = `<link rel="alternate" type="application/rss+xml" href="/rss">
      <link rel="alternate" type="application/vnd.backlist.pack+json" title="All" href="/pack/manifest.json">`;
    expect(await find(html)).toEqual([
      { url: 'https://blog.example/pack/manifest.json', title: 'All', kind: 'pack' },
      { url: 'https://blog.example/rss', title: '', kind: 'feed' },
    ]);
  });

  it('are then the links that look like feeds', async () => {
    const html =
      '<a href="/rss">RSS</a><a href="/blog/feed.xml">feed</a><a href="/about">x</a><a href="/feedback">y</a><a href="?format=rss">z</a>';
    expect((await find(html)).map((feed) => feed.url)).toEqual([
      'https://blog.example/rss',
      'https://blog.example/blog/feed.xml',
      'https://blog.example/posts/?format=rss',
    ]);
  });

  it('are resolved against the base that the page names, at most twenty, and can be fetched', async () => {
    const one = '<link rel=alternate type=application/rss+xml href=';
    expect(await find(`<base href="https://cdn.example/x/">${one}f>${one}"javascript:alert(1)">`)).toEqual([
      { url: 'https://cdn.example/x/f', title: '', kind: 'feed' },
    ]);
    expect(await find(Array.from({ length: 50 }, (_, n) => `${one}/${n}>`).join(''))).toHaveLength(20);
  });
});

describe('a sitemap', () => {
  const read = (xml: string) => extract.call('sitemapOf', xml, 'https://blog.example/sitemap.xml');
  const pages = (...paths: string[]) =>
    paths.map((path) => expect.objectContaining({ url: `https://blog.example/${path}` }));

  it.each([
    [
      'as the standard has it',
      '<url><loc>https://blog.example/a?b=1&amp;c=2</loc></url><url><loc> /d </loc></url>',
    ],
    [
      'with ampersands of its own',
      '<url><loc>https://blog.example/a?b=1&c=2</loc></url><url><loc>/d</loc></url>',
    ],
    [
      'with prefixes that are declared nowhere',
      '<url><loc>/a?b=1&c=2</loc><image:image><image:loc>/i.png</image:loc></image:image></url><url><loc><![CDATA[/d]]></loc></url>',
    ],
    ['cut off', '<url><loc>/a?b=1&amp;c=2</loc></url><url><loc>/d</loc></url><url><lastm'],
  ])('is read %s', async (_, inside) => {
    const head =
      '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE urlset><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
    expect(await read(`${head}${inside}${inside.endsWith('>') ? '</urlset>' : ''}`)).toEqual({
      sitemaps: [],
      pages: pages('a?b=1&c=2', 'd'),
    });
  });

  it('is an index where it has a prefix throughout', async () => {
    const xml =
      '<s:sitemapindex xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:sitemap><s:loc>/posts.xml</s:loc></s:sitemap></s:sitemapindex>';
    expect(await read(xml)).toEqual({ sitemaps: ['https://blog.example/posts.xml'], pages: [] });
  });

  it('has no entities, wherever a document type seems to stand', async () => {
    const entities = Array.from({ length: 6 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
    const type = `<!DOCTYPE urlset [<!ENTITY l0 "ha">${entities.join('')}]>`;
    const body = '<urlset><url><loc>https://blog.example/&l6;</loc></url></urlset>';
    for (const before of [
      '',
      '<!-- <!DOCTYPE urlset> -->',
      '<?x <!DOCTYPE urlset> ?>',
      '<!DOCTYPE x>',
      '\ufeff x',
    ])
      expect(JSON.stringify(await read(before + type + body)).length, before).toBeLessThan(1_000);
  });

  it.each(['<!DOCTYPE [', '<!DOCTYPE a[]', '<![CDATA[', '<?a ', '<!--', '<?a <!-- <![CDATA[ ]'])(
    'that says %s without end comes to its end',
    async (piece) => {
      expect((await read(`<urlset>${piece.repeat(2_000_000 / piece.length)}`)).pages).toEqual([]);
      expect((await read(piece.repeat(2_000_000 / piece.length))).pages).toEqual([]);
    },
    30_000,
  );
});

describe('an entry', () => {
  const raw = (change: Partial<RawEntry> = {}): RawEntry => ({
    guid: 'g',
    url: 'https://blog.example/2024/how-we-ship.html',
    title: 'A title',
    published: 1,
    updated: null,
    authors: ['A'],
    tags: ['t'],
    lang: 'en',
    summary: null,
    html: '<p>First words.</p><p>More.</p>',
    baseUrl: null,
    enclosures: [],
    ...change,
  });
  const clean = (change: Partial<RawEntry>) => extract.call('cleanEntry', raw(change));

  it('keeps what it has, safe, with its text', async () => {
    const entry = await clean({
      html: '<p onclick=x>First <script>1</script>words.</p><p><i class=a>More</i>.</p>',
    });
    expect(entry).toMatchObject({
      guid: 'g',
      title: 'A title',
      published: 1,
      updated: null,
      summary: 'First words. More.',
      text: 'First words.\n\nMore.',
      html: '<p>First words.</p><p><i>More</i>.</p>',
    });
  });

  it.each([
    ['its first heading', { html: '<h2>Heading</h2><p>x</p>' }, 'Heading'],
    ['its first words', { html: '<p>Some words to begin with.</p><p>x</p>' }, 'Some words to begin with.'],
    ['its address', { html: '' }, 'how we ship'],
    ['its site', { html: '', url: 'https://blog.example/' }, 'blog.example'],
    ['an address that is no UTF-8', { html: '', url: 'https://blog.example/%E9%E8' }, 'blog.example/%E9%E8'],
    ['its guid', { html: '', url: null }, 'g'],
  ])('without a title is named by %s', async (_, change, title) => {
    expect((await clean({ title: null, ...change })).title).toBe(title);
    expect((await clean({ title: '  ', ...change })).title).toBe(title);
  });

  it.each([
    ['heading', { html: '<h2>a\u202eb</h2>' }],
    ['words', { html: '<p>a\u202eb</p>' }],
    ['address', { html: '', url: 'https://blog.example/a%E2%80%AEb' }],
    ['guid', { html: '', url: null, guid: 'a\u202eb' }],
  ])('is named by no %s that turns the words around', async (_, change) => {
    expect((await clean({ title: null, ...change })).title).toBe('ab');
  });

  it('leads to places in its own text, whatever its other links are relative to', async () => {
    const html =
      '<p><a href="#user-content-n">1</a> <a href="other">x</a></p><p id="user-content-n">Note</p>';
    const { html: safe } = await clean({ html, baseUrl: 'https://blog.example/feeds/all.xml' });
    expect(safe).toContain('href="https://blog.example/2024/how-we-ship.html#user-content-n"');
    expect(safe).toContain('data-anchor="user-content-n"');
    expect(safe).toContain('href="https://blog.example/feeds/other"');
  });

  it.each([
    ['<div class="highlight highlight-source-go"><pre>x</pre></div>', 'go'],
    ['<div class="language-ruby"><div class="highlight"><pre><code>x</code></pre></div></div>', 'ruby'],
    ['<pre><code class="lang-TS" data-lang="ts">x</code></pre>', 'ts'],
    ['<pre><code data-lang="rust">x</code></pre>', 'rust'],
  ])('knows the language of %s', async (html, language) => {
    expect((await clean({ html })).html).toContain(`data-language="${language}"`);
  });

  it('never gets today for a date', async () => {
    expect((await clean({ published: null })).published).toBeNull();
  });

  it('takes its own summary as plain text, and shows it where there is nothing else', async () => {
    expect((await clean({ summary: '<b>Sum</b> &amp; more' })).summary).toBe('Sum & more');
    expect((await clean({ html: '', summary: '<b>Sum</b>' })).text).toBe('Sum');
  });

  it('links to the files that come with it', async () => {
    const file = { url: 'https://cast.example/episode-1.mp3', type: 'audio/mpeg', length: 1 };
    expect((await clean({ enclosures: [file] })).html).toMatch(
      /href="https:\/\/cast\.example\/episode-1\.mp3"[^>]*>episode 1</,
    );
    const linked = await clean({ html: `<a href="${file.url}">x</a>`, enclosures: [file] });
    expect(linked.html.match(/<a /g)).toHaveLength(1);
  });
});
