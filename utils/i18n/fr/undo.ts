// French: the notice that takes back what was done last.
import type { Translation } from '../catalogue';
import type { enUndo } from '../en/undo';

export const undo = {
  'undo.label': 'Vient d’être fait',
  'undo.close': 'Fermer cet avis',
} as const satisfies Translation<typeof enUndo, 'fr'>;
