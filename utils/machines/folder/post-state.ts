// Posts as machines tell each other of them: what the reader did with one, and what another archive may know it by.
import { isGlobalGuid } from '@/utils/core/global-guid';
import { sameWords } from '@/utils/core/same-words';
import { MOST_LABELS } from '@/utils/model/labels';
import { isMoment } from '@/utils/model/moment';
import type { Post } from '@/utils/model/post';
import type { ReadingPosition } from '@/utils/model/reading';
import { type Entity, fieldOf, type Json } from '../entity';
import { type FirstMeeting, type View, viewOf } from '../reconcile';

/** A post of this archive with what the reader did with it. */
export interface PostState {
  post: Pick<
    Post,
    'id' | 'guid' | 'url' | 'urlKey' | 'title' | 'readAt' | 'starredAt' | 'laterAt' | 'labels'
  >;
  /** Address of its source. */
  source: string;
  position: ReadingPosition | undefined;
  /** Deleted by the reader. */
  deleted: boolean;
  /** Deleted for good: that it was is all that is known here of what the reader did with it. */
  forgotten?: boolean;
}

export const INITIAL_POST: View['f'] = {
  read: null,
  star: null,
  later: null,
  position: null,
  deleted: false,
};
const SETS = ['labels'] as const;
const SAVED = 'backlist:saved';
const OWN_PACK = /^[a-z-]+-extension:\/\/[^/]+/;

/** A source's address as other machines have it: the bundled pack has another one in each browser. */
const sourceName = (url: string): string => url.replace(OWN_PACK, 'bundled:');

/**
 * What another archive may know a post by, the surest first. Its guid, where that is unique in the world, or within its
 * source; and its address, which needs the title beside it, as link blogs have many posts at one (store/ingest/identity.ts).
 */
export function namesOfPost({ post, source }: PostState): string[] {
  const own = isGlobalGuid(post.guid) ? `guid:${post.guid}` : `own:${sourceName(source)}\n${post.guid}`;
  return [own, ...(post.urlKey === null ? [] : [`at:${post.urlKey}`])];
}

export const postEntityId = (state: PostState): string => `post:${namesOfPost(state)[0] ?? ''}`;

interface AboutPost {
  title?: unknown;
  source?: unknown;
}

export function aboutPost({ post, source }: PostState): Json {
  return {
    guid: post.guid,
    url: post.url,
    urlKey: post.urlKey,
    title: post.title,
    source: sourceName(source),
  };
}

/** What an entity of a post is known by, from what was told of it. */
export function namesOfEntity(entity: Entity): string[] {
  if (!entity.id.startsWith('post:')) return [];
  const { urlKey } = (fieldOf(entity, 'about')?.v ?? {}) as { urlKey?: unknown };
  return [entity.id.slice('post:'.length), ...(typeof urlKey === 'string' ? [`at:${urlKey}`] : [])];
}

/** Whether an entity that shares a name with a post is about it. */
export function isAbout(entity: Entity, state: PostState): boolean {
  if (entity.id === postEntityId(state)) return true;
  const { title, source } = (fieldOf(entity, 'about')?.v ?? {}) as AboutPost;
  const saved = source === SAVED || state.source === SAVED;
  return saved || sameWords(String(title ?? ''), state.post.title);
}

/** Of a post that is forgotten only that: what is not known here any more was not taken back by the reader. */
export function viewOfPost({ post, position, deleted, forgotten }: PostState): View {
  if (forgotten) return { f: { deleted }, s: {} };
  const { postId: _, ...place } = position ?? { postId: 0 };
  return {
    f: {
      read: post.readAt,
      star: post.starredAt,
      later: post.laterAt ?? null,
      position: position ? (place as Json) : null,
      deleted,
    },
    s: { labels: post.labels ?? [] },
  };
}

/** A mark that stands when two machines first meet counts from when it was set. */
export const firstMeetingOf = (view: View, now: number): FirstMeeting => ({
  initial: INITIAL_POST,
  writtenAt(field) {
    const value = view.f[field];
    if (typeof value === 'number') return value;
    const at = (value as { at?: unknown } | null)?.at;
    return typeof at === 'number' ? at : now;
  },
});

const moment = (value: Json | undefined): number | null => (isMoment(value) && value >= 0 ? value : null);

/** A position as it may be kept; null where it is none. */
function soundPosition(value: Json | undefined): Json {
  const { offset, quote, progress, at } = (value ?? {}) as Partial<ReadingPosition>;
  const isSound =
    Number.isSafeInteger(offset) &&
    typeof quote === 'string' &&
    quote.length <= 200 &&
    typeof progress === 'number' &&
    progress >= 0 &&
    progress <= 1 &&
    isMoment(at);
  return isSound ? { offset: Number(offset), quote, progress, at } : null;
}

/** What an entity says of a post, made sound. */
export function wantedOfPost(entity: Entity | undefined): View {
  const { f, s } = viewOf(entity, INITIAL_POST, SETS);
  return {
    f: {
      read: moment(f.read),
      star: moment(f.star),
      later: moment(f.later),
      position: soundPosition(f.position),
      deleted: f.deleted === true,
    },
    s: { labels: (s.labels ?? []).filter((label) => label.length <= 100).slice(0, MOST_LABELS) },
  };
}
