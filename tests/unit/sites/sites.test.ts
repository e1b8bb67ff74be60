// The sites that the tests play: each delivers exactly its posts, and each fault is the one that it is called.
import { afterEach, describe, expect, it } from 'vitest';
import * as faults from '../../sites/faults';
import { KIND_NAMES, KINDS } from '../../sites/kinds/all';
import { endlessFeed, loopingFeed } from '../../sites/kinds/feeds';
import { answer, type Play } from '../../sites/play';
import { playFetch } from '../../sites/play-fetch';
import { makePosts } from '../../sites/sentences';
import { type ServedSite, serveSite } from '../../sites/serve';
import { WALKERS } from './walk';

const POSTS = 500;
const publication = { title: 'The Harbour Letter', posts: makePosts(POSTS) };

let site: ServedSite | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});
const serve = async (play: Play): Promise<ServedSite> => (site = await serveSite(play));

describe('each kind of site', () => {
  it.each(KIND_NAMES)('%s delivers exactly its posts', async (kind) => {
    const { origin } = await serve(KINDS[kind].play(publication));
    const found = new Set(await WALKERS[kind](origin));
    expect([...found].sort()).toEqual(publication.posts.map(({ path }) => path).sort());
    const post = await fetch(`${origin}/posts/7`);
    expect(await post.text()).toContain(publication.posts[6]?.paragraphs[3]);
  });

  it('answers a known ETag with 304 and keeps a log', async () => {
    const { origin, log } = await serve(KINDS.feed.play(publication));
    const etag = (await fetch(`${origin}/feed`)).headers.get('etag') ?? '';
    await fetch(`${origin}/feed`, { headers: { 'if-none-match': etag } });
    expect(log).toMatchObject([
      { method: 'GET', path: '/feed', status: 200, conditional: {} },
      { path: '/feed', status: 304, conditional: { 'if-none-match': etag }, bytes: 0 },
    ]);
  });

  it('WordPress refuses more than a hundred posts, and pages past the end', async () => {
    const { origin } = await serve(KINDS.wordpress.play(publication));
    const rest = `${origin}/wp-json/wp/v2/posts`;
    expect((await fetch(`${rest}?per_page=101`)).status).toBe(400);
    expect((await fetch(`${rest}?per_page=100&page=6`)).status).toBe(400);
    const page = await fetch(`${rest}?per_page=100&page=5`);
    expect([page.headers.get('x-wp-total'), page.headers.get('x-wp-totalpages')]).toEqual(['500', '5']);
  });

  it('feeds without an end name a page beyond each', async () => {
    const { origin } = await serve(endlessFeed(publication));
    expect(await (await fetch(`${origin}/feed?page=900`)).text()).toContain('page=901');
    const looping = playFetch(new Map([['https://loop.example', loopingFeed(publication)]]));
    expect(await (await looping('https://loop.example/feed?page=25')).text()).toContain('/feed"/>');
  });
});

describe('each fault', () => {
  const text = 'é'.repeat(3_000);
  const good: Play = () => answer('text/plain; charset=utf-8', text);
  /** Both ways of asking a site see the same. */
  const both = (play: Play) => {
    const asked = async (ask: (path: string) => Promise<Response>) => {
      const outcomes = [];
      for (const path of ['/a', '/b']) {
        outcomes.push(
          await ask(path).then(
            async (response) =>
              `${response.status} ${await response.text().then(
                (body) => body.length,
                () => 'cut',
              )}`,
            () => 'none',
          ),
        );
      }
      return outcomes;
    };
    return {
      socket: async () => {
        const { origin } = await serve(play);
        return asked((path) => fetch(origin + path));
      },
      without: () => {
        const ask = playFetch(new Map([['https://a.example', play]]));
        return asked((path) => ask(`https://a.example${path}`));
      },
    };
  };

  it.each<[string, () => Play, string[]]>([
    ['slow', () => faults.slow(1, good), ['200 3000', '200 3000']],
    ['reset', () => faults.reset(faults.nth(1), good), ['none', '200 3000']],
    ['truncated', () => faults.truncated(faults.nth(2), good), ['200 3000', '200 cut']],
    ['failing', () => faults.failing(faults.nth(1), good), ['500 20', '200 3000']],
    ['busy', () => faults.busy(faults.nth(1), 7, good), ['429 9', '200 3000']],
    ['redirecting', () => faults.redirecting('/a', 5, good), ['200 3000', '200 3000']],
    ['a redirect loop', () => faults.redirecting('/a', Number.POSITIVE_INFINITY, good), ['none', '200 3000']],
  ])('%s', async (_name, play, outcomes) => {
    expect(await both(play()).socket()).toEqual(outcomes);
    expect(await both(play()).without()).toEqual(outcomes);
  });

  it('busy says how long, in seconds or as a date', async () => {
    const ask = async (play: Play) =>
      (await playFetch(new Map([['https://a.example', play]]))('https://a.example/')).headers.get(
        'retry-after',
      );
    expect(await ask(faults.busy(faults.nth(1), 7, good))).toBe('7');
    expect(await ask(faults.busy(faults.nth(1), 7, good, () => 0))).toBe('Thu, 01 Jan 1970 00:00:07 GMT');
  });

  it('changing ETags and wrong charsets', async () => {
    const play = faults.changingEtags(faults.wrongCharset('utf-8', good));
    const ask = playFetch(new Map([['https://a.example', play]]));
    const [first, second] = [await ask('https://a.example/'), await ask('https://a.example/')];
    expect(first.headers.get('etag')).not.toBe(second.headers.get('etag'));
    expect(Buffer.from(await first.arrayBuffer())).toEqual(Buffer.from(text, 'latin1'));
  });
});
