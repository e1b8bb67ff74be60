// Promise: an entry becomes safe HTML with its text, and one without title, date or text still something sensible.
import { describe, expect, it } from 'vitest';
import type { RawEntry } from '@/utils/feeds/raw-feed';
import { useExtract } from './extract/in-browser';

const extract = useExtract();

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
