// Where the API is looked for, behind what readers paste.
import { describe, expect, it } from 'vitest';
import { accountOf, accountUrl, readerAddress, streamUrl } from '@/utils/model/reader';
import { readerPlaces } from '@/utils/sync/reader/places';

const FRESH = 'https://rss.example/api/greader.php';
const INNER = 'https://rss.example/FreshRSS/p/api/greader.php';

describe('an address that names the API leaves no choice', () => {
  it.each([
    [FRESH, FRESH],
    [`${FRESH}/reader/api/0/subscription/list?output=json`, FRESH],
    [`${FRESH}/accounts/ClientLogin`, FRESH],
    ['https://rss.example/api/', FRESH],
    ['https://rss.example/api/fever.php', FRESH],
    ['https://rss.example/base/reader/api/0', 'https://rss.example/base'],
    [INNER, INNER],
  ])('%s', (address, place) => expect(readerPlaces(address)).toEqual([place]));
});

describe('others may be a page of the server', () => {
  it.each([
    ['https://rss.example/', FRESH],
    ['https://rss.example/i/?a=normal&get=f_3', FRESH],
    ['https://rss.example/p/i/index.php', 'https://rss.example/p/api/greader.php'],
    ['https://rss.example/FreshRSS/', INNER],
    ['https://rss.example/FreshRSS/p/i/?rid=1', INNER],
    ['https://rss.example:8080/unread', 'https://rss.example:8080'],
    ['https://rss.example/mini/feed/3/entries', 'https://rss.example/mini'],
  ])('%s', (address, place) => {
    const places = readerPlaces(address);
    expect(places).toContain(place);
    expect(places.length).toBeLessThanOrEqual(10);
    expect(new Set(places).size).toBe(places.length);
  });
});

it('what FreshRSS answers is asked before its pages, which a web server may guard by itself', () => {
  for (const page of ['/i/', '/i', '/i/index.php', '/i/?a=normal'])
    expect(readerPlaces(`https://rss.example${page}`)[0]).toBe(FRESH);
  expect(readerPlaces('https://rss.example/FreshRSS/p/i/?rid=1')[0]).toBe(INNER);
});

it('an account and its subscriptions know each other by their addresses', () => {
  for (const base of [FRESH, 'http://127.0.0.1:8080', 'https://rss.example/base']) {
    const url = accountUrl({ base, user: 'ada@weir.example' });
    expect(readerAddress(url)).toEqual({ base, user: 'ada@weir.example' });
    expect(accountOf(streamUrl(url, 'feed/https://paper.example/#top'))).toBe(url);
    expect(new URL(url).host).toBe(new URL(base).host);
  }
});
