// English: the few words that the worker and nearly every screen say. What a screen says is registered by its own
// <screen>-strings.ts.
import type { Message } from '../catalogue';

export const enBase = {
  'app.name': 'Backlist',
  undo: 'Undo',
  'undo.done': 'Taken back.',
  'saved.source': 'Saved pages',
  'post.untitled': 'Untitled post',
  // What belongs to a name, behind it; and two things, or lists of them, beside one another.
  'join.colon': '{name}: {words}',
  'join.comma': '{before}, {after}',
} as const satisfies Record<string, Message>;
