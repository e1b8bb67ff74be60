// Arabic: the page at hand, as the panel alone says it.
import type { Translation } from '../catalogue';
import type { enPanelPage } from '../en/panel-page';

export const panelPage = {
  'page.none': 'لا صفحة مفتوحة بجانب الأرشيف.',
  'page.manual': 'تظهر المقالات ذات الصلة عند طلبها.',
  'page.manual.ask': 'النظر في هذه الصفحة',
  'page.manual.automatic': 'إظهارها في كل صفحة',
  'page.manual.explain':
    'لكي يشمل ذلك كل صفحة، يسأل المتصفح هل يجوز لـ Backlist قراءة الصفحات. لا شيء مما يُقرأ يغادر هذا الحاسوب.',
  'backup.failed': 'تعذّر إنشاء النسخة الاحتياطية التلقائية الأخيرة.',
  'backup.failed.next': 'تذكر صفحة الاستيراد والتصدير السبب، وفيها زر يصلح ذلك.',
} as const satisfies Translation<typeof enPanelPage, 'ar'>;
