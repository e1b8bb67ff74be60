// Portuguese: the few words that the worker and nearly every screen say.
import type { Translation } from '../catalogue';
import type { enBase } from '../en/base';

export const base = {
  'app.name': 'Backlist',
  undo: 'Desfazer',
  'saved.source': 'Páginas salvas',
  'post.untitled': 'Artigo sem título',
  'undo.done': 'Desfeito.',
  'join.colon': '{name}: {words}',
  'join.comma': '{before}, {after}',
} as const satisfies Translation<typeof enBase, 'pt'>;
