// What a reader does on two machines for a week, by a seed: on posts that both have, posts that only one has yet, highlights,
// tags, deletions and their undoing, sources; some of it at the same time, some of it to the same things. Each thing is a
// message that the screens send: a browser is sent it, and a machine in Node does what its handler does (do-edit.ts).
import type { MessageInput } from '@/utils/messaging/protocol';
import type { Highlight } from '@/utils/model/highlight';
import type { Post } from '@/utils/model/post';
import type { ReadingPosition } from '@/utils/model/reading';
import type { Source } from '@/utils/model/source';

type Name =
  | `post.${'mark' | 'label' | 'delete' | 'restore'}`
  | `highlight.${'add' | 'change' | 'remove'}`
  | `source.${'pause' | 'remove' | 'restore'}`
  | 'reading.position';

/** One thing that the reader does. */
export type Edit = { [N in Name]: { name: N; input: MessageInput<N> } }[Name];

/** The rows of an archive that a reader sees something of. */
export interface Rows {
  sources: Pick<Source, 'id' | 'kind' | 'url' | 'state'>[];
  posts: Pick<Post, 'id' | 'sourceId' | 'title' | 'readAt' | 'starredAt' | 'laterAt' | 'labels'>[];
  positions: ReadingPosition[];
  highlights: Pick<
    Highlight,
    'id' | 'postId' | 'title' | 'colour' | 'note' | 'tags' | 'quote' | 'deletedAt'
  >[];
  /** Posts that were deleted, and can be brought back. */
  bin: { id: number; sourceId: number; title: string }[];
}

const byTitle = (a: { title: string; id: number }, b: { title: string; id: number }): number =>
  a.title === b.title ? a.id - b.id : a.title < b.title ? -1 : 1;

const pick = <T>(random: () => number, all: readonly T[]): T | undefined =>
  all[Math.floor(random() * all.length)];

/** What stands in an archive: posts whose source was removed are hidden, deleted ones too. */
function standing<T extends { id: number; sourceId: number; title: string }>(
  posts: readonly T[],
  { sources }: Pick<Rows, 'sources'>,
): T[] {
  const removed = new Set(sources.flatMap(({ id, state }) => (state === 'removed' ? [id] : [])));
  return posts.filter(({ sourceId }) => !removed.has(sourceId)).sort(byTitle);
}

function sourceEdit(random: () => number, { id, state }: Rows['sources'][number]): Edit {
  if (state === 'removed') return { name: 'source.restore', input: { id } };
  if (state === 'paused') return { name: 'source.pause', input: { id, paused: false } };
  return random() < 0.5
    ? { name: 'source.pause', input: { id, paused: true } }
    : { name: 'source.remove', input: { id } };
}

/**
 * The next thing that the reader does, on whatever is there; null where there is nothing.
 * @param sources those that may be paused, removed and taken back
 * @param now makes notes tell themselves apart
 */
export function draw(
  rows: Rows,
  random: () => number,
  now: number,
  sources: readonly Rows['sources'][number][] = [],
): { edit: Edit; about: string[] } | null {
  const post = pick(random, standing(rows.posts, rows));
  const highlight = pick(random, [...rows.highlights].sort(byTitle));
  const binned = pick(random, standing(rows.bin, rows));
  const source = pick(random, sources);
  const [what, flag] = [random(), random() < 0.6];
  const of = (title: string, edit: Edit) => ({ edit, about: [title] });
  // That its posts go with it, and come back with it, is no word about them.
  if (source && random() < 0.12) return { edit: sourceEdit(random, source), about: [source.url] };
  if (what < 0.12 && binned) return of(binned.title, { name: 'post.restore', input: { ids: [binned.id] } });
  if (what < 0.2 && highlight) {
    const input = { ids: [highlight.id], undo: highlight.deletedAt !== null };
    return of(highlight.title, { name: 'highlight.remove', input });
  }
  if (what < 0.35 && highlight?.deletedAt === null) {
    const { id, title } = highlight;
    const more = [...highlight.tags, `t${Math.floor(random() * 4)}`].slice(random() < 0.3 ? 1 : 0);
    const tags = random() < 0.5 ? { tags: more } : {};
    const colour = pick(random, ['yellow', 'green', 'blue', 'pink'] as const) ?? 'yellow';
    const rest = flag ? { colour } : { note: `note ${now}` };
    return of(title, { name: 'highlight.change', input: { id, ...tags, ...rest } });
  }
  if (!post) return null;
  const [ids, { id, title }] = [[post.id], post];
  if (what < 0.5) return of(title, { name: 'post.mark', input: { ids, read: flag } });
  if (what < 0.58) return of(title, { name: 'post.mark', input: { ids, starred: flag } });
  if (what < 0.64) return of(title, { name: 'post.mark', input: { ids, later: flag } });
  if (what < 0.78) {
    const label = [`tag ${Math.floor(random() * 4)}`];
    const input = { ids, add: flag ? label : [], remove: flag ? [] : label };
    return of(title, { name: 'post.label', input });
  }
  if (what < 0.84) {
    const input = { postId: id, offset: Math.floor(random() * 30), quote: 'wheel', progress: random() };
    return of(title, { name: 'reading.position', input });
  }
  if (what < 0.95) {
    const start = Math.floor(random() * 3) * 4;
    const quote = {
      type: 'TextQuoteSelector' as const,
      exact: `wheel ${start}`,
      prefix: 'The ',
      suffix: ' of',
    };
    const position = { type: 'TextPositionSelector' as const, start, end: start + 7 };
    const input = { postId: id, colour: 'yellow' as const, note: '', tags: [], quote, position };
    return of(title, { name: 'highlight.add', input });
  }
  return of(title, { name: 'post.delete', input: { ids } });
}

export interface Told {
  sources: { url: string; state: string }[];
  posts: {
    title: string;
    /** Address of its source. */
    source: string | null;
    readAt: number | null;
    starredAt: number | null;
    laterAt: number | null;
    labels: string[];
    position: object;
  }[];
  highlights: {
    title: string;
    exact: string;
    colour: string;
    note: string;
    tags: string[];
    post: string | null;
  }[];
}

/** What two archives are to agree on: everything that is the reader's, by what both know things by. */
export function toldOf(rows: Rows): Told {
  const posts = standing(rows.posts, rows);
  const positions = new Map(rows.positions.map((position) => [position.postId, position]));
  const names = new Map(posts.map(({ id, title }) => [id, title]));
  const urls = new Map(rows.sources.map(({ id, url }) => [id, url]));
  return {
    // A removed one goes for good a while later, on each machine in its own time.
    sources: rows.sources
      .filter(({ kind, state }) => kind === 'feed' && state !== 'removed')
      .map(({ url, state }) => ({ url, state }))
      .sort((a, b) => (a.url < b.url ? -1 : 1)),
    posts: posts.map(({ id, sourceId, title, readAt, starredAt, laterAt = null, labels = [] }) => {
      const source = urls.get(sourceId) ?? null;
      const { postId: _, ...position } = positions.get(id) ?? { postId: 0 };
      return { title, source, readAt, starredAt, laterAt, labels: [...labels].sort(), position };
    }),
    highlights: rows.highlights
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ title, colour, note, tags, quote, postId }) => ({
        title,
        exact: quote.exact,
        colour,
        note,
        tags: [...tags].sort(),
        post: postId === null ? null : (names.get(postId) ?? null),
      }))
      .sort((a, b) => (`${a.title}${a.exact}` < `${b.title}${b.exact}` ? -1 : 1)),
  };
}
