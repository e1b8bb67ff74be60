// Decides what an incoming entry is to the archive: new, known and unchanged, known and changed. Pure.
import { excerptOf } from '@/utils/core/excerpt';
import { sha256 } from '@/utils/core/hash';
import { readingMinutes } from '@/utils/core/reading-time';
import { sameWords } from '@/utils/core/same-words';
import { type Likeness, likeness } from '@/utils/core/text-likeness';
import { tellingKey } from '@/utils/core/url-key';
import type { MergeReason } from '@/utils/model/merge';
import { type Body, type Entry, ownMarks, type Post, type TextOrigin } from '@/utils/model/post';

/** An entry with what identity is decided by, made ahead of any transaction. */
export interface Candidate {
  entry: Entry;
  urlKey: string | null;
  contentHash: string;
}

/** An entry with what it is recognised by. */
export async function candidateOf(entry: Entry): Promise<Candidate> {
  return { entry, urlKey: entryKey(entry), contentHash: await sha256(`${entry.title}\n${entry.html}`) };
}

/** A post that may be the same, with its text. */
export interface Suspect {
  post: Post;
  text: string;
}

/** What the archive holds that may be the same post. */
export interface Known {
  /** Of the same source. */
  byGuid: Post | undefined;
  /** Of any source, where the guid is unique in the world. */
  byGuidAlone: Suspect[];
  byUrlKey: Suspect[];
  byContent: Post[];
}

/** A post that an entry is, and what said so. */
export interface Found {
  post: Post;
  /** Null where it is the entry itself, known by its guid. */
  why: MergeReason | null;
}

export type Verdict =
  | { kind: 'same'; post: Post }
  | { kind: 'new'; row: Omit<Post, 'id'>; body: Omit<Body, 'id'> }
  /**
   * `body` is null where the stored text is better than the incoming one and stays. `aside`: where the stored text comes
   * from, where it is to be kept beside the new one; or the incoming text itself, to be kept beside the stored one.
   */
  | { kind: 'changed'; post: Post; body: Body | null; reindex: boolean; aside?: TextOrigin | 'incoming' };

/** Texts shorter than this say too little to be recognised by their content alone. */
const TELLING_LENGTH = 200;
/** An incoming text below this share of the stored one is an excerpt of it, or an error page, and does not replace it. */
const WORSE_SHARE = 0.5;
/** Shares of a text's words that another has: for one post under one title, and under two (see likeness). */
const MAY_BE_ONE = 0.6;
const IS_ONE = 0.85;
/** How much longer a text is than an excerpt of it at least, and the share of the excerpt's words that it has. */
const MUCH_LONGER = 1.1;
const IS_PART = 0.9;
/** Different words below which a text tells nothing, and from which on it tells much. */
const FEW_WORDS = 8;
const MANY_WORDS = 40;

/** The identity of an entry's address. */
export const entryKey = ({ url }: Entry): string | null => (url === null ? null : tellingKey(url));

/** A post as an entry of its publication. */
export function entryOf(post: Post, { html, text }: Pick<Body, 'html' | 'text'>): Entry {
  const { guid, url, title, published, updated, authors, tags, lang, excerpt } = post;
  return { guid, url, title, published, updated, authors, tags, lang, summary: excerpt, html, text };
}

/** Whether an entry and something at its address are one: its title or its content says so. */
export const agrees = (
  { entry, contentHash }: Candidate,
  there: Pick<Post, 'title' | 'contentHash'>,
): boolean => sameWords(there.title, entry.title) || there.contentHash === contentHash;

/** Whether an entry says enough to be recognised by its content alone. */
export const isTelling = ({ entry }: Candidate): boolean => entry.text.length >= TELLING_LENGTH;

/** Whether two texts may be of one post: one of them may be an excerpt, or edited. */
const mayBeOne = ({ share, words }: Likeness): boolean => words < FEW_WORDS || share >= MAY_BE_ONE;
/** Whether they are certain to be, whatever their titles. */
const isOne = ({ share, words }: Likeness): boolean => words >= MANY_WORDS && share >= IS_ONE;

function sameAt(candidate: Candidate, { post, text }: Suspect): boolean {
  if (post.contentHash === candidate.contentHash) return true;
  const like = likeness(text, candidate.entry.text);
  return isOne(like) || (agrees(candidate, post) && mayBeOne(like));
}

/**
 * The post that an entry is: guid, then address, then content. Two entries that share an address but neither title nor
 * content (link blogs do that), or a title and different texts (a page that is written over each week), stay two posts:
 * merging them would lose one.
 * @param addressTells the entry is a link that the reader saved, under whatever title: its address alone decides
 */
export function findSame(candidate: Candidate, known: Known, addressTells = false): Found | undefined {
  if (known.byGuid) return { post: known.byGuid, why: null };
  const is = (suspect: Suspect) => sameAt(candidate, suspect);
  const byGuid = known.byGuidAlone.find(is);
  if (byGuid) return { post: byGuid.post, why: 'guid' };
  const atAddress = known.byUrlKey.find(is);
  if (atAddress) return { post: atAddress.post, why: 'address' };
  const [there] = addressTells ? known.byUrlKey : [];
  if (there) return { post: there.post, why: 'address' };
  const [alike] = isTelling(candidate) ? known.byContent : [];
  return alike && { post: alike, why: 'content' };
}

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
