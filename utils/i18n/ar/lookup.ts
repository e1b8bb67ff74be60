// Arabic: the view in which the archive is looked up.
import type { Translation } from '../catalogue';
import type { enLookup } from '../en/lookup';

export const lookup = {
  'lookup.heading': 'البحث',
  'lookup.label': 'البحث في الأرشيف',
  'lookup.hint': 'كلمة أو عبارة أو سؤال',
  'lookup.order': 'الترتيب',
  'lookup.order.relevance': 'الأفضل أولًا',
  'lookup.order.date': 'الأحدث أولًا',
  'lookup.unfit.next': 'قد تنفع شروط أقل أو مدة أوسع.',
  'lookup.empty': 'هنا تُوجد مقاطع الأرشيف التي تتناول أمرًا ما.',
  'lookup.empty.filters': 'الكلمات وحدها تجد المقالات التي فيها كلها. وهذه تضيّق النتيجة:',
  'lookup.empty.more': 'ويمكن كذلك تحديد كلمات في أي صفحة ثم النقر بالزر الأيمن للبحث عنها من هناك.',
} as const satisfies Translation<typeof enLookup, 'ar'>;
