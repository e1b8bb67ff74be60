// Simplified Chinese: the sign on pages, in the settings.
import type { Translation } from '../catalogue';
import type { enMarkerSettings } from '../en/marker-settings';

export const markerSettings = {
  'marker.setting': '网页上的标记',
  'marker.setting.explain': '在有相关文章的网页上显示一个小标记。可以拖动，也可以用方向键移动。',
  'marker.setting.off': '无',
  'marker.setting.dot': '带数字的圆点',
  'marker.setting.card': '列出文章的卡片',
  'marker.setting.manual': '需要打开“在每个网页上”，目前已关闭。',
  'marker.hosts': '不显示标记的网站',
  'marker.hosts.explain': '仍会在这些网站查找相关文章，但不显示标记。',
  'marker.hosts.remove': '重新显示',
  'marker.hosts.removeLabel': '在 {host} 重新显示标记',
  'marker.hosts.removed': '标记会重新显示在 {host}。',
} as const satisfies Translation<typeof enMarkerSettings, 'zh-Hans'>;
