// @vitest-environment happy-dom
// Links of a page that look like feeds, and titles of posts that only speak of them.
import { describe, expect, it } from 'vitest';
import { feedLinks } from '@/utils/extract/page/feed-links';

const SITE = 'https://quay.example/blog/';
const found = (href: string) =>
  feedLinks(new DOMParser().parseFromString(`<a href="${href}">x</a>`, 'text/html'), SITE).map(
    ({ url }) => url,
  );

describe('links to feeds', () => {
  it.each([
    ...[
      '/feed',
      '/feed/',
      '/blog/feed.atom',
      '/rss.xml',
      '/rss.php?id=2',
      '/?feed=rss2',
      '/index.xml',
      '/atom',
    ],
    ...['/news-rss.xml', '/feed_en.xml', '/tags/locks/feed.json', '/feeds/posts/default', '/export?type=rss'],
    ...['https://feeds.mill.example/quay', 'https://feeds2.mill.example/quay', 'https://rss.mill.example/1'],
  ])('%s is one', (href) => {
    expect(found(href)).toEqual([new URL(href, SITE).href]);
  });

  it.each([
    ...[
      '/rss-is-not-dead',
      '/2024/how-to-feed-a-lock',
      '/about-feeds-of-cattle',
      '/atom-by-atom',
      '/feedback',
    ],
    ...[
      '/tag/my-rss-reader/',
      '/posts/atom_editor',
      'https://feeds.mill.example/',
      '/rss-readers.html',
      '#feed',
    ],
  ])('%s is none', (href) => {
    expect(found(href)).toEqual([]);
  });
});
