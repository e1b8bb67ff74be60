// Japanese: the sign on pages, in the settings.
import type { Translation } from '../catalogue';
import type { enMarkerSettings } from '../en/marker-settings';

export const markerSettings = {
  'marker.setting': 'ページ上のしるし',
  'marker.setting.explain':
    '関連記事のあるページに、小さなしるしを表示します。ドラッグや矢印キーで動かせます。',
  'marker.setting.off': 'なし',
  'marker.setting.dot': '件数の付いた点',
  'marker.setting.card': '記事を載せたカード',
  'marker.setting.manual': '「すべてのページで」が必要ですが、オフになっています。',
  'marker.hosts': 'しるしを出さないサイト',
  'marker.hosts.explain': '関連記事は探しますが、しるしは表示しません。',
  'marker.hosts.remove': '再び表示',
  'marker.hosts.removeLabel': '{host}で再び表示',
  'marker.hosts.removed': '{host}で再び表示します。',
} as const satisfies Translation<typeof enMarkerSettings, 'ja'>;
