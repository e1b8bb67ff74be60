// The rows in view, group by group, as the document has them: a heading stays while its group is in view.
import type { VirtualItem } from '@tanstack/virtual-core';
import type { RowIndex } from './row-index';

/** A group of the list with its rows that are in the document. Places and heights are pixels of the whole list. */
export interface Section {
  key: string;
  /** Posts of the group, in view or not. */
  posts: number;
  top: number;
  height: number;
  heading: VirtualItem;
  rows: VirtualItem[];
}

/** @param items rows in their order; the heading of each group that they touch is among them */
export function sectionsOf(items: readonly VirtualItem[], index: RowIndex): Section[] {
  const sections: Section[] = [];
  for (const item of items) {
    const row = index.at(item.index);
    if (row.kind === 'group') {
      const { key, posts } = row;
      sections.push({ key, posts, top: item.start, height: item.size, heading: item, rows: [] });
      continue;
    }
    const section = sections.at(-1);
    if (!section) continue;
    section.rows.push(item);
    section.height = item.end - section.top;
  }
  return sections;
}
