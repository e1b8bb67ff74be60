// Arabic: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en-file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'لا يعرف Backlist هذا النوع من الملفات.',
  'error.unknown-format.next': 'يُرجى اختيار ملف التصدير كما كتبه منتجه.',
  'error.damaged-file.what': 'هذا الملف تالف. لم يُستورد منه شيء.',
  'error.damaged-file.next': 'يُرجى تصديره مرة أخرى ثم إعادة المحاولة.',
  'error.damaged-file.what.zip': 'ملف ZIP هذا مقطوع أو تالف. لم يُستورد منه شيء.',
  'error.damaged-file.what.bomb': 'لو فُكّ ضغط ملف ZIP هذا لصار أكبر بكثير من أي ملف تصدير. لم يُستورد منه شيء.',
  'error.damaged-file.what.columns':
    'العمود «{column}» موجود مرتين، ولا يُعرف أيّهما المعتمد. لم يُستورد منه شيء.',
  'error.damaged-file.what.quote': 'في هذا الملف علامة اقتباس مفتوحة لم تُغلق. لم يُستورد منه شيء.',
  'error.damaged-file.what.json':
    'ينتهي هذا الملف قبل أوانه، أو أنه ليس ملف JSON كما ينبغي. لم يُستورد منه شيء.',
  'error.damaged-file.what.encoding': 'تعذّرت معرفة ترميز حروف هذا الملف. لم يُستورد منه شيء.',
  'error.damaged-file.what.size': 'في هذا الملف نص أطول مما يمكن استيراده. لم يُستورد منه شيء.',
  'error.damaged-file.what.rows':
    'أجزاء من هذه النسخة الاحتياطية مفقودة، أو ليست كما كُتبت. لم يُستورد منه شيء.',
  'error.damaged-file.next.encoding':
    'يُرجى حفظه بترميز UTF-8 (في جداول البيانات: «CSV UTF-8») ثم إعادة المحاولة.',
  'error.newer-backup.what': 'كتب هذه النسخةَ الاحتياطية إصدارٌ أحدث من Backlist.',
  'error.newer-backup.next': 'يُرجى تحديث Backlist ثم استعادتها.',
  'error.bad-template.what': 'لا يستطيع Backlist اتباع هذا القالب.',
  'error.bad-template.next': 'يمكن تصحيحه في صفحة الاستيراد والتصدير.',
  'error.no-backup-place.what': 'تعذّر حفظ النسخة الاحتياطية.',
  'error.no-backup-place.next': 'يُرجى اختيار مكانها من جديد والسماح عند سؤال المتصفح.',
  'error.no-backup-room.what': 'القرص الذي يجب أن تُحفظ عليه النسخة الاحتياطية ممتلئ.',
  'error.no-backup-room.next':
    'يُرجى إفساح مكان فيه أو اختيار مكان آخر ثم إعادة المحاولة. النسخ السابقة ما زالت موجودة.',
} as const satisfies Translation<typeof enFileErrors, 'ar'>;
