// Arabic: making room, in the settings.
import type { Translation } from '../catalogue';
import type { enRoom } from '../en/room';

export const room = {
  'room.heading': 'إخلاء مساحة',
  'room.explain':
    'يمكن الاستغناء عن نصوص. تبقى مقالاتها باسمها وتاريخها وكلماتها الأولى وتمييزاتها، ويُعثر عليها بها. أما المقالات ذات النجمة أو الوسم أو التمييز وما في قائمة القراءة والصفحات المحفوظة فتحتفظ بنصوصها.',
  'room.export': 'لا يمكن التراجع عن ذلك. للاحتفاظ بالنصوص في مكان آخر يجب تصديرها أولًا:',
  'room.old': 'نصوص المقالات الأقدم من',
  'room.years': {
    zero: '{count} عام',
    one: 'عام',
    two: 'عامين',
    few: '{count} أعوام',
    many: '{count} عامًا',
    other: '{count} عام',
  },
  'room.source': 'نصوص المصدر',
  'room.versions': 'نصوص أقدم محفوظة بجانب المستخدمة',
  'room.about': {
    zero: 'عدد النصوص {count}، نحو {size}',
    one: 'عدد النصوص {count}، نحو {size}',
    two: 'عدد النصوص {count}، نحو {size}',
    few: 'عدد النصوص {count}، نحو {size}',
    many: 'عدد النصوص {count}، نحو {size}',
    other: 'عدد النصوص {count}، نحو {size}',
  },
  'room.delete': 'حذف النصوص',
  'room.deleteLabel': 'حذف النصوص: {what}',
  'room.sure': 'حذف نهائي؟',
  'room.begun': 'يجري حذف النصوص.',
  'room.again': 'إعادة المحاولة الآن',
  'room.elsewhere': 'أو إفراغ سلة المهملات والتنزيلات على هذا الحاسوب: يشارك Backlist القرص مع كل ما سواه.',
  'room.nothing': 'لا شيء هنا يمكن الاستغناء عنه.',
} as const satisfies Translation<typeof enRoom, 'ar'>;
