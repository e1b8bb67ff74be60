// Arabic: the report for bugs, in the settings. What it says itself is always English (utils/model/diagnostics.ts).
import type { Translation } from '../catalogue';
import type { enDiagnostics } from '../en/diagnostics';

export const diagnostics = {
  'diagnostics.heading': 'التشخيص',
  'diagnostics.explain':
    'لتقرير عن خلل: الإصدارات والأعداد والإعدادات غير الخاصة والأخطاء برموزها. بلا أسماء ولا عناوين ولا شيء مما يُقرأ أو يُكتب. لا يُرسل شيء، والنسخ باختيار القارئ.',
  'diagnostics.show': 'عرض التشخيص',
  'diagnostics.again': 'القراءة من جديد',
  'diagnostics.copy': 'نسخ',
  'diagnostics.copied': 'تم النسخ.',
  'diagnostics.preview': 'هذا بالضبط ما يُنسخ',
  'diagnostics.refused': 'لم يسمح المتصفح بالنسخ. يمكن تحديد النص ونسخه يدويًا.',
} as const satisfies Translation<typeof enDiagnostics, 'ar'>;
