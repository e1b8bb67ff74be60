// French: highlights, as far as the worker says it: its menu, the bar on pages, and what can go wrong.
import type { Translation } from '../catalogue';
import type { enHighlight } from '../en/highlight';

export const highlight = {
  'highlight.colour.yellow': 'Jaune',
  'highlight.colour.green': 'Vert',
  'highlight.colour.blue': 'Bleu',
  'highlight.colour.pink': 'Rose',
  'highlight.bar': 'Surligner la sélection',
  'highlight.bar.note': 'Note',
  'highlight.bar.copy': 'Copier',
  'highlight.tooLong': 'Cette sélection est trop longue pour être surlignée. Surlignez-en une partie.',
  'highlight.nothing': 'Cette sélection ne contient aucun texte à surligner.',
  'highlight.failed': 'Le surlignage n’a pas pu se faire. Rechargez la page et réessayez.',
  'highlight.edit': 'Modifier le surlignage',
  'highlight.close': 'Fermer',
  'highlight.remove': 'Supprimer',
  'highlight.removed': 'Surlignage supprimé.',
} as const satisfies Translation<typeof enHighlight, 'fr'>;
