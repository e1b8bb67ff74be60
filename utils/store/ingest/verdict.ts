// Decides what an entry does to the archive, once it is known which post it is: nothing, a new row, or a changed one, with its
// text, the stored one, or both. Pure.
import { excerptOf } from '@/utils/core/excerpt';
import { readingMinutes } from '@/utils/core/reading-time';
import { likeness } from '@/utils/core/text-likeness';
import { type Body, type Entry, ownMarks, type Post, type TextOrigin } from '@/utils/model/post';
import { type Candidate, FEW_WORDS, TELLING_LENGTH } from './identity';

export type Verdict =
  | { kind: 'same'; post: Post }
  | { kind: 'new'; row: Omit<Post, 'id'>; body: Omit<Body, 'id'> }
  /**
   * `body` is null where the stored text is better than the incoming one and stays. `aside`: where the stored text comes
   * from, where it is to be kept beside the new one; or the incoming text itself, to be kept beside the stored one.
   */
  | { kind: 'changed'; post: Post; body: Body | null; reindex: boolean; aside?: TextOrigin | 'incoming' };

/** An incoming text below this share of the stored one is an excerpt of it, or an error page, and does not replace it. */
const WORSE_SHARE = 0.5;
/** How much longer a text is than an excerpt of it at least, and the share of the excerpt's words that it has. */
const MUCH_LONGER = 1.1;
const IS_PART = 0.9;

/** Whether an incoming text must not replace the stored one. */
export function isWorse(stored: string, incoming: string): boolean {
  if (incoming.trim() === '') return stored.trim() !== '';
  return stored.length >= TELLING_LENGTH && incoming.length < stored.length * WORSE_SHARE;
}

/** Whether a text is the beginning, or a part, of a longer one. */
export function isExcerptOf(part: string, whole: string): boolean {
  if (whole.length < part.length * MUCH_LONGER) return false;
  const { share, words } = likeness(part, whole);
  return words >= FEW_WORDS && share >= IS_PART;
}

/** Whether a text is to replace a stored one that is an excerpt of it. */
export const isBetter = (incoming: string, stored: string): boolean =>
  isWorse(incoming, stored) || isExcerptOf(stored, incoming);

/** The row of a new post. */
export function rowOf(candidate: Candidate, sourceId: number, now: number): Omit<Post, 'id'> {
  const { entry } = candidate;
  return {
    sourceId,
    guid: entry.guid,
    urlKey: candidate.urlKey,
    url: entry.url,
    title: entry.title,
    published: entry.published,
    updated: entry.updated,
    authors: entry.authors,
    tags: entry.tags,
    lang: entry.lang,
    excerpt: excerptOf(entry.summary || entry.text),
    readingMinutes: readingMinutes(entry.text),
    contentHash: candidate.contentHash,
    addedAt: now,
    sortedAt: entry.published ?? now,
    readAt: null,
    starredAt: null,
    ...originOf(entry.textFrom),
    ...(entry.site ? { site: entry.site } : {}),
  };
}

/** Where a text comes from, as a row has it. */
const originOf = (from: TextOrigin | undefined): Pick<Post, 'textFrom'> =>
  from === undefined || from === 'feed' ? {} : { textFrom: from };

/** A row that says where its text comes from now, and what the feed's own is where that is another. */
export function withOrigin(post: Post, from: TextOrigin, feedHash: string | undefined): Post {
  const { textFrom: _from, feedHash: _hash, ...row } = post;
  return { ...row, ...originOf(from), ...(from !== 'feed' && feedHash ? { feedHash } : {}) };
}

/** Where the stored text of a post comes from. */
export const textOriginOf = (post: Pick<Post, 'textFrom'>): TextOrigin => post.textFrom ?? 'feed';

/** `contentHash` of what the feed says of a post, whatever text is kept. */
export const feedHashOf = (post: Post): string | undefined =>
  textOriginOf(post) === 'feed' ? post.contentHash : post.feedHash;

/** Whether a batch only fills in what is missing, and where. */
export type Fill = boolean | 'anywhere';

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((x, n) => x === b[n]);

