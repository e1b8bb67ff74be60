// English: the notice that takes back what was done last.
import type { Message } from '../catalogue';

export const enUndo = {
  'undo.label': 'Just done',
  'undo.close': 'Close this notice',
} as const satisfies Record<string, Message>;
