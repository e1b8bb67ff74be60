// Spanish: the notice that takes back what was done last.
import type { Translation } from '../catalogue';
import type { enUndo } from '../en/undo';

export const undo = {
  'undo.label': 'Recién hecho',
  'undo.close': 'Cerrar este aviso',
} as const satisfies Translation<typeof enUndo, 'es'>;
