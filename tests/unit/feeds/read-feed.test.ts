// From bytes to the raw feed: every format, what the wild does to it, and what nobody should be able to do to us.
import { describe, expect, it } from 'vitest';
import type { Fetched } from '@/utils/feeds/raw-feed';
import { readFeedBytes } from '@/utils/feeds/read-feed';
import { makePosts } from '../../sites/sentences';
import { writeFeed } from '../../sites/write-feed';

const ORIGIN = 'https://letters.example';
const fetched = (text: string, url = `${ORIGIN}/feed`, contentType: string | null = null): Fetched => ({
  url,
  contentType,
  bytes: new TextEncoder().encode(text),
});
const read = (text: string) => readFeedBytes(fetched(text));
const rss = (
  items: string,
  head = '<title>T</title><link>https://letters.example/</link>',
  attributes = '',
) => read(`<?xml version="1.0"?><rss version="2.0" ${attributes}><channel>${head}${items}</channel></rss>`);
const item = (inside: string, attributes = '') => {
  const [entry] = rss(`<item>${inside}</item>`, undefined, attributes).entries;
  if (!entry) throw new Error('no entry');
  return entry;
};

describe('formats', () => {
  it.each(['rss', 'atom', 'rdf', 'json'] as const)('%s: everything arrives', (kind) => {
    const posts = makePosts(12);
    const feed = read(writeFeed(kind, { title: 'The Harbour Letter', origin: ORIGIN, posts }).text);
    expect(feed).toMatchObject({ format: kind, title: 'The Harbour Letter', siteUrl: `${ORIGIN}/` });
    expect(feed.entries).toHaveLength(12);
    const newest = posts.at(-1);
    expect(feed.entries[0]).toMatchObject({
      guid: `${ORIGIN}/posts/12`,
      url: `${ORIGIN}/posts/12`,
      title: newest?.title,
      published: newest?.published,
    });
    expect(feed.entries[0]?.html).toContain(newest?.paragraphs[3]?.slice(0, 20));
  });

  it('Atom 0.3, with a base64 title', () => {
    const feed =
      read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="base64">VGlkZXMgJiBib2F0cw==</title>
      <entry><id>a</id><title>One</title><link rel="alternate" href="/one"/><issued>2003-12-31</issued><summary>S</summary></entry></feed>`);
    expect(feed).toMatchObject({
      title: 'Tides & boats',
      entries: [{ guid: 'a', url: `${ORIGIN}/one`, published: Date.UTC(2003, 11, 31) }],
    });
  });

  it('Atom: inline XHTML, and addresses by xml:base', () => {
    const [entry] =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://letters.example/blog/"><entry xml:base="2024/">
      <id>x</id><title type="html">A &amp;lt; B &lt;em&gt;c&lt;/em&gt;</title><link href="one"/><updated>2024-01-02</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <img src="p.png"/></p></div></content></entry></feed>`).entries;
    expect(entry).toMatchObject({
      url: 'https://letters.example/blog/2024/one',
      title: 'A < B c',
      published: Date.UTC(2024, 0, 2),
      baseUrl: 'https://letters.example/blog/2024/',
      html: `<p>Hello <img src="https://letters.example/blog/2024/p.png"/></p>`,
    });
  });

  it('JSON Feed whose version nobody standardised, with text only', () => {
    const feed = read(
      JSON.stringify({
        version: '1.0',
        title: 'T',
        items: [{ id: 7, content_text: 'a < b\n\nnew paragraph' }],
      }),
    );
    expect(feed.entries).toMatchObject([
      { guid: '7', title: null, html: '<p>a &lt; b</p>\n<p>new paragraph</p>' },
    ]);
  });
});

