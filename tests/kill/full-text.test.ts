// Promise: nothing is lost. The worker is stopped at random points while it reads the pages of posts that a feed cuts;
// the texts that are kept, and those kept beside them, are those of an undisturbed run.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random';
import { excerptFeed } from '../sites/kinds/excerpts';
import { makePosts } from '../sites/sentences';
import type { Scenario } from './scenario';
import { syncToEnd } from './sync-to-end';

const RUNS = Math.ceil(Number(process.env.BACKLIST_KILL_RUNS ?? 40) / 4);
const POSTS = 18;
const STOPS = 5;

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
  it.each(Array.from({ length: RUNS }, (_, n) => n + 1))('run %i', async (seed) => {
    const undisturbed = await syncToEnd(scenario, () => Number.POSITIVE_INFINITY);
    const next = seededRandom(seed);
    let lives = 0;
    const budget = () => {
      lives += 1;
      return lives > STOPS * 4 ? Number.POSITIVE_INFINITY : 1 + next() * (undisturbed.steps / STOPS) * 2;
    };
    const stopped = await syncToEnd(scenario, budget);
    expect(stopped.kills).toBeGreaterThan(0);
    const posts = Object.values(undisturbed.contents.posts as Record<string, { textFrom?: string }>);
    expect(posts.map(({ textFrom }) => textFrom)).toEqual(posts.map(() => 'page'));
    expect(stopped.contents).toEqual(undisturbed.contents);
  });
});
