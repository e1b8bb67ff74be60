// Arabic: what only the toolbar popup says.
import type { Translation } from '../catalogue';
import type { enPopup } from '../en/popup';

export const popup = {
  'title.popup': 'Backlist',
  'page.never': 'إيقاف دائم على هذا الموقع',
  'page.never.done': 'لن يُقرأ شيء على {host} بعد الآن.',
  'popup.state.new': 'مقالة ليست في الأرشيف',
  'popup.open': 'فتح الأرشيف',
  'popup.find.label': 'البحث في الأرشيف',
  'popup.find.hint': 'البحث في الأرشيف',
  'popup.find.none': 'لا مقالة فيها هذه الكلمات.',
  'popup.find.all': {
    zero: 'في اللوحة الجانبية: عرض {count} نتيجة',
    one: 'في اللوحة الجانبية: عرض نتيجة واحدة',
    two: 'في اللوحة الجانبية: عرض نتيجتين',
    few: 'في اللوحة الجانبية: عرض {count} نتائج',
    many: 'في اللوحة الجانبية: عرض {count} نتيجة',
    other: 'في اللوحة الجانبية: عرض {count} نتيجة',
  },
  'popup.new': 'الجديد',
  'popup.new.empty': 'لا يزال الأرشيف فارغًا. تصل مقالاته الأولى بعد لحظة.',
  'popup.add': 'إضافة هذا الموقع',
  'popup.add.label': 'إضافة «{title}» إلى المصادر',
  'popup.add.which': 'يقدّم هذا الموقع عدة موجزات',
  'popup.add.looking': 'يجري البحث عن موجز هذا الموقع…',
  'popup.add.working': 'تجري الإضافة…',
  'popup.add.done': 'تمت الإضافة. تصل المقالات في الخلفية.',
  'popup.add.already': 'هذا الموقع من المصادر المضافة.',
  'popup.sync.never': 'لا مزامنة بعد',
  'popup.sync.last': 'المزامنة: {when}',
  'popup.sync.failing': {
    zero: 'بحاجة إلى نظر: {count} مصدر',
    one: 'بحاجة إلى نظر: مصدر واحد',
    two: 'بحاجة إلى نظر: مصدران',
    few: 'بحاجة إلى نظر: {count} مصادر',
    many: 'بحاجة إلى نظر: {count} مصدرًا',
    other: 'بحاجة إلى نظر: {count} مصدر',
  },
  'popup.new.none':
    'لا منشور دوري محفوظ بعد. يمكن إضافة هذا الموقع أدناه، أو غيره بعنوانه: فتح الأرشيف ثم المصادر.',
} as const satisfies Translation<typeof enPopup, 'ar'>;
