// @vitest-environment happy-dom
// Guards: lists of links and feeds in HTML, XML and Markdown come in, well-formed or not, with folders, tags and marks.
import { describe, expect, test, vi } from 'vitest';
import { read, zipOf } from './given';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

describe('OPML', () => {
  test('1.0 and 2.0, nested folders, feed: addresses', async () => {
    const { format, sources, unreadable } = await read({
      'feeds.opml': `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Sea"><outline text="Winds"><outline type="rss" text="Trade &amp; Wind" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/></outline></outline>
<outline type="rss" title="Feed scheme" text="x" xmlUrl="feed://b.example/rss.xml"/>
<outline type="rss" text="Of podcasts" xmlUrl="itpc://b.example/casts.xml"/>
<outline type="rss" text="No address"/>
<outline text="An empty folder"/>
</body></opml>`,
    });
    expect(format).toBe('opml');
    expect(sources).toEqual([
      { is: 'source', url: 'https://a.example/feed', siteUrl: 'https://a.example/', title: 'Trade & Wind' },
      { is: 'source', url: 'http://b.example/rss.xml', siteUrl: null, title: 'Feed scheme' },
      { is: 'source', url: 'http://b.example/casts.xml', siteUrl: null, title: 'Of podcasts' },
    ]);
    expect(unreadable).toEqual([{ where: 'No address', why: 'no-address' }]);
  });

  test('a login in an address comes in with no source: it would go into backups, and to other machines', async () => {
    const { sources } = await read({
      'feeds.opml':
        '<opml version="2.0"><body><outline type="rss" text="Paid" xmlUrl="https://ada:secret@a.example/feed"/></body></opml>',
    });
    expect(sources.map(({ url }) => url)).toEqual(['https://a.example/feed']);
  });

  test('malformed: stray ampersands, missing ends, misspelt attributes, no declaration', async () => {
    const { sources } = await read({
      'subscriptions.xml': `<opml><body><outline text="Rope & Sail" xmlurl="https://c.example/f?a=1&b=2">
<outline text='Second' XMLURL='https://d.example/f'></body>`,
    });
    expect(sources.map(({ url, title }) => [title, url])).toEqual([
      ['Rope & Sail', 'https://c.example/f?a=1&b=2'],
      ['Second', 'https://d.example/f'],
    ]);
  });
});

test('bookmarks: folders become tags, the browser’s own addresses are left out', async () => {
  const { format, posts } = await read({
    'bookmarks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1583020800" PERSONAL_TOOLBAR_FOLDER="true">Toolbar</H3>
  <DL><p>
    <DT><A HREF="https://a.example/1" ADD_DATE="1583020800" TAGS="sea,rope">One &amp; only</A>
    <DD>A note on it
    <DT><H3>Harbours</H3>
    <DL><p>
      <DT><A HREF="https://a.example/2" ADD_DATE="1583107200">Two</A>
    </DL><p>
    <DT><H3>Locks</H3>
    <DD>What is said of a folder
    <DL><p>
      <DT><A HREF="https://a.example/3" ADD_DATE="1583107200123456">Three</A>
      <DD>A note
    </DL><p>
  </DL><p>
  <DT><A HREF="javascript:alert(1)">Bookmarklet</A>
  <DT><A HREF="place:sort=8">Recent</A>
</DL><p>`,
  });
  expect(format).toBe('bookmarks');
  expect(posts).toMatchObject([
    { title: 'One & only', tags: ['sea', 'rope'], savedAt: Date.UTC(2020, 2, 1) },
    { title: 'Two', tags: ['Harbours'] },
    // Microseconds, as Google's lists had them.
    { title: 'Three', tags: ['Locks'], note: 'A note', savedAt: Date.UTC(2020, 2, 2) + 123 },
  ]);
});

test('bookmarks by the thousand, as browsers write them, are not taken for a page that runs away', async () => {
  const links = Array.from(
    { length: 1_100 },
    (_, n) => `<DT><A HREF="https://a.example/${n}" ADD_DATE="1583020800">T ${n}</A>`,
  );
  const { posts } = await read({
    'b.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>${links.join('\n')}</DL><p>`,
  });
  expect(posts).toHaveLength(1_100);
});

test('Pocket’s old HTML: unread and read', async () => {
  const { format, posts, unreadable } = await read({
    'ril_export.html': `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1><ul><li><a href="https://a.example/1" time_added="1583020800" tags="sea,rope">One</a></li></ul>
<h1>Read Archive</h1><ul><li><a href="https://a.example/2" time_added="1583107200" tags="">https://a.example/2</a></li>
<li><a href="javascript:1" time_added="1">bad</a></li></ul></body></html>`,
  });
  expect(format).toBe('pocket');
  expect(posts).toMatchObject([
    { title: 'One', tags: ['sea', 'rope'], readAt: null },
    { title: 'a.example/2', readAt: Date.UTC(2020, 2, 2) },
  ]);
  expect(unreadable).toEqual([{ where: 'bad', why: 'bad-address' }]);
});

describe('Markdown', () => {
  const CLIP = `---
title: "Reading the swell"
source: "https://k.example/swell"
author:
  - "[[Ada Example]]"
published: 2023-04-05
created: 2024-01-02
tags:
  - "clippings"
  - sea
---
# Reading the swell

The swell runs ==ahead of the wind== that made it.

- long
- short
`;
  test('a clip with front matter, lists, links to people, and ==marks==', async () => {
    const { format, posts } = await read({ 'Reading the swell.md': CLIP });
    expect(format).toBe('markdown');
    expect(posts).toMatchObject([
      {
        url: 'https://k.example/swell',
        title: 'Reading the swell',
        authors: ['Ada Example'],
        tags: ['clippings', 'sea'],
        published: Date.UTC(2023, 3, 5),
        savedAt: Date.UTC(2024, 0, 2),
        highlights: [{ quote: 'ahead of the wind' }],
      },
    ]);
    expect(posts[0]?.html).not.toContain('<mark>');
    expect(posts[0]?.text).toContain('The swell runs ahead of the wind that made it.');
  });

  test('a folder and a ZIP of notes, with broken front matter, hidden files and other things among them', async () => {
    const files = {
      'vault/sea/clip.md': CLIP,
      'vault/plain.md': 'Just words, without a heading.',
      'vault/heading.md': '# Its heading\n\nWords.',
      'vault/broken.md': '---\ntitle: "unclosed\n---\nWords.',
      'vault/.obsidian/app.md': 'settings',
      'vault/picture.png': 'x',
    };
    const zip = await zipOf(files);
    for (const given of [files, { 'vault.zip': zip }]) {
      const { format, posts, unreadable } = await read(given);
      expect(format).toBe('markdown');
      expect(posts.map((post) => post.title)).toEqual([
        'Reading the swell',
        'plain',
        'Its heading',
        'unclosed',
      ]);
      expect(unreadable).toEqual([]);
    }
  });
});
