// Promise: short posts on a page's subject are found where they have few of its words, and a whole page is not led astray.
import { describe, expect, it } from 'vitest';
import { feedbackOn } from '@/utils/search/related/feedback';

const candidate = (bm25: number, ...hashes: number[]) => ({
  bm25,
  vector: {
    hashes: Uint32Array.from([0, ...hashes]),
    title: new Uint16Array(),
    tags: new Uint16Array(),
    body: new Uint16Array(),
    origin: { day: null, places: [] },
  },
  weights: Float32Array.from([0, ...hashes.map(() => 1)]),
});

describe('feedback', () => {
  const candidates = [
    candidate(0.9, 1, 2, 3),
    candidate(0.8, 1, 2, 4),
    candidate(0.1, 2, 3, 4),
    candidate(0.1, 1, 7, 8),
    candidate(0.1, 9),
  ];

  it('is more for who says what the first ones say, and none for who says nothing of it', () => {
    const [, , alike = 0, somewhat = 0, stranger] = feedbackOn(candidates, 8, 60);
    expect(alike).toBeGreaterThan(somewhat);
    expect(somewhat).toBeGreaterThan(0);
    expect(stranger).toBe(0);
  });

  it('is of the others: nobody says more by repeating what it says itself', () => {
    const lonely = [candidate(1, 5, 6), ...candidates.slice(1)];
    expect(feedbackOn(lonely, 8, 60)[0]).toBe(0);
  });

  it('is less, the longer page and posts are, less of headlines too, and none for an article', () => {
    const highest = (page: number, posts: number) => Math.max(...feedbackOn(candidates, page, posts));
    expect(highest(8, 60)).toBeGreaterThan(highest(80, 60));
    expect(highest(8, 60)).toBeGreaterThan(highest(8, 600));
    expect(highest(8, 60)).toBeGreaterThan(highest(8, 6));
    expect(highest(800, 600)).toBe(0);
  });

  it('of nobody is nothing', () => {
    expect([...feedbackOn([], 8, 60)]).toEqual([]);
    expect([...feedbackOn([candidate(0, 1)], 8, 60)]).toEqual([0]);
  });
});
