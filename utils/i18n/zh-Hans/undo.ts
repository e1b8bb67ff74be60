// Simplified Chinese: the notice that takes back what was done last.
import type { Translation } from '../catalogue';
import type { enUndo } from '../en/undo';

export const undo = {
  'undo.label': '刚才的操作',
  'undo.close': '关闭此通知',
} as const satisfies Translation<typeof enUndo, 'zh-Hans'>;
