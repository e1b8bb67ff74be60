// Spanish: the few words that the worker and nearly every screen say.
import type { Translation } from '../catalogue';
import type { enBase } from '../en/base';

export const base = {
  'app.name': 'Backlist',
  undo: 'Deshacer',
  'saved.source': 'Páginas guardadas',
  'post.untitled': 'Entrada sin título',
  'undo.done': 'Deshecho.',
  'join.colon': '{name}: {words}',
  'join.comma': '{before}, {after}',
} as const satisfies Translation<typeof enBase, 'es'>;
