// Arabic: the keys of the reader, in the reader and in the settings.
import type { Translation } from '../catalogue';
import type { enReaderKeys } from '../en-reader-keys';

export const readerKeys = {
  'keys.highlight': 'تمييز ما هو محدد',
  'keys.older': 'التالية في المنشور الدوري، الأقدم',
  'keys.newer': 'السابقة في المنشور الدوري، الأحدث',
  'keys.original': 'فتح الصفحة الأصلية',
  'keys.star': 'إضافة النجمة أو إزالتها',
  'keys.unread': 'جعلها غير مقروءة',
  'keys.outline': 'فتح المخطط أو طيّه',
  'keys.set': 'تنسيق المقالات',
  'keys.images': 'إظهار صور هذه المقالة',
  'keys.aloud': 'القراءة الصوتية أو إيقافها مؤقتًا',
  'keys.sentenceBack': 'الجملة السابقة أثناء القراءة الصوتية',
  'keys.sentenceOn': 'الجملة التالية أثناء القراءة الصوتية',
  'keys.tab': 'فتح في لسان تبويب',
  'keys.help': 'هذه المفاتيح',
  'keys.back': 'الرجوع إلى الموضع السابق',
  'keys.delete': 'حذف هذه المقالة',
  'keys.name.escape': 'Esc',
  'keys.name.delete': 'Del',
} as const satisfies Translation<typeof enReaderKeys, 'ar'>;
