// French: the few words that the worker and nearly every screen say.
import type { Translation } from '../catalogue';
import type { enBase } from '../en/base';

export const base = {
  'app.name': 'Backlist',
  undo: 'Annuler',
  'saved.source': 'Pages enregistrées',
  'post.untitled': 'Article sans titre',
  'undo.done': 'Annulé.',
  'join.colon': '{name} : {words}',
  'join.comma': '{before}, {after}',
} as const satisfies Translation<typeof enBase, 'fr'>;
