// Finding what can be subscribed to behind what a reader typed.
import { afterEach, describe, expect, it } from 'vitest';
import { typedAddresses } from '@/utils/core/typed-address';
import type { DiscoverDeps } from '@/utils/sync/deps';
import { findSources } from '@/utils/sync/discover';
import { createHostLanes } from '@/utils/sync/host-lanes';
import { packFiles } from '../../sites/pack-files';
import { type Site, type SiteOptions, startSite } from '../../sites/site';
import { workshop } from './world';

const deps: DiscoverDeps = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  online: () => true,
  lanes: createHostLanes(0, async () => undefined),
  mayFetch: async () => true,
  workshop,
};
let site: Site;
const open = async (options: SiteOptions = {}) => {
  site = await startSite(options);
  return site;
};
afterEach(() => site.close());

describe('finding sources', () => {
  it.each(['rss', 'atom', 'rdf', 'json'] as const)('%s: the feed itself, by one request', async (kind) => {
    await open({ kind });
    expect(await findSources(site.feedUrl, deps)).toEqual([
      { url: site.feedUrl, title: 'The Harbour Letter', kind: 'feed' },
    ]);
    expect(site.requests).toHaveLength(1);
  });

  it('the feed that a page names', async () => {
    await open();
    const found = await findSources(`${site.origin}/posts/3`, deps);
    expect(found).toEqual([{ url: site.feedUrl, title: 'The Harbour Letter', kind: 'feed' }]);
  });

  it('a well-known path where no page names the feed', async () => {
    await open({ linked: false, feedPath: '/index.xml' });
    const found = await findSources(`${site.origin}/`, deps);
    expect(found).toMatchObject([{ url: site.feedUrl, title: 'The Harbour Letter' }]);
  });

  it('a pack by its manifest', async () => {
    await open();
    site.files = packFiles(site.posts, site.origin);
    const url = `${site.origin}/pack/manifest.json`;
    expect(await findSources(url, deps)).toEqual([{ url, title: 'The Harbour Pack', kind: 'pack' }]);
  });

  it('no feed anywhere: says so, after a bounded number of requests', async () => {
    await open({ linked: false, feedPath: '/somewhere/else' });
    await expect(findSources(`${site.origin}/posts/1`, deps)).rejects.toMatchObject({
      code: 'no-feed-found',
    });
    expect(site.requests.length).toBeLessThanOrEqual(13);
  });

  it.each(['empty', 'prose'] as const)('an address that answers %s: no feed found', async (mode) => {
    await open({ linked: false, feedPath: '/odd' });
    site.mode = mode;
    await expect(findSources(site.feedUrl, deps)).rejects.toMatchObject({ code: 'no-feed-found' });
  });

  it.each([
    ['error', 'http-status'],
    ['missing', 'not-found'],
    ['broken', 'malformed'],
    ['huge', 'too-large'],
    ['busy', 'rate-limited'],
  ] as const)('an address that answers %s: %s', async (mode, code) => {
    await open();
    site.mode = mode;
    await expect(findSources(site.feedUrl, deps)).rejects.toMatchObject({ code });
  });

  it('does not follow a page of another origin into the private network', async () => {
    await open({ linked: false, feedPath: '/somewhere/else' });
    site.files.set('/lure', {
      type: 'text/html',
      text: '<!doctype html><link rel="alternate" type="application/rss+xml" title="x" href="http://192.168.0.1/feed">',
    });
    await expect(findSources(`${site.origin}/lure`, deps)).rejects.toMatchObject({ code: 'no-feed-found' });
  });
});

describe('typed addresses', () => {
  it.each([
    ['example.org/blog', ['https://example.org/blog', 'http://example.org/blog']],
    [' https://example.org ', ['https://example.org']],
    ['feed:https://example.org/feed', ['https://example.org/feed']],
    ['feed://example.org/feed', ['http://example.org/feed']],
    ['view-source:https://example.org/a', ['https://example.org/a']],
    ['<https://example.org/a>', ['https://example.org/a']],
    ['“example.org”', ['https://example.org', 'http://example.org']],
    ['https://example.org/a b', ['https://example.org/a b']],
    ['two words', []],
    ['two words/and', []],
    ['', []],
    ['https://user:secret@example.org/', []],
    ['ftp://example.org/', []],
  ])('%j', async (typed, addresses) => {
    await open();
    expect(typedAddresses(typed)).toEqual(addresses);
  });
});
