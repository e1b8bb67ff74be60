// Arabic: the page of an account on a reader server, and those of its subscriptions.
import type { Translation } from '../catalogue';
import type { enReaderAccount } from '../en/reader-account';

export const readerAccount = {
  'server.again': 'تسجيل الدخول',
  'server.signIn': 'تسجيل الدخول',
  'server.signIn.explain':
    'لا يحفظ Backlist كلمة مرور، بل ما أعطاه الخادم بدلًا منها فقط، وهو لا يغادر هذا المتصفح. بعد تسجيل الدخول يستمر كل شيء من حيث كان.',
  'server.items': 'العناصر',
  'server.items.none': 'لا شيء بعد',
  'server.items.all': {
    zero: 'وصلت كلها: {count} عنصر',
    one: 'وصلت كلها: عنصر واحد',
    two: 'وصلت كلها: عنصران',
    few: 'وصلت كلها: {count} عناصر',
    many: 'وصلت كلها: {count} عنصرًا',
    other: 'وصلت كلها: {count} عنصر',
  },
  'server.items.waiting': 'وصل {done} من {total}',
  'server.items.label': 'تقدّم عناصر هذا الخادم',
  'server.marks': {
    zero: 'علامات بانتظار الإرسال إلى الخادم: {count}.',
    one: 'علامات بانتظار الإرسال إلى الخادم: {count}.',
    two: 'علامات بانتظار الإرسال إلى الخادم: {count}.',
    few: 'علامات بانتظار الإرسال إلى الخادم: {count}.',
    many: 'علامات بانتظار الإرسال إلى الخادم: {count}.',
    other: 'علامات بانتظار الإرسال إلى الخادم: {count}.',
  },
  'server.subscriptions': 'اشتراكاته',
  'server.subscriptions.none': 'تصل مع أول تحقق.',
  'server.left': 'أُزيلت هنا',
  'server.left.explain': 'لا تزال على الخادم. ولا يأخذ Backlist شيئًا منها ما لم تُتابَع من جديد.',
  'server.follow': 'متابعة من جديد',
  'server.follow.label': 'متابعة «{title}» من جديد',
  'server.remove.explain': 'تذهب اشتراكاته معه، أو تبقى مع مقالاتها. ولا يتغير شيء على الخادم.',
  'source.reader': 'خادم قراءة',
  'source.subscription': 'اشتراك',
  'subscription.of': 'يُقرأ عبر {account} مع اشتراكاته الأخرى.',
  'subscription.account': 'عن هذا الخادم',
  'subscription.remove.explain': 'هنا فقط: يبقى الاشتراك على الخادم.',
  'wait.server': 'كل ساعة، لأنه خادم فيه موجزات كثيرة',
} as const satisfies Translation<typeof enReaderAccount, 'ar'>;
