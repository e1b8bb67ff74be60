// What the keys of a row do to its post.
import { ROW_KEYS } from '@/components/keys/row-keys';
import type { Key } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

interface RowMark {
  mark: { read?: boolean; starred?: boolean; later?: boolean };
  /** Says what was done. */
  done: Key & `select.done.${string}`;
}

/** What a key does to a post; undefined for any other key. */
export function rowMark(post: Post, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): RowMark | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === ROW_KEYS.read) {
    const read = post.readAt === null;
    return { mark: { read }, done: read ? 'select.done.read' : 'select.done.unread' };
  }
  if (key === ROW_KEYS.star) {
    const starred = post.starredAt === null;
    return { mark: { starred }, done: starred ? 'select.done.star' : 'select.done.unstar' };
  }
  if (key === ROW_KEYS.later) {
    const later = post.laterAt === undefined;
    return { mark: { later }, done: later ? 'select.done.later' : 'select.done.notLater' };
  }
  return undefined;
}
