// Arabic: the state of the index and the way to the settings, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enIndex } from '../en/index';

export const index = {
  'index.rebuilding': 'يُعاد بناء فهرس البحث: قد تنقص النتائج.',
  'index.progress': {
    zero: '{done} من {count} مقالة',
    one: '{done} من مقالة واحدة',
    two: '{done} من مقالتين',
    few: '{done} من {count} مقالات',
    many: '{done} من {count} مقالة',
    other: '{done} من {count} مقالة',
  },
  'popup.settings': 'الإعدادات',
} as const satisfies Translation<typeof enIndex, 'ar'>;
