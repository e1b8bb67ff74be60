// Rows of the archive list by number: under each group's heading its posts. Pure arithmetic, so that a list of 100,000
// posts needs no more than the counts of its groups.

/** `key` tells groups apart: `2024`, `2024-03`, `source-3`, `all`. */
export interface Group {
  key: string;
  posts: number;
}

export type Row =
  | ({ kind: 'group'; heading: number } & Group)
  /** `offset`: place within the group, from 0. `heading`: row number of the group's heading. */
  | ({ kind: 'post'; offset: number; heading: number } & Group);

export class RowIndex {
  readonly groups: readonly Group[];
  /** Row number of each group's heading, in the order of `groups`. */
  readonly #headings: number[] = [];
  /** Rows in all, headings included. */
  readonly rows: number;

  constructor(groups: readonly Group[]) {
    this.groups = groups;
    let row = 0;
    for (const { posts } of groups) {
      this.#headings.push(row);
      row += posts + 1;
    }
    this.rows = row;
  }

  /** Number of the group that a row belongs to, from 0. */
  groupOf(row: number): number {
    let low = 0;
    let high = this.#headings.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#headings[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** What stands in a row. @throws RangeError for a row that there isn't. */
  at(row: number): Row {
    const number = this.groupOf(row);
    const group = this.groups[number];
    const heading = this.#headings[number];
    if (group === undefined || heading === undefined || row < 0 || row >= this.rows)
      throw new RangeError(`no row ${row}`);
    const { key, posts } = group;
    if (row === heading) return { kind: 'group', key, posts, heading };
    return { kind: 'post', key, posts, heading, offset: row - heading - 1 };
  }

  /** Place of a row's post among all posts, from 0; for a heading that of the first post under it. */
  placeOf(row: number): number {
    return Math.max(0, row - this.groupOf(row) - (this.at(row).kind === 'post' ? 1 : 0));
  }
}
