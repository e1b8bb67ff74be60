// The years of some counts without gaps, for pictures of them.
import type { YearCount } from '@/utils/store/posts/archive-reader';

/** Every year from the first to the last, years without posts included, oldest first. */
export function everyYear(counts: readonly YearCount[]): YearCount[] {
  const newest = counts[0]?.year;
  const oldest = counts.at(-1)?.year;
  if (newest === undefined || oldest === undefined) return [];
  const posts = new Map(counts.map((count) => [count.year, count.posts]));
  return Array.from({ length: newest - oldest + 1 }, (_, n) => ({
    year: oldest + n,
    posts: posts.get(oldest + n) ?? 0,
  }));
}
