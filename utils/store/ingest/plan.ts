// What a batch of entries is to do to the archive: decided, and not yet written.
import type { Merge } from '@/utils/model/merge';
import type { Body, Post, TextOrigin, TextVersion } from '@/utils/model/post';
import type { IndexDocument } from '@/utils/search/index/index-reader';
import type { StoneKey } from '../posts/tombstones';

export interface IngestPlan {
  /** The archive's revision when this was read. */
  revision: number;
  nextPostId: number;
  posts: Post[];
  bodies: Body[];
  documents: IndexDocument[];
  /** Posts that are in an older segment. */
  replaced: number[];
  /** Entries that are merged into a post. */
  merges: Merge[];
  /** Texts to keep as other versions, and versions to delete because they are in use again. */
  versions: TextVersion[];
  restored: [postId: number, from: TextOrigin][];
  /** Posts whose feed has changed while their page's text is in use: the page may have changed, too. */
  outdated: Post[];
  /** The post that each entry is, by the entry's guid; deleted ones are not among them. */
  ids: Map<string, number>;
  /** Entries that the user deleted once and asks for again. */
  revived: { guid: string; stones: StoneKey[] }[];
  /** Number of new posts. */
  fresh: Set<number>;
  added: number;
  changed: number;
}

/** Another text for an existing post, whose row and marks stay. */
export interface TextChange {
  postId: number;
  from: TextOrigin;
  html: string;
  text: string;
  /** SHA-256 as `Post.contentHash`. */
  contentHash: string;
  /** It was another version, and is now in use again. */
  restores?: boolean;
  /** Other fields that are known now, of a link that was saved without its page. */
  row?: Partial<
    Pick<Post, 'title' | 'published' | 'sortedAt' | 'authors' | 'tags' | 'lang' | 'excerpt' | 'site'>
  >;
}
