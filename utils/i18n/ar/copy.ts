// Arabic: what can be copied of a post.
import type { Translation } from '../catalogue';
import type { enCopy } from '../en/copy';

export const copy = {
  'copy.menu': 'نسخ',
  'copy.markdown': 'المقالة بصيغة Markdown',
  'copy.quotes': 'التمييزات اقتباساتٍ مع روابط',
  'copy.annotations': 'التمييزات تعليقاتٍ (JSON-LD)',
  'copy.done': 'تم النسخ',
} as const satisfies Translation<typeof enCopy, 'ar'>;
