// Compares a page with itself while a worker just woken waits for the frequencies of a large archive: what compares candidates
// is compiled by then, where it would otherwise be interpreted for half of them.

import type { OpenIndex } from '../index/open-index';
import { CANDIDATE_LIMIT } from './candidates';
import { PageComparer } from './page-comparer';
import type { PageProfile } from './page-profile';

/** Terms compared at most: some 20 ms, as the frequencies of 100,000 posts take 30. */
const MOST_TERMS = 6_000;
/** Posts for each of them: the wait grows with the archive, and a small one has none. */
const POSTS_A_TERM = 10;

/** Once in a worker's life: what is compiled stays. */
let isDone = false;

/** How often a page of so many terms is compared with itself, in an archive of so many posts. */
export const timesRehearsed = (posts: number, terms: number): number =>
  Math.floor(Math.min(MOST_TERMS, posts / POSTS_A_TERM) / Math.max(1, terms));

/** @param index whose frequencies are on their way */
export function rehearse(index: OpenIndex, page: PageProfile): void {
  if (isDone) return;
  const { vector } = page;
  const times = timesRehearsed(index.documents, vector.title.length + vector.body.length);
  if (times === 0) return;
  isDone = true;
  // As many as there are candidates at most, so that pairs can be counted.
  const candidates = Array.from({ length: Math.min(CANDIDATE_LIMIT, times) }, () => ({ vector, bm25: 1 }));
  new PageComparer(index, page, new Map()).compare(candidates);
}