describe('what an entry says of itself', () => {
  it('chooses the full text, and keeps the summary beside it', () => {
    const entry = item(
      '<title>a</title><description>Short.</description><content:encoded>&lt;p&gt;Long and whole.&lt;/p&gt;</content:encoded>',
      'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    );
    expect(entry).toMatchObject({ html: '<p>Long and whole.</p>', summary: '<p>Short.</p>' });
  });

  it('takes the description where that is the longer one by far', () => {
    const entry = item(
      `<description>${'The whole article. '.repeat(20)}</description><content:encoded>Read more</content:encoded>`,
      'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    );
    expect(entry.html).toContain('The whole article.');
    expect(entry.summary).toBeNull();
  });

  it.each([
    ['Use of Vec&lt;T&gt; in Rust', 'Use of Vec<T> in Rust'],
    ['AT&amp;T', 'AT&T'],
    ['AT&amp;amp;T', 'AT&T'],
    ['a &lt; b', 'a < b'],
    ['&lt;b&gt;Bold&lt;/b&gt; words', 'Bold words'],
    ['<![CDATA[Caf&eacute; <i>noir</i>]]>', 'Café noir'],
    ['Caf&eacute;', 'Café'],
    ['  two\n lines ', 'two lines'],
    ['?a=1&copy=2', '?a=1&copy=2'],
    ['&lt;script&gt;x()&lt;/script&gt;Safe', 'Safe'],
  ])('title %s', (written, title) => expect(item(`<title>${written}</title>`).title).toBe(title));

  it.each([
    [
      'its guid',
      '<guid isPermaLink="false">g</guid><link>https://letters.example/a</link>',
      'g',
      `${ORIGIN}/a`,
    ],
    ['its address', '<link>https://letters.example/a</link>', `${ORIGIN}/a`, `${ORIGIN}/a`],
    ['its guid as address', '<guid>https://letters.example/a</guid>', `${ORIGIN}/a`, `${ORIGIN}/a`],
    [
      'no address by a guid that is none',
      '<guid isPermaLink="false">https://letters.example/a</guid>',
      `${ORIGIN}/a`,
      null,
    ],
    ['a relative link', '<guid>g</guid><link>/a?b=1&amp;c=2</link>', 'g', `${ORIGIN}/a?b=1&c=2`],
    ['a link written as Atom does', '<guid>g</guid><link href="/a"/>', 'g', `${ORIGIN}/a`],
    ['no address by a link that runs', '<guid>g</guid><link>javascript:alert(1)</link>', 'g', null],
  ])('is known by %s', (_what, inside, guid, url) =>
    expect(item(`<title>t</title>${inside}`)).toMatchObject({ guid, url }),
  );

  it('has a guid of its own where it has neither id nor address, the same each time', () => {
    const first = item('<title>No id</title><pubDate>Thu, 07 Mar 2024 08:00:00 GMT</pubDate>');
    const second = item(
      '<title>No id</title><pubDate>Thu, 07 Mar 2024 08:00:00 GMT</pubDate><description>Edited</description>',
    );
    expect(first.guid).toMatch(/^fingerprint:[0-9a-f]{16}$/);
    expect(second.guid).toBe(first.guid);
    expect(item('<title>Another</title>').guid).not.toBe(first.guid);
  });

  it('has no date where none is understood, and no title where there is none', () => {
    expect(item('<description>Words.</description><pubDate>soon</pubDate>')).toMatchObject({
      title: null,
      published: null,
      updated: null,
    });
  });

  it('authors, tags, language, enclosures', () => {
    const entry = item(
      `<title>t</title><author>ada@letters.example (Ada Keeper)</author><dc:creator>Ada Keeper</dc:creator><dc:creator>Bo</dc:creator>
       <category>tides</category><category>tides</category><category> boats </category><dc:language>de_AT</dc:language>
       <enclosure url="/a.mp3" length="12" type="audio/mpeg"/><enclosure url="data:x" type="x"/>`,
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    );
    expect(entry).toMatchObject({
      authors: ['Ada Keeper', 'Bo'],
      tags: ['tides', 'boats'],
      lang: 'de-AT',
      enclosures: [{ url: `${ORIGIN}/a.mp3`, type: 'audio/mpeg', length: 12 }],
    });
  });
});

describe('what was escaped once too often', () => {
  it('is read in tags and names', () => {
    const entry = item(
      '<title>x</title><category><![CDATA[News &amp; views]]></category><category>R&amp;D</category><dc:creator><![CDATA[Ada &amp; Bo]]></dc:creator>',
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    );
    expect(entry).toMatchObject({ tags: ['News & views', 'R&D'], authors: ['Ada & Bo'] });
  });

  it('turns no words around, and breaks no line', () => {
    const entry = item(
      '<title>x</title><category>a&amp;#x202e;b</category><category>&amp;#8238;</category><dc:creator>c&amp;NewLine;d</dc:creator>',
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    );
    expect(entry).toMatchObject({ tags: ['ab'], authors: ['c d'] });
  });

  it('the two halves of a character are one', () => {
    expect(item('<title>&#55357;&#56832; &#xD83D;&#xDE00; &#55357; &#12345;&#23456;</title>').title).toBe(
      '😀 😀 \ufffd 〹宠',
    );
  });
});

describe('two entries that are one', () => {
  it('by their guid: the first stays', () => {
    const { entries } = rss(
      '<item><guid>g</guid><title>New</title></item><item><guid>g</guid><title>Old</title></item>',
    );
    expect(entries).toMatchObject([{ title: 'New' }]);
  });

  it('by their address and title; not by their address alone, as that would lose one', () => {
    const link = '<link>https://letters.example/a</link>';
    const { entries } = rss(
      `<item><guid>1</guid>${link}<title>A</title></item><item><guid>2</guid>${link}<title>A</title></item><item><guid>3</guid>${link}<title>B</title></item>`,
    );
    expect(entries.map((entry) => entry.guid)).toEqual(['1', '3']);
  });
});

describe('texts and names under older names', () => {
  const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
  it.each([
    [
      'xhtml:body',
      '<xhtml:body><xhtml:p>Of <xhtml:b>locks</xhtml:b>.</xhtml:p></xhtml:body>',
      'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
    ],
    ['body', '<body xmlns="http://www.w3.org/1999/xhtml"><p>Of <b>locks</b>.</p></body>', ''],
    ['fullitem', '<fullitem>&lt;p&gt;Of &lt;b&gt;locks&lt;/b&gt;.&lt;/p&gt;</fullitem>', ''],
  ])('%s is the full text', (_, inside, attributes) => {
    expect(item(`<title>Locks</title>${inside}`, attributes).html).toBe('<p>Of <b>locks</b>.</p>');
  });

  it('dc:author is an author', () => {
    expect(item('<title>Locks</title><dc:author>Ines Vale</dc:author>', dc).authors).toEqual(['Ines Vale']);
  });

  it('what looks like one inside of a text is text', () => {
    const inside =
      '<title>Locks</title><description><![CDATA[<p>A <body xmlns="xhtml">tag</body></p>]]></description>';
    expect(item(inside).html).toContain('<body xmlns="xhtml">tag</body>');
  });

  it('base64 by mode and by type is decoded once', () => {
    const feed = read(
      `<feed xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title>a</title><id>x</id><content type="application/octet-stream" mode="base64">${btoa('<p>Of locks.</p>')}</content></entry></feed>`,
    );
    expect(feed.entries[0]?.html).toBe('<p>Of locks.</p>');
  });
});

describe('what the wild does to feeds', () => {
  it.each([
    [
      'a notice before it',
      `<br /><b>Warning</b>: x in y<rss version="2.0"><channel><title>T</title></channel></rss>`,
    ],
    [
      'white space and a comment before it',
      `\n\n <!-- <html> --> <rss version="2.0"><channel><title>T</title></channel></rss>`,
    ],
    [
      'a document type',
      '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://x/rss.dtd" [<!ENTITY a "b">]><rss version="0.91"><channel><title>T</title></channel></rss>',
    ],
    ['control characters', '<rss version="2.0"><channel><title>\x01T\x0b</title></channel></rss>'],
    [
      'undeclared entities',
      '<rss version="2.0"><channel><title>T</title><description>&nbsp;&mdash;</description></channel></rss>',
    ],
    [
      'a misspelt end tag',
      '<rss version="2.0"><channel><language>en</langauge><title>T</title></channel></rss>',
    ],
    ['a prefix on everything', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title></a:feed>'],
    ['no root', '<channel><title>T</title><item><title>x</title></item></channel>'],
  ])('%s', (_what, text) => expect(read(text).title).toBe('T'));

  it('what was cut off: all entries but the one that is not whole', () => {
    const whole = writeFeed('rss', { title: 'T', origin: ORIGIN, posts: makePosts(5) }).text;
    const feed = read(whole.slice(0, whole.lastIndexOf('<content:encoded>') + 60));
    expect(feed.entries.map((entry) => entry.guid)).toEqual(
      [5, 4, 3, 2].map((number) => `${ORIGIN}/posts/${number}`),
    );
  });

  it('a feed without entries is an empty feed', () => {
    expect(rss('').entries).toEqual([]);
    expect(read('<rss></rss>').entries).toEqual([]);
  });
});

describe('what is no feed is called by its name', () => {
  it.each([
    ['', 'not-a-feed'],
    [' \n ', 'not-a-feed'],
    ['eggs, twine, lamp oil', 'not-a-feed'],
    ['{"a":1}', 'not-a-feed'],
    ['[]', 'not-a-feed'],
    ['{"format":1,"shards":[]}', 'not-a-feed'],
    ['<opml version="2.0"><body/></opml>', 'not-a-feed'],
    ['{"items": [', 'malformed'],
    ['<!doctype html><title>x</title><p>The &lt;rss&gt; element', 'html-not-feed'],
    ['<html><body><rss version="2.0"></body></html>', 'html-not-feed'],
    ['<rss version="2.0"><channel><title>Broken o', 'malformed'],
  ])('%j: %s', (text, code) => expect(() => read(text)).toThrow(expect.objectContaining({ code })));

  it('11 MB', () => {
    const bytes = new Uint8Array(11 * 1024 * 1024);
    expect(() => readFeedBytes({ url: ORIGIN, contentType: null, bytes })).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });

  it('bytes of chance: some code, never another error', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      let state = seed * 7919;
      const bytes = Uint8Array.from(
        { length: 400 },
        () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16,
      );
      expect(() => readFeedBytes({ url: ORIGIN, contentType: null, bytes })).toThrow(
        expect.objectContaining({ name: 'BacklistError' }),
      );
    }
  });
});
