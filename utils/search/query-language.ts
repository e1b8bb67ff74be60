// What a reader types into find: words, "phrases in quotes", and filters such as `author:ada` or `before:2023`.
import type { Post } from '@/utils/model/post';

export interface ParsedQuery {
  /** Words outside quotes, as typed. */
  words: string[];
  phrases: string[];
  /** The last word is still being typed: no space and no quote follows it. */
  unfinished: boolean;
  inTitle: boolean;
  source: string[];
  tag: string[];
  author: string[];
  /** Milliseconds since 1970; posts strictly before it. */
  before: number | null;
  /** Posts at or after it. */
  after: number | null;
  is: ('read' | 'unread' | 'starred')[];
  /** Parts that look like filters and are none, or a quote that is never closed: they were taken as plain words. */
  misunderstood: string[];
}

const PART = /(?:(?<name>\p{L}+):)?(?:"(?<quoted>[^"]*)"|(?<open>"[^"]*)$|(?<plain>[^\s"]+))|(?<gap>\s+)/gu;
const STATES = new Set(['read', 'unread', 'starred']);

/** A year, month or day as its first moment and the moment after its end, in UTC; null for anything else. */
function parseDay(value: string): [start: number, end: number] | null {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const start = new Date(Date.UTC(year, month - 1, day));
  if (start.getUTCMonth() !== month - 1 || start.getUTCDate() !== day) return null;
  const end =
    match[3] !== undefined
      ? Date.UTC(year, month - 1, day + 1)
      : match[2] !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return [start.getTime(), end];
}

/** Notes a filter in `query`; false where it is none, so that it is searched as words. */
function takeFilter(query: ParsedQuery, name: string, value: string): boolean {
  const day = parseDay(value);
  switch (name) {
    case 'source':
    case 'tag':
    case 'author':
      if (value !== '') query[name].push(value.toLowerCase());
      return value !== '';
    case 'before':
      if (day) query.before = Math.min(query.before ?? Number.POSITIVE_INFINITY, day[0]);
      return day !== null;
    case 'after':
      // After a day means from its end on; `after:2022` means 2023.
      if (day) query.after = Math.max(query.after ?? Number.NEGATIVE_INFINITY, day[1]);
      return day !== null;
    case 'is':
      if (STATES.has(value)) query.is.push(value as 'read' | 'unread' | 'starred');
      return STATES.has(value);
    case 'in':
      if (value === 'title') query.inTitle = true;
      return value === 'title';
    default:
      return false;
  }
}

/** Parses whatever was typed; nothing is an error. */
export function parseQuery(typed: string): ParsedQuery {
  const query: ParsedQuery = {
    words: [],
    phrases: [],
    unfinished: false,
    inTitle: false,
    source: [],
    tag: [],
    author: [],
    before: null,
    after: null,
    is: [],
    misunderstood: [],
  };
  for (const match of typed.matchAll(PART)) {
    const { name, quoted, open, plain, gap } = match.groups as Record<string, string | undefined>;
    query.unfinished = false;
    if (gap !== undefined) continue;
    const value = quoted ?? plain ?? open?.slice(1) ?? '';
    if (name !== undefined && open === undefined && takeFilter(query, name.toLowerCase(), value)) continue;
    if (open !== undefined || (name !== undefined && FILTERS.has(name.toLowerCase())))
      query.misunderstood.push(match[0]);
    if (quoted !== undefined) {
      if (name !== undefined) query.words.push(name);
      if (quoted.trim() !== '') query.phrases.push(quoted);
      continue;
    }
    const words = `${name ?? ''} ${value}`.split(/\s+/).filter((word) => word !== '');
    query.words.push(...words);
    query.unfinished = words.length > 0;
  }
  return query;
}

const FILTERS = new Set(['source', 'tag', 'author', 'before', 'after', 'is', 'in']);

/** True where a query has no word to look up, only filters if anything. */
export function isOnlyFilters({ words, phrases }: ParsedQuery): boolean {
  return words.length === 0 && phrases.length === 0;
}

/** The filters of a query as a test of posts, or null where it has none. `sourceTitle` is the title of the post's source. */
export function postFilter(query: ParsedQuery): ((post: Post, sourceTitle: string) => boolean) | null {
  const { source, tag, author, before, after, is } = query;
  if (source.length + tag.length + author.length + is.length === 0 && before === null && after === null)
    return null;
  const has = (texts: readonly string[], wanted: readonly string[]): boolean =>
    wanted.every((part) => texts.some((text) => text.toLowerCase().includes(part)));
  return (post, sourceTitle) =>
    has([sourceTitle, post.url ?? ''], source) &&
    tag.every((wanted) =>
      post.tags.some(
        (own) => own.toLowerCase() === wanted || own.toLowerCase().replaceAll(' ', '-') === wanted,
      ),
    ) &&
    has(post.authors, author) &&
    (before === null || (post.published !== null && post.published < before)) &&
    (after === null || (post.published !== null && post.published >= after)) &&
    is.every((state) =>
      state === 'starred' ? post.starredAt !== null : (post.readAt !== null) === (state === 'read'),
    );
}
