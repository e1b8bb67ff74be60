// English: what can be done with a post.
import type { Message } from './catalogue';

export const enPosts = {
  'post.delete': 'Delete',
  'post.delete.label': 'Delete “{title}”',
  'post.deleted.one': 'Deleted “{title}”.',
  'post.deleted': { one: 'Deleted {count} post.', other: 'Deleted {count} posts.' },
  'post.deleted.label': 'Deleted',
  'post.deleted.close': 'Close this notice',
  'post.restored': { one: '{count} post is back.', other: '{count} posts are back.' },
} as const satisfies Record<string, Message>;
