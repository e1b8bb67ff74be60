// German: the few words that the worker and nearly every screen say.
import type { Translation } from '../catalogue';
import type { enBase } from '../en/base';

export const base = {
  'app.name': 'Backlist',
  undo: 'Rückgängig',
  'saved.source': 'Gesicherte Seiten',
  'post.untitled': 'Beitrag ohne Titel',
  'undo.done': 'Zurückgenommen.',
  'join.colon': '{name}: {words}',
  'join.comma': '{before}, {after}',
} as const satisfies Translation<typeof enBase, 'de'>;
