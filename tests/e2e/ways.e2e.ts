// Promise: the ways to its posts that a site names, feeds and sitemaps, are found, bounded and free of what they declare.
import { describe, expect, it } from 'vitest';
import { useExtract } from './extract/in-browser';

const extract = useExtract();

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
    const of = (entity: string) => `<urlset><url><loc>/${entity}</loc></url></urlset>`;
    for (const before of [
      '',
      '<!-- <!DOCTYPE urlset> -->',
      '<?x <!DOCTYPE urlset> ?>',
      '<!DOCTYPE x>',
      '\ufeff x',
    ]) {
      expect(JSON.stringify(await read(before + type + of('&l6;'))).length, before).toBeLessThan(1_000);
      // A short one, alone: what expands further may be refused by the browser, or is no address any more.
      expect(JSON.stringify(await read(before + type + of('&l0;'))), before).not.toContain('/ha');
    }
  });

  it.each([
    '<!DOCTYPE [',
    '<!DOCTYPE a[]',
    '<!DOCTYPE a>',
    '<!DOCTYPE a[]>',
    '<![CDATA[',
    '<?a ',
    '<!--',
    '<?a <!-- <![CDATA[ ]',
  ])(
    'that says %s without end comes to its end',
    async (piece) => {
      expect((await read(`<urlset>${piece.repeat(2_000_000 / piece.length)}`)).pages).toEqual([]);
      expect((await read(piece.repeat(2_000_000 / piece.length))).pages).toEqual([]);
    },
    30_000,
  );
});
