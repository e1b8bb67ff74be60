// Portuguese: the notice that takes back what was done last.
import type { Translation } from '../catalogue';
import type { enUndo } from '../en/undo';

export const undo = {
  'undo.label': 'Feito agora',
  'undo.close': 'Fechar este aviso',
} as const satisfies Translation<typeof enUndo, 'pt'>;
