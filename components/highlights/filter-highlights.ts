// Which highlights the list shows: what is searched, and the filters.
import { normalised } from '@/utils/core/normalised';
import { type Highlight, type HighlightColour, isOrphan } from '@/utils/model/highlight';
import type { ListedHighlight } from '@/utils/store/highlights/highlight-reader';

export interface HighlightFilter {
  query: string;
  /** None chosen is all of them. */
  colours: readonly HighlightColour[];
  tag: string | null;
  /** A source's id, or `pages` for what belongs to no post. */
  source: number | 'pages' | null;
  hasNote: boolean;
  orphans: boolean;
  deleted: boolean;
}

export const NO_FILTER: HighlightFilter = {
  query: '',
  colours: [],
  tag: null,
  source: null,
  hasNote: false,
  orphans: false,
  deleted: false,
};

/** As it is compared: without case and accents. */
const plain = (text: string) => normalised(text, 'NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Title of what a highlight is from. */
export function homeTitle({ title, url }: Pick<Highlight, 'title' | 'url'>, post?: string): string {
  return post?.trim() || title.trim() || url || '';
}

/** What filters ask beyond a highlight's own row. */
export interface FilterFacts {
  /** Those deleted here, which keep their place among the others. */
  stays(id: number): boolean;
  /** Title of the post of the highlight with this id; undefined where it is not known or there is none. */
  title(id: number): string | undefined;
  /** Its source; null where there is no post, undefined while it is not known. */
  source(id: number): number | null | undefined;
}

/** Whether a highlight fits. */
export function fits(highlight: Highlight, filter: HighlightFilter, facts: FilterFacts): boolean {
  const { colour, tags, note, quote, deletedAt, id } = highlight;
  const isDeleted = deletedAt !== null;
  if (isDeleted !== filter.deleted && !facts.stays(id)) return false;
  if (filter.colours.length > 0 && !filter.colours.includes(colour)) return false;
  if (filter.tag !== null && !tags.includes(filter.tag)) return false;
  if (filter.source !== null && facts.source(id) !== (filter.source === 'pages' ? null : filter.source))
    return false;
  if (filter.hasNote && note === '') return false;
  if (filter.orphans && !isOrphan(highlight)) return false;
  const words = plain(filter.query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = plain([quote.exact, note, ...tags, homeTitle(highlight, facts.title(id))].join('\n'));
  return words.every((word) => text.includes(word));
}

/** Whether anything is filtered. */
export function isFiltered(filter: HighlightFilter): boolean {
  const { query, colours, tag, source, hasNote, orphans, deleted } = filter;
  return (
    query.trim() !== '' ||
    colours.length > 0 ||
    tag !== null ||
    source !== null ||
    hasNote ||
    orphans ||
    deleted
  );
}

/** Neighbours from the same post or page, under one title. */
export function grouped(highlights: readonly ListedHighlight[]): ListedHighlight[][] {
  const groups: ListedHighlight[][] = [];
  for (const one of highlights) {
    const last = groups.at(-1);
    const before = last?.[0];
    const same =
      before && (one.post ? before.post?.id === one.post.id : !before.post && before.urlKey === one.urlKey);
    if (same) last?.push(one);
    else groups.push([one]);
  }
  return groups;
}
