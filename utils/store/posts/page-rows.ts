// Rows of `pages`, separate from the work on them, so that screens can count them without loading it.
import type { PageRow } from '@/utils/model/full-text';
import type { Post } from '@/utils/model/post';
import { beginningWith } from '../key-range';

/** Key range in the index `waiting`: the rows of a source in one state. */
export const pagesIn = (sourceId: number, waiting: PageRow['waiting']): IDBKeyRange =>
  beginningWith(sourceId, waiting);

/** A row for a post whose page waits to be read. */
export const newPageRow = ({ id, sourceId, sortedAt }: Post): PageRow => ({
  postId: id,
  sourceId,
  waiting: 1,
  order: -sortedAt,
  tries: 0,
  verdict: null,
  problem: null,
});
