// Arabic: highlights, as far as the worker says it: its menu, the bar on pages, and what can go wrong.
import type { Translation } from '../catalogue';
import type { enHighlight } from '../en/highlight';

export const highlight = {
  'highlight.colour.yellow': 'أصفر',
  'highlight.colour.green': 'أخضر',
  'highlight.colour.blue': 'أزرق',
  'highlight.colour.pink': 'وردي',
  'highlight.bar': 'تمييز النص المحدد',
  'highlight.bar.note': 'ملاحظة',
  'highlight.bar.copy': 'نسخ',
  'highlight.tooLong': 'النص المحدد أطول من أن يُميَّز. يُرجى تحديد جزء منه.',
  'highlight.nothing': 'لا نص قابل للتمييز في التحديد.',
  'highlight.failed': 'تعذّر التمييز. يُرجى إعادة تحميل الصفحة والمحاولة مجددًا.',
  'highlight.edit': 'تحرير التمييز',
  'highlight.close': 'إغلاق',
  'highlight.remove': 'حذف',
  'highlight.removed': 'حُذف التمييز.',
} as const satisfies Translation<typeof enHighlight, 'ar'>;
