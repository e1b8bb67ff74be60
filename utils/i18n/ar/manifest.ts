// Arabic: what the browser itself says of Backlist.
import type { Translation } from '../catalogue';
import type { enManifest } from '../en/manifest';

export const manifest = {
  'manifest.name': 'Backlist',
  'manifest.description':
    'يحفظ أرشيف المنشورات الدورية المختارة على الحاسوب، ويعرض المقالات ذات الصلة بالصفحة المقروءة.',
  'manifest.openPanel': 'فتح اللوحة الجانبية',
  'manifest.lookUp': 'البحث عن الكلمات المحددة، أو عمّا يُكتب',
  'manifest.savePage': 'حفظ هذه الصفحة كما تظهر',
  'manifest.nextRelated': 'المقالة التالية ذات الصلة بهذه الصفحة',
  'manifest.previousRelated': 'المقالة السابقة ذات الصلة بهذه الصفحة',
} as const satisfies Translation<typeof enManifest, 'ar'>;
