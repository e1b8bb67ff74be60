// Arabic: the few words that the worker and nearly every screen say.
import type { Translation } from '../catalogue';
import type { enBase } from '../en/base';

export const base = {
  'app.name': 'Backlist',
  undo: 'تراجع',
  'saved.source': 'الصفحات المحفوظة',
  'post.untitled': 'مقالة بلا عنوان',
  'undo.done': 'تم التراجع.',
  'join.colon': '{name}: {words}',
  'join.comma': '{before}، {after}',
} as const satisfies Translation<typeof enBase, 'ar'>;