/** The verdict on an entry that is older than what is stored: that stays, unless it is an excerpt of it. */
function judgeOlder(entry: Entry, fresh: Omit<Post, 'id'>, same: Post, storedText: string): Verdict {
  if (!isBetter(entry.text, storedText)) return { kind: 'same', post: same };
  // Only the text is better; what is known of the post is newer than what the entry says of it.
  const { contentHash, readingMinutes } = fresh;
  const body = { id: same.id, html: entry.html, text: entry.text };
  const from = textOriginOf(fresh);
  const post = withOrigin({ ...same, contentHash, readingMinutes }, from, feedHashOf(same));
  const aside = textOriginOf(same);
  return { kind: 'changed', post, body, reindex: true, ...(from === aside ? {} : { aside }) };
}

/**
 * The verdict on an entry of a source.
 * @param storedText plain text of the post that `findSame` named, if it named one
 * @param fill the entry is older than what is stored, which stays unless it is an excerpt of it; `anywhere`: in whatever
 *   source the post is kept
 */
export function judge(
  candidate: Candidate,
  same: Post | undefined,
  storedText: string | undefined,
  sourceId: number,
  now: number,
  fill: Fill = false,
): Verdict {
  const { entry } = candidate;
  const fresh = rowOf(candidate, sourceId, now);
  if (!same) return { kind: 'new', row: fresh, body: { html: entry.html, text: entry.text } };
  // Another source has it already: that one goes on keeping it.
  if (same.sourceId !== sourceId && fill !== 'anywhere') return { kind: 'same', post: same };
  if (fill) return judgeOlder(entry, fresh, same, storedText ?? '');

  // A text from elsewhere (the post's own page) gives way to this one only where it is an excerpt of it.
  const isOther = textOriginOf(same) !== textOriginOf(fresh);
  const isNews = feedHashOf(same) !== candidate.contentHash;
  const keepsText =
    (isNews && isWorse(storedText ?? '', entry.text)) ||
    (isOther && !(isNews && isBetter(entry.text, storedText ?? '')));
  const row: Post = {
    ...fresh,
    ...(same.site ? { site: same.site } : {}),
    id: same.id,
    addedAt: same.addedAt,
    // A date once known does not get lost again.
    published: fresh.published ?? same.published,
    updated: fresh.updated ?? same.updated,
    sortedAt: fresh.published ?? same.published ?? same.sortedAt,
    url: fresh.url ?? same.url,
    urlKey: fresh.urlKey ?? same.urlKey,
    lang: fresh.lang ?? same.lang,
    readAt: same.readAt,
    starredAt: same.starredAt,
    ...ownMarks(same),
    ...(keepsText
      ? { contentHash: same.contentHash, readingMinutes: same.readingMinutes, excerpt: same.excerpt }
      : {}),
  };
  // What the feed says is remembered while the text is from elsewhere.
  const isFeeds = textOriginOf(fresh) === 'feed';
  const said = isOther && isFeeds ? candidate.contentHash : feedHashOf(same);
  const post = withOrigin(row, textOriginOf(keepsText ? same : fresh), said);
  const textChanged = post.contentHash !== same.contentHash;
  const wordsChanged =
    post.title !== same.title || post.lang !== same.lang || !sameList(post.tags, same.tags);
  const rowChanged =
    textChanged ||
    wordsChanged ||
    post.guid !== same.guid ||
    post.url !== same.url ||
    post.excerpt !== same.excerpt ||
    post.published !== same.published ||
    post.updated !== same.updated ||
    post.feedHash !== same.feedHash ||
    !sameList(post.authors, same.authors);
  if (!rowChanged) return { kind: 'same', post: same };
  return {
    kind: 'changed',
    post,
    body: textChanged ? { id: same.id, html: entry.html, text: entry.text } : null,
    reindex: textChanged || wordsChanged,
    ...asideOf(isOther && textChanged, isOther && isNews && keepsText, textOriginOf(same)),
  };
}

const asideOf = (
  stored: boolean,
  incoming: boolean,
  from: TextOrigin,
): { aside?: TextOrigin | 'incoming' } => (stored ? { aside: from } : incoming ? { aside: 'incoming' } : {});
