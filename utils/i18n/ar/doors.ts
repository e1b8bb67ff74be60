// Arabic: the doors outside of our screens: context menu, address bar, the sign on pages.
import type { Translation } from '../catalogue';
import type { enDoors } from '../en/doors';

export const doors = {
  'menu.lookup': 'البحث عن «%s» في Backlist',
  'menu.highlight': 'تمييز النص المحدد',
  'menu.save': 'حفظ هذه الصفحة',
  'menu.saveLink': 'حفظ هذا الرابط',
  'menu.related': 'مقالات ذات صلة بهذه الصفحة',
  'menu.panel': 'فتح الأرشيف في اللوحة الجانبية',
  'marker.label': {
    zero: 'من الأرشيف بجانب هذه الصفحة: {count} مقالة',
    one: 'من الأرشيف بجانب هذه الصفحة: مقالة واحدة',
    two: 'من الأرشيف بجانب هذه الصفحة: مقالتان',
    few: 'من الأرشيف بجانب هذه الصفحة: {count} مقالات',
    many: 'من الأرشيف بجانب هذه الصفحة: {count} مقالة',
    other: 'من الأرشيف بجانب هذه الصفحة: {count} مقالة',
  },
  'marker.heading': 'بجانب هذه الصفحة',
  'marker.move': 'التحريك: بمفاتيح الأسهم أو بالسحب',
  'marker.close': 'إغلاق',
  'marker.all': {
    zero: 'عرضها في اللوحة الجانبية ({count})',
    one: 'عرضها في اللوحة الجانبية',
    two: 'عرضهما في اللوحة الجانبية',
    few: 'عرضها كلها في اللوحة الجانبية ({count})',
    many: 'عرضها كلها في اللوحة الجانبية ({count})',
    other: 'عرضها كلها في اللوحة الجانبية ({count})',
  },
  'marker.site': 'ليس على هذا الموقع',
  'marker.site.done': 'لن تظهر على {host} بعد الآن.',
  'marker.never': 'عدم الإظهار أبدًا',
  'marker.never.done': 'أُخفيت نهائيًا. يمكن إعادتها من الإعدادات.',
  'marker.failed': 'لم ينجح ذلك. يُرجى إعادة تحميل الصفحة والمحاولة مجددًا.',
  'omnibox.lookup': 'البحث عن «{query}» في الأرشيف',
  'omnibox.start': 'كتابة ما يُبحث عنه في الأرشيف',
  'omnibox.none': 'لا شيء في الأرشيف يتناول «{query}»',
} as const satisfies Translation<typeof enDoors, 'ar'>;
