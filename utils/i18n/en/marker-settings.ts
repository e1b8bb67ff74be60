// English: the sign on pages, in the settings.
import type { Message } from '../catalogue';

export const enMarkerSettings = {
  'marker.setting': 'Sign on the page',
  'marker.setting.explain':
    'On pages with related posts, a small sign on the page itself. You can drag it, or move it with the arrow keys.',
  'marker.setting.off': 'None',
  'marker.setting.dot': 'A dot with their number',
  'marker.setting.card': 'A card with the posts',
  'marker.setting.manual': 'It needs “On every page”, which is off.',
  'marker.hosts': 'Sites without the sign',
  'marker.hosts.explain': 'Related posts are looked for there, but no sign is shown.',
  'marker.hosts.remove': 'Show it again',
  'marker.hosts.removeLabel': 'Show the sign again on {host}',
  'marker.hosts.removed': 'The sign is shown on {host} again.',
} as const satisfies Record<string, Message>;
