// Arabic: the settings.
import type { Translation } from '../catalogue';
import type { enOptions } from '../en/options';

export const options = {
  'title.options': 'Backlist: الإعدادات',
  'options.heading': 'الإعدادات',
  'options.sources.explain': 'المنشورات الدورية التي يحفظها Backlist. وخوادمها هي وحدها التي يتصل بها.',
  'options.related': 'المقالات ذات الصلة',
  'options.automatic': 'في كل صفحة',
  'options.automatic.explain':
    'ينظر في كل مقالة تُفتح ويعرض عدد المقالات ذات الصلة على زر شريط الأدوات. عند الإيقاف: فقط عند النقر على الزر.',
  'options.amount': 'الكمية',
  'options.amount.explain': 'مدى اليقين اللازم قبل عرض مقالة.',
  'options.amount.few': 'قليلة، الأكيدة فقط',
  'options.amount.normal': 'عادية',
  'options.amount.many': 'كثيرة، ومنها الأقل يقينًا',
  'options.hosts': 'مواقع موقوفة',
  'options.hosts.explain': 'لا يُقرأ شيء على هذه المواقع.',
  'options.hosts.none': 'لا شيء.',
  'options.hosts.remove': 'تشغيل من جديد',
  'options.hosts.removeLabel': 'تشغيل من جديد: {host}',
  'options.hosts.removed': 'شُغّل {host} من جديد.',
  'options.appearance': 'المظهر',
  'options.theme': 'السمة',
  'options.theme.explain': 'فاتحة أو داكنة أو كما في النظام.',
  'options.theme.system': 'كالنظام',
  'options.theme.light': 'فاتحة',
  'options.theme.dark': 'داكنة',
  'options.language': 'اللغة',
  'options.language.explain':
    'لغة Backlist نفسه. تبقى المقالات بلغتها. أما اسم زر شريط الأدوات وقائمة الاختصارات في المتصفح فبلغة المتصفح.',
  'options.language.browser': 'كالمتصفح',
  'options.about.version': 'الإصدار {version}',
  'transfer.open.explain': 'جلب ما حفظه منتج آخر، وإخراج كل ما هو هنا.',
  'options.selectionBar': 'عرض التمييز عند تحديد نص في الصفحات',
  'options.selectionBar.explain':
    'شريط صغير بأربعة ألوان بجانب التحديد، في الصفحات التي ينظر فيها Backlist. ومن دونه يبقى التمييز من قائمة السياق.',
} as const satisfies Translation<typeof enOptions, 'ar'>;
