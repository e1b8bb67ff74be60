// Arabic: the page at hand and the posts beside it, in popup and panel.
import type { Translation } from '../catalogue';
import type { enPage } from '../en/page';

export const page = {
  'post.original': 'الأصل',
  'post.original.label': 'فتح الصفحة الأصلية لـ «{title}» في لسان تبويب جديد',
  'page.related.heading': 'بجانب هذه الصفحة',
  'page.related.terms': 'المشترك مع هذه الصفحة',
  'page.related.passage': 'أفضل مقطع',
  'page.known.heading': 'هذه الصفحة في الأرشيف',
  'page.linked.heading': 'روابط هذه الصفحة تؤدي إلى',
  'page.dismiss': 'غير ذات صلة',
  'page.dismiss.label': '«{title}» غير ذات صلة بهذه الصفحة',
  'page.dismissed': 'لن تظهر بجانب هذه الصفحة مجددًا.',
  'page.nothing': 'لا شيء في الأرشيف ذو صلة بهذه الصفحة.',
  'page.notArticle': 'هذه الصفحة ليست مقالة، فليس فيها ما يُقارن.',
  'page.private': 'في هذه الصفحة نموذج كلمة مرور أو دفع. لم يقرأها Backlist.',
  'page.unreadable': 'لا يسمح المتصفح لأي إضافة بقراءة هذه الصفحة.',
  'page.off': 'Backlist موقوف على هذا الموقع.',
  'page.off.on': 'تشغيل على {host}',
  'page.loading': 'تجري قراءة الصفحة…',
  'page.off.done': 'شُغّل {host} من جديد.',
} as const satisfies Translation<typeof enPage, 'ar'>;
