// Rows of the archive list by number: under each year's heading its posts, newest first. Pure arithmetic, so that a list
// of 100,000 posts needs no more than the counts of its years.
import type { YearCount } from '@/utils/store/archive-reader';

export type Row =
  | { kind: 'year'; year: number; posts: number; heading: number }
  /** `offset`: place within the year, from 0. `heading`: row number of the year's heading. */
  | { kind: 'post'; year: number; posts: number; offset: number; heading: number };

export class YearIndex {
  readonly counts: readonly YearCount[];
  /** Row number of each year's heading, in the order of `counts`. */
  readonly #headings: number[] = [];
  /** Rows in all, headings included. */
  readonly rows: number;
  readonly posts: number;

  constructor(counts: readonly YearCount[]) {
    this.counts = counts;
    let row = 0;
    let posts = 0;
    for (const count of counts) {
      this.#headings.push(row);
      row += count.posts + 1;
      posts += count.posts;
    }
    this.rows = row;
    this.posts = posts;
  }

  /** What stands in a row. @throws RangeError for a row that there isn't. */
  at(row: number): Row {
    let low = 0;
    let high = this.#headings.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#headings[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const count = this.counts[low];
    const heading = this.#headings[low];
    if (count === undefined || heading === undefined || row < 0 || row >= this.rows)
      throw new RangeError(`no row ${row}`);
    const { year, posts } = count;
    if (row === heading) return { kind: 'year', year, posts, heading };
    return { kind: 'post', year, posts, heading, offset: row - heading - 1 };
  }

  /** Row number of a year's heading, or 0 for a year without posts. */
  headingOf(year: number): number {
    const place = this.counts.findIndex((count) => count.year === year);
    return this.#headings[place] ?? 0;
  }
}
