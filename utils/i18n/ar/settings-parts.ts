// Arabic: privacy, storage and what Backlist is, in the settings.
import type { Translation } from '../catalogue';
import type { enSettingsParts } from '../en/settings-parts';

export const settingsParts = {
  'options.nav': 'الأقسام',
  'options.sources': 'المصادر',
  'privacy.heading': 'الخصوصية',
  'privacy.reading': 'مما يُقرأ ويُبحث عنه: لم يُرسل شيء إلى أحد لم يقع عليه اختيارك.',
  'privacy.text':
    'يحفظ Backlist كل شيء على هذا الحاسوب: المقالات وما يُقرأ وما يُبحث عنه. ويُبلَّغ خادم القراءة الموصول بما قُرئ من مقالاته وما مُيّز منها بنجمة؛ أما ما يذهب إلى أجهزتك الأخرى فمذكور أعلاه. ولا يرسل طلبات إلا إلى المصادر أعلاه والصفحات التي سُمح له بجلبها، ويعدّها هنا. أما الصور التي سُمح للمقالة بعرضها فتطلبها المقالة نفسها، ولا تُعدّ.',
  'privacy.requests': 'ما طُلب',
  'privacy.origin': 'الخادم',
  'privacy.today': 'اليوم',
  'privacy.week': 'آخر 7 أيام',
  'privacy.all': 'المجموع',
  'privacy.other': 'غيرها',
  'privacy.none': 'لم يُطلب شيء من أحد في آخر سبعة أيام.',
  'storage.heading': 'التخزين',
  'storage.explain':
    'ما يشغله الأرشيف على هذا الحاسوب. لا يمسحه المتصفح لإخلاء مساحة. وتُحجز منه بضعة ميغابايت كي يمكن قراءته على قرص ممتلئ أيضًا.',
  'storage.all': 'المجموع {size}',
  'storage.source': 'المصدر',
  'storage.posts': 'المقالات',
  'storage.size': 'الحجم',
  'storage.about': 'نحو {size}',
  'storage.rest': 'فهرس البحث والتمييزات وغيرها',
  'storage.sources': 'المساحة حسب المصدر',
  'about.heading': 'حول',
  'about.licence': 'برنامج حر برخصة MIT.',
  'about.thirdParty': 'ما في Backlist من صنع آخرين، ورخصه',
} as const satisfies Translation<typeof enSettingsParts, 'ar'>;
