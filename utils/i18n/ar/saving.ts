// Arabic: saving a page, in popup and panel.
import type { Translation } from '../catalogue';
import type { enSaving } from '../en/saving';

export const saving = {
  'save.page': 'حفظ',
  'save.page.label': 'حفظ هذه الصفحة في الأرشيف',
  'save.working': 'يجري الحفظ…',
  'save.done': 'حُفظت في الأرشيف.',
  'save.done.title': 'حُفظت «{title}» في الأرشيف.',
  'save.done.page': 'حُفظت. ليست مقالة، فأُبقيت كما هي.',
  'save.done.none': 'حُفظ اسمها وعنوانها: لم يكن فيها ما يُقرأ.',
  'save.done.coming': 'حُفظت «{title}». يجري جلب نصها.',
  'save.done.noAccess': 'حُفظت «{title}» بعنوانها فقط، إذ لا يملك Backlist الوصول إلى {host}.',
  'save.known': 'هي في الأرشيف من قبل.',
  'save.known.title': '«{title}» في الأرشيف من قبل.',
  'save.failed': 'لم تُحفظ الصفحة.',
  'save.undone': 'لم تُحفظ بعد التراجع.',
  'save.allow': 'السماح بالوصول وجلبها',
  'save.read': 'قراءتها',
  'save.seen': 'إغلاق هذه الرسالة',
  'retake.ask': 'أخذ النص من هذا اللسان',
  'retake.why':
    'في المواقع التي سُجّل الدخول إليها قد يكون في الصفحة أكثر مما في الأرشيف. ويبقى النص الأقدم كذلك.',
  'retake.working': 'تجري قراءة اللسان…',
  'retake.taken': 'أُخذ من هذا اللسان: عدد الكلمات {tab} بدلًا من {kept}. وبقي النص الأقدم بجانبه.',
  'retake.shorter': 'نص هذا اللسان ليس أطول: عدد الكلمات {tab}، وفي الأرشيف {kept}. لم يتغير شيء.',
  'retake.anyway': 'أخذه رغم ذلك',
  'retake.undone': 'عاد النص الأقدم.',
} as const satisfies Translation<typeof enSaving, 'ar'>;
