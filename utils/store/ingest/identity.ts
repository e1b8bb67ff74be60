// Tells which post of the archive an incoming entry is, if any. Pure.
import { sha256 } from '@/utils/core/hash';
import { sameWords } from '@/utils/core/same-words';
import { type Likeness, likeness } from '@/utils/core/text-likeness';
import { tellingKey } from '@/utils/core/url-key';
import type { MergeReason } from '@/utils/model/merge';
import type { Body, Entry, Post } from '@/utils/model/post';

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

/** Texts shorter than this say too little to be recognised by their content alone. */
export const TELLING_LENGTH = 200;
/** Shares of a text's words that another has: for one post under one title, and under two (see likeness). */
const MAY_BE_ONE = 0.6;
const IS_ONE = 0.85;
/** Different words below which a text tells nothing, and from which on it tells much. */
export const FEW_WORDS = 8;
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
export const isTelling = ({ text }: Entry): boolean => text.length >= TELLING_LENGTH;

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
  const [alike] = isTelling(candidate.entry) ? known.byContent : [];
  return alike && { post: alike, why: 'content' };
}
