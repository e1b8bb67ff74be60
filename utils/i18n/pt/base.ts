// Portuguese: the few words that the worker and nearly every screen say.
import type { Translation } from '../catalogue';
import type { en } from '../en';

export const base = {
  'app.name': 'Backlist',
  undo: 'Desfazer',
  'saved.source': 'Páginas salvas',
  'post.untitled': 'Artigo sem título',
  'undo.done': 'Desfeito.',
  'join.colon': '{name}: {words}',
  'join.comma': '{before}, {after}',
} as const satisfies Translation<typeof en, 'pt'>;
