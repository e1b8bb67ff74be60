// German: the notice that takes back what was done last.
import type { Translation } from '../catalogue';
import type { enUndo } from '../en/undo';

export const undo = {
  'undo.label': 'Eben getan',
  'undo.close': 'Diese Meldung schließen',
} as const satisfies Translation<typeof enUndo, 'de'>;
