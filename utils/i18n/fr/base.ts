// French: the few words that the worker and nearly every screen say.
import type { Translation } from '../catalogue';
import type { en } from '../en';

export const base = {
  'app.name': 'Backlist',
  undo: 'Annuler',
  'saved.source': 'Pages enregistrées',
  'post.untitled': 'Article sans titre',
  'undo.done': 'Annulé.',
  'join.colon': '{name} : {words}',
  'join.comma': '{before}, {after}',
} as const satisfies Translation<typeof en, 'fr'>;
