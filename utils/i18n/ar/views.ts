// Arabic: the panel, the way between its views, and its list of the archive.
import type { Translation } from '../catalogue';
import type { enViews } from '../en/views';

export const views = {
  'title.panel': 'Backlist: الأرشيف',
  loading: 'يجري التحميل…',
  'post.read': 'مقروءة',
  'post.starred': 'بنجمة',
  'panel.views': 'طرق العرض',
  'panel.archive': 'الأرشيف',
  'panel.lookup': 'البحث',
  'panel.page': 'هذه الصفحة',
  'panel.sources': 'المصادر',
  'panel.more': 'المزيد',
  'archive.heading': 'الأرشيف',
  'archive.summary': {
    zero: '{count} مقالة، {years}',
    one: 'مقالة واحدة، {years}',
    two: 'مقالتان، {years}',
    few: '{count} مقالات، {years}',
    many: '{count} مقالة، {years}',
    other: '{count} مقالة، {years}',
  },
  'archive.timeline.year': {
    zero: '{year}: {count} مقالة',
    one: '{year}: مقالة واحدة',
    two: '{year}: مقالتان',
    few: '{year}: {count} مقالات',
    many: '{year}: {count} مقالة',
    other: '{year}: {count} مقالة',
  },
  'archive.empty.heading': 'الأرشيف فارغ.',
  'archive.empty.text': 'تظهر المقالات هنا حالما يُقرأ مصدر.',
  'archive.empty.action': 'عرض المصادر',
  'show.more': 'عرض المزيد',
} as const satisfies Translation<typeof enViews, 'ar'>;
