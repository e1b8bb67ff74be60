// Arabic: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en/file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'لا يعرف Backlist هذا النوع من الملفات.',
  'error.unknown-format.next': 'يُرجى اختيار ملف التصدير كما كتبه منتجه.',
  'error.damaged-file.what': 'هذا الملف تالف. لم يُستورد منه شيء.',
  'error.damaged-file.next': 'يُرجى تصديره مرة أخرى ثم إعادة المحاولة.',
  'error.newer-backup.what': 'كتب هذه النسخةَ الاحتياطية إصدارٌ أحدث من Backlist.',
  'error.newer-backup.next': 'يُرجى تحديث Backlist ثم استعادتها.',
  'error.bad-template.what': 'لا يستطيع Backlist اتباع هذا القالب.',
  'error.bad-template.next': 'يمكن تصحيحه في صفحة الاستيراد والتصدير.',
  'error.no-backup-place.what': 'تعذّر حفظ النسخة الاحتياطية.',
  'error.no-backup-place.next': 'يُرجى اختيار مكانها من جديد والسماح عند سؤال المتصفح.',
  'error.backup-not-allowed.what': 'لم يعد المتصفح يسمح لـ Backlist بالكتابة في مجلد نسخك الاحتياطية.',
  'error.backup-not-allowed.next': 'يُرجى الضغط على الزر والسماح بذلك، وفي كل زيارة إن عرض المتصفح ذلك.',
  'error.no-backup-room.what': 'القرص الذي يجب أن تُحفظ عليه النسخة الاحتياطية ممتلئ.',
  'error.no-backup-room.next':
    'يُرجى إفساح مكان فيه أو اختيار مكان آخر ثم إعادة المحاولة. النسخ السابقة ما زالت موجودة.',
} as const satisfies Translation<typeof enFileErrors, 'ar'>;
