// The months of the timeline, counted. Pure.
import type { MonthCount } from '@/utils/store/posts/list-reader';

/** Every month from the first year's January to the last year's December, oldest first. */
export function everyMonth(counts: readonly MonthCount[]): MonthCount[] {
  const [newest, oldest] = [counts[0]?.month, counts.at(-1)?.month];
  if (newest === undefined || oldest === undefined) return [];
  const posts = new Map(counts.map((count) => [count.month, count.posts]));
  const [first, last] = [Number(oldest.slice(0, 4)), Number(newest.slice(0, 4))];
  return Array.from({ length: (last - first + 1) * 12 }, (_, n) => {
    const year = String(first + Math.floor(n / 12)).padStart(4, '0');
    const month = `${year}-${String((n % 12) + 1).padStart(2, '0')}`;
    return { month, posts: posts.get(month) ?? 0 };
  });
}

/** Posts of some months together. */
export const sumOf = (months: readonly MonthCount[]) => months.reduce((all, { posts }) => all + posts, 0);
