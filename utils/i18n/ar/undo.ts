// Arabic: the notice that takes back what was done last.
import type { Translation } from '../catalogue';
import type { enUndo } from '../en/undo';

export const undo = {
  'undo.label': 'ما جرى للتو',
  'undo.close': 'إغلاق هذا الإشعار',
} as const satisfies Translation<typeof enUndo, 'ar'>;
