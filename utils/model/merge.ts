// A merge: an entry that was found to be a post that is here already, and what is needed to undo that.
import type { Entry } from './post';

/** What said that they are one. */
export const MERGE_REASONS = ['guid', 'address', 'content'] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

/** A row of `merges`. */
export interface Merge {
  /** The source that the entry is from, and its guid there. */
  sourceId: number;
  guid: string;
  /** The post that it came together with. */
  postId: number;
  /** The source that holds that post. */
  holder: number;
  why: MergeReason;
  /** Milliseconds since 1970. */
  at: number;
  /** `apart`: the reader said that they are two; they are not merged again. */
  state: 'merged' | 'apart';
  /** The post that the entry is while it is apart. */
  apartId: number | null;
  /** Its source was removed just now, and another one holds the post in its place. */
  instead: boolean;
  /** The entry itself; without its text where that is the post's own. */
  entry: Entry;
  contentHash: string;
  sameBody: boolean;
}

/** A merge as the reader of a post sees it. */
export interface MergeLine extends Pick<Merge, 'sourceId' | 'guid' | 'why' | 'at' | 'state'> {
  title: string;
  url: string | null;
  /** The other post and its source, where they are two. */
  otherId: number | null;
  otherSource: number;
}
