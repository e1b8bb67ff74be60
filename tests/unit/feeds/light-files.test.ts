// What the worker may ask without carrying a parser: sniffing, well-known paths, shards.
import { describe, expect, it } from 'vitest';
import { readShardBytes } from '@/utils/feeds/read-shard';
import { resolveAddresses } from '@/utils/feeds/resolve-html';
import { sniff } from '@/utils/feeds/sniff';
import { wellKnownFeeds } from '@/utils/feeds/well-known';
import { packFiles } from '../../sites/pack-files';
import { makePosts } from '../../sites/sentences';

describe('sniffing', () => {
  it.each([
    ['<rss version="2.0">', 'rss'],
    ['<?xml version="1.0"?><?xml-stylesheet href="x"?><feed xmlns="x">', 'atom'],
    ['<rdf:RDF xmlns:rdf="x">', 'rdf'],
    ['<!DOCTYPE html><html>', 'html'],
    ['<!-- rss --><html>', 'html'],
    ['<div>Hello</div>', 'html'],
    ['', 'empty'],
    ['{"items":[]}', 'json'],
    ['{"version":"https://jsonfeed.org/version/1"}', 'json'],
    ['{"format":1,"title":"x","shards":[]}', 'pack'],
    ['{"a":1}', 'unknown'],
    ['<opml>', 'unknown'],
    ['words', 'unknown'],
  ])('%s: %s', (text, kind) => expect(sniff(text)).toBe(kind));
});

describe('well-known paths', () => {
  it('beside the page first, then at the root, each once', () => {
    const paths = wellKnownFeeds('https://a.example/blog?x=1');
    expect(paths[0]).toBe('https://a.example/blog/feed');
    expect(paths).toContain('https://a.example/feed');
    expect(new Set(paths).size).toBe(paths.length);
    expect(wellKnownFeeds('https://a.example/')[0]).toBe('https://a.example/feed');
  });
});

describe('a shard', () => {
  const read = (text: string) =>
    readShardBytes({
      url: 'https://a.example/pack/s.json',
      contentType: null,
      bytes: new TextEncoder().encode(text),
    });

  it('gives its posts', () => {
    const [post] = makePosts(1);
    const text = packFiles(post ? [post] : [], 'https://a.example').get('/pack/shard-0.json')?.text ?? '';
    expect(read(text)).toMatchObject([
      { guid: 'https://a.example/posts/1', published: post?.published, tags: ['harbour'], summary: null },
    ]);
  });

  it.each(['', 'x', '{}', '{"format":2,"posts":[]}', '{"format":1,"posts":[{"guid":1}]}'])(
    '%j is malformed',
    (text) => {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: 'malformed' }));
    },
  );
});

describe('addresses in HTML', () => {
  it.each([
    ['<a href="b">', '<a href="https://a.example/x/b">'],
    ["<img src='/b.png' alt='>'>", `<img src="https://a.example/b.png" alt='>'>`],
    ['<a href=b&amp;c>', '<a href="https://a.example/x/b&amp;c">'],
    ['<a href="#here">', '<a href="#here">'],
    ['<a href="mailto:a@b">', '<a href="mailto:a@b">'],
    ['a href="b"', 'a href="b"'],
    ['<p title="src=x">', '<p title="src=x">'],
  ])('%s', (html, resolved) => expect(resolveAddresses(html, 'https://a.example/x/y')).toBe(resolved));
  it('stay as they are where no base is known', () =>
    expect(resolveAddresses('<a href="b">', null)).toBe('<a href="b">'));
});
