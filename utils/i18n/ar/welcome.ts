// Arabic: the first-run page.
import type { Translation } from '../catalogue';
import type { enWelcome } from '../en/welcome';

export const welcome = {
  'title.welcome': 'مرحبًا في Backlist',
  'welcome.heading': 'مقالات سابقة لا تزال جديرة بالقراءة',
  'welcome.line.keep': 'يحفظ Backlist على هذا الحاسوب الأرشيف الكامل للمنشورات الدورية المختارة.',
  'welcome.line.beside': 'وفي الصفحة المقروءة يعرض أي تلك المقالات ذات صلة بها، ولماذا.',
  'welcome.line.private': 'لا شيء مما يُقرأ أو يُبحث عنه يغادر هذا الحاسوب. لا حساب ولا خادم خاص.',
  'welcome.choice': 'متى ينظر؟',
  'welcome.every': 'في كل صفحة',
  'welcome.every.explain': 'يعرض زر شريط الأدوات عدد المقالات ذات الصلة بالصفحة. يطلب المتصفح الموافقة.',
  'welcome.click': 'عند النقر فقط',
  'welcome.click.explain': 'لا يُقرأ شيء قبل النقر على زر شريط الأدوات.',
  'welcome.every.done': 'من الآن ينظر Backlist في كل صفحة. يمكن إيقاف ذلك من الإعدادات.',
  'welcome.click.done': 'لا ينظر Backlist إلا عند النقر على زره. يمكن تغيير ذلك من الإعدادات.',
  'welcome.every.declined': 'لم يمنح المتصفح الوصول، فلا ينظر Backlist إلا عند النقر.',
  'welcome.open.heading': 'طريقة الفتح',
  'welcome.open.toolbar': 'زر شريط الأدوات: ما له صلة بهذه الصفحة',
  'welcome.open.keys': 'اللوحة الجانبية: {keys}',
  'welcome.open.menu': 'تحديد كلمات ثم النقر بالزر الأيمن: البحث عنها',
  'welcome.open.pin': 'إن لم يظهر الزر فيمكن فتح قطعة الأحجية في شريط الأدوات وتثبيت Backlist.',
  'welcome.sample': 'على الرف من الآن',
  'welcome.sample.wait': 'يوضع الأرشيف الأول على الرف…',
  'welcome.archive': 'فتح الأرشيف',
  'welcome.working': 'بانتظار المتصفح…',
} as const satisfies Translation<typeof enWelcome, 'ar'>;
