import { describe, expect, it } from 'vitest';
import { pageKey, urlKey } from '@/utils/core/url-key';

const SAME: [string, string[]][] = [
  [
    'example.org/posts/a-post',
    [
      'https://example.org/posts/a-post',
      'http://example.org/posts/a-post/',
      'HTTPS://WWW.Example.ORG:443/posts/a-post#part-2',
      'https://m.example.org/posts/a-post?utm_source=x&utm_medium=y',
      'https://amp.example.org/posts/a-post/amp/',
      'https://example.org//posts/a-post/index.html#:~:text=some%20words',
      'https://example.org/posts/%61-post?fbclid=1&gclid=2',
    ],
  ],
  ['example.org/p?a=1&b=2', ['https://example.org/p?b=2&a=1', 'https://example.org/p/?a=1&b=2&ref_src=z']],
  ['example.org:8080/x', ['http://example.org:8080/x/']],
  ['example.org', ['https://example.org', 'https://www.example.org/', 'https://example.org/index.php']],
  ['m.com/x', ['https://m.com/x', 'https://www.m.com/x']],
  ['example.com/x', ['https://m.www.example.com/x', 'https://www.www2.example.com./x']],
];

describe('urlKey', () => {
  for (const [key, addresses] of SAME) {
    it.each(addresses)(`is ${key} for %s`, (address) => expect(urlKey(address)).toBe(key));
  }

  it('tells apart what is different', () => {
    const keys = [
      'https://example.org/a',
      'https://example.org/A',
      'https://blog.example.org/a',
      'https://example.org/a?id=2',
    ];
    expect(new Set(keys.map((address) => urlKey(address))).size).toBe(keys.length);
  });

  it('is null for what cannot be fetched', () => {
    for (const address of [
      '',
      'mailto:a@example.org',
      'javascript:alert(1)',
      'data:,x',
      'not an address',
      'file:///etc/x',
    ]) {
      expect(urlKey(address)).toBeNull();
    }
  });

  it('resolves against a base', () =>
    expect(urlKey('../b', 'https://example.org/a/c')).toBe('example.org/b'));

  it('is its own key: applying it twice changes nothing', () => {
    for (const [key] of SAME) expect(urlKey(`https://${key}`)).toBe(key);
  });
});

describe('pageKey', () => {
  it('believes a canonical address on the same site', () =>
    expect(pageKey('https://example.org/a?page=2', '/a')).toBe('example.org/a'));
  it('does not believe one on another site', () =>
    expect(pageKey('https://evil.example/x', 'https://example.org/a')).toBe('evil.example/x'));
  it('does not believe a deep page that names the front page', () =>
    expect(pageKey('https://example.org/a', 'https://example.org/')).toBe('example.org/a'));
});
