// Promise: what is one post is kept once. The worker is stopped at random points while it reads two sources that carry
// the same posts; each post is there once at the end, each merge is recorded once, all as an undisturbed run leaves them.
import { describe, expect, it } from 'vitest';
import type { Merge } from '@/utils/model/merge';
import { seededRandom } from '../seeded-random';
import { KINDS, type KindName } from '../sites/kinds/all';
import { answer, notFound, type Play, withEtags } from '../sites/play';
import { makePosts, type SitePost } from '../sites/sentences';
import { writeFeed } from '../sites/write-feed';
import { bothWays, seedsOf } from './random-stops';
import type { Scenario, SyncedSite } from './scenario';

const POSTS = 60;
const HARBOUR = 'https://site-0.example';
const PLANET = 'https://planet.example';
const WAYS: readonly KindName[] = ['feed', 'archived', 'wordpress', 'sitemap', 'json', 'pack'];

/**
 * A planet: the newest posts of the other site, under their addresses there, every third one with a line of its own. It
 * shows what is new no more: such a post would be held by whichever of the two is asked first, and a check that was stopped
 * ten times in vain is put off.
 */
function planet(posts: readonly SitePost[]): Play {
  return withEtags(({ url }) => {
    if (url.pathname !== '/feed' || url.search !== '') return notFound();
    const shown = posts
      .slice(-POSTS / 2)
      .map((post) =>
        post.number % 3 === 0 ? { ...post, paragraphs: [...post.paragraphs, 'Seen from the planet.'] } : post,
      );
    const { type, text } = writeFeed('rss', { title: 'Planet', origin: HARBOUR, posts: shown });
    return answer(type, text);
  });
}

function scenarioOf(kind: KindName, seed: number): Scenario {
  return {
    name: `seed ${seed}: ${POSTS} posts by ${kind}, half of them on a planet`,
    sites: () => {
      const publication = { title: 'Harbour', posts: makePosts(POSTS, seed) };
      const publish = () => {
        publication.posts = makePosts(POSTS + 1, seed).map((post) =>
          post.number === POSTS - 2 ? { ...post, paragraphs: [...post.paragraphs, 'Mended.'] } : post,
        );
      };
      const shared = {
        publish,
        get posts() {
          return publication.posts;
        },
      };
      const sites: SyncedSite[] = [
        {
          ...{ kind, origin: HARBOUR, url: HARBOUR + KINDS[kind].path, play: KINDS[kind].play(publication) },
          ...shared,
        },
        {
          ...{ kind: 'feed', origin: PLANET, url: `${PLANET}/feed`, play: planet(publication.posts) },
          ...shared,
        },
      ];
      return sites;
    },
  };
}

describe('promise: two sources that share posts, stopped at any instruction', { timeout: 120_000 }, () => {
  it.each(seedsOf(1 / 4))('run %i', async (seed) => {
    const scenario = scenarioOf(WAYS[seed % WAYS.length] as KindName, seed);
    const { undisturbed, stopped } = await bothWays(scenario, seededRandom(seed + 101));
    expect(stopped.kills).toBeGreaterThan(0);
    const { posts, merges } = undisturbed.contents as { posts: object; merges: Partial<Merge>[] };
    expect(Object.keys(posts)).toHaveLength(POSTS + 1);
    // A sitemap's pages are not asked for where the planet brought the post already.
    expect(merges.length).toBeGreaterThanOrEqual(10);
    expect(merges.every(({ state }) => state === 'merged')).toBe(true);
    expect(stopped.contents, scenario.name).toEqual(undisturbed.contents);
  });
});
