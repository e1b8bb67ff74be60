// Promise: nothing is lost. The worker is stopped at random points while it reads the pages of posts that a feed cuts;
// the texts that are kept, and those kept beside them, are those of an undisturbed run.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random';
import { excerptFeed } from '../sites/kinds/excerpts';
import { makePosts } from '../sites/sentences';
import { bothWays, seedsOf } from './random-stops';
import type { Scenario } from './scenario';

const POSTS = 18;

const scenario: Scenario = {
  name: 'a feed of excerpts',
  sites: () => {
    const publication = { title: 'Harbour', posts: makePosts(POSTS) };
    const origin = 'https://site-0.example';
    return [
      {
        kind: 'feed',
        origin,
        url: `${origin}/feed`,
        play: excerptFeed(publication),
        get posts() {
          return publication.posts;
        },
        publish() {
          publication.posts = makePosts(POSTS + 1);
        },
      },
    ];
  },
};

describe('promise: the worker may be stopped at any instruction of the full text', {
  timeout: 120_000,
}, () => {
  it.each(seedsOf(1 / 4))('run %i', async (seed) => {
    const { undisturbed, stopped } = await bothWays(scenario, seededRandom(seed));
    expect(stopped.kills).toBeGreaterThan(0);
    const posts = Object.values(undisturbed.contents.posts as Record<string, { textFrom?: string }>);
    expect(posts.map(({ textFrom }) => textFrom)).toEqual(posts.map(() => 'page'));
    expect(stopped.contents).toEqual(undisturbed.contents);
  });
});
