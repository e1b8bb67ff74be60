// English: what can be done with a post.
import type { Message } from '../catalogue';

export const enPosts = {
  'post.delete': 'Delete',
  'post.delete.label': 'Delete “{title}”',
  'post.deleted.one': 'Deleted “{title}”.',
  'post.deleted': { one: 'Deleted {count} post.', other: 'Deleted {count} posts.' },
  'post.restored': { one: '{count} post is back.', other: '{count} posts are back.' },

  'merge.also': 'Also in: {sources}',
  'merge.twice': 'Twice in this publication',
  'merge.line': '“{title}” in {source}',
  'merge.why.guid': 'One post since {day}, as both have the same identifier and title.',
  'merge.why.address': 'One post since {day}, as both have the same address, and the title or text agrees.',
  'merge.why.content': 'One post since {day}, as both have the same title and text.',
  'merge.split': 'These are two posts',
  'merge.split.done': 'They are two posts now.',
  'merge.apart': 'Kept apart from “{title}” in {source}, as you said that they are two posts.',
  'merge.apart.open': 'Open the other',
  'merge.join': 'They are one after all',
  'merge.join.done': 'They are one post again.',
  'merge.source.gone': 'a source that is gone',
} as const satisfies Record<string, Message>;
