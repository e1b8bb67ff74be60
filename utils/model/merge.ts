// A merge: an entry that turned out to be a post that is already here, with what is needed to undo that.
import type { Entry } from './post';

/** Why the two are one. */
export const MERGE_REASONS = ['guid', 'address', 'content'] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

/** A row of `merges`. */
export interface Merge {
  /** The source that the entry is from, and its guid there. */
  sourceId: number;
  guid: string;
  /** The post that it was merged into. */
  postId: number;
  /** The source that holds that post. */
  holder: number;
  why: MergeReason;
  /** Milliseconds since 1970. */
  at: number;
  /** `apart`: the user said that they are two; they are not merged again. */
  state: 'merged' | 'apart';
  /** The entry's own post while it is apart. */
  apartId: number | null;
  /** Its source was just removed, and another one holds the post instead. */
  instead: boolean;
  /** The entry; without its text where that is the same as the post's. */
  entry: Entry;
  contentHash: string;
  sameBody: boolean;
}

/** A merge as the reader shows it below a post. */
export interface MergeLine extends Pick<Merge, 'sourceId' | 'guid' | 'why' | 'at' | 'state'> {
  title: string;
  url: string | null;
  /** The other post and its source, where they are two. */
  otherId: number | null;
  otherSource: number;
}
