// Arabic: that the disk is full, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enDisk } from '../en/disk';

export const disk = {
  'disk.full': 'القرص ممتلئ: لا تدخل مقالات جديدة. وما هو هنا يُقرأ ويُبحث فيه كما كان.',
  'disk.missing':
    'يستأنف Backlist تلقائيًا حالما يتوفر نحو {size} إضافية. أخلِ مساحة قبل إغلاق المتصفح: فعلى قرص ممتلئ قد يُتلف ما يحفظه، ومنه هذا الأرشيف.',
  'disk.room': 'إخلاء مساحة',
} as const satisfies Translation<typeof enDisk, 'ar'>;
