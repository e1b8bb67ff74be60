// Arabic: the sign on pages, in the settings.
import type { Translation } from '../catalogue';
import type { enMarkerSettings } from '../en/marker-settings';

export const markerSettings = {
  'marker.setting': 'علامة على الصفحة',
  'marker.setting.explain':
    'علامة صغيرة على الصفحات التي لها مقالات ذات صلة. يمكن سحبها أو تحريكها بمفاتيح الأسهم.',
  'marker.setting.off': 'بلا علامة',
  'marker.setting.dot': 'نقطة فيها العدد',
  'marker.setting.card': 'بطاقة فيها المقالات',
  'marker.setting.manual': 'تحتاج إلى «في كل صفحة»، وهو متوقف.',
  'marker.hosts': 'مواقع بلا علامة',
  'marker.hosts.explain': 'يُبحث فيها عن المقالات ذات الصلة، لكن بلا علامة.',
  'marker.hosts.remove': 'إظهارها مجددًا',
  'marker.hosts.removeLabel': 'إظهار العلامة مجددًا على {host}',
  'marker.hosts.removed': 'تظهر العلامة مجددًا على {host}.',
} as const satisfies Translation<typeof enMarkerSettings, 'ar'>;
