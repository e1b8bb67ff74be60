// Arabic: the keys, in the settings.
import type { Translation } from '../catalogue';
import type { enShortcuts } from '../en/shortcuts';

export const shortcuts = {
  'shortcuts.heading': 'الاختصارات',
  'shortcuts.everywhere': 'في المتصفح كله',
  'shortcuts.everywhere.explain': 'تعمل في كل صفحة. يديرها المتصفح، وفيه يمكن تغييرها أو إزالتها.',
  'shortcuts.change': 'تغييرها في المتصفح',
  'shortcuts.unset': 'بلا مفتاح بعد',
  'shortcuts.omnibox': 'في شريط العنوان: {keyword} ثم مسافة ثم ما يُبحث عنه',
  'shortcuts.popup': 'فتح النافذة المنبثقة',
  'shortcuts.open-panel': 'فتح اللوحة الجانبية',
  'shortcuts.look-up': 'البحث: عن الكلمات المحددة، أو عمّا يُكتب',
  'shortcuts.save-page': 'حفظ هذه الصفحة كما تظهر',
  'shortcuts.next-related': 'المقالة التالية ذات الصلة بهذه الصفحة',
  'shortcuts.previous-related': 'المقالة السابقة ذات الصلة بهذه الصفحة',
} as const satisfies Translation<typeof enShortcuts, 'ar'>;
