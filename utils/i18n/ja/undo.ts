// Japanese: the notice that takes back what was done last.
import type { Translation } from '../catalogue';
import type { enUndo } from '../en/undo';

export const undo = {
  'undo.label': '今の操作',
  'undo.close': 'この通知を閉じる',
} as const satisfies Translation<typeof enUndo, 'ja'>;
