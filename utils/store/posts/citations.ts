// Reading which posts of the archive link to which.
import type { Post } from '@/utils/model/post';
import type { Archive } from '../database';
import { getPosts, postsByUrlKeys } from './archive-reader';

/** Most posts returned for each direction. */
const MOST = 30;

export interface Citations {
  /** Posts that this one links to, in the order of its links. */
  cites: Post[];
  /** Posts that link to this one, newest first. */
  citedBy: Post[];
}

/** The posts that a post links to, and those that link to it. Reads one row, one index, and the posts. */
export async function citationsOf(db: Archive, post: Post): Promise<Citations> {
  const tx = db.transaction('links');
  const [own, from] = await Promise.all([
    tx.store.get(post.id),
    post.urlKey === null ? [] : tx.store.index('target').getAllKeys(post.urlKey, MOST + 1),
  ]);
  const [cites, citedBy] = await Promise.all([postsByUrlKeys(db, own?.targets ?? []), getPosts(db, from)]);
  const others = (posts: readonly (Post | undefined)[]) =>
    [
      ...new Map(posts.flatMap((each) => (each && each.id !== post.id ? [[each.id, each]] : []))).values(),
    ].slice(0, MOST);
  return { cites: others(cites), citedBy: others(citedBy).sort((a, b) => b.sortedAt - a.sortedAt) };
}
