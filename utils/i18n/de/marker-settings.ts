// German: the sign on pages, in the settings.
import type { Translation } from '../catalogue';
import type { enMarkerSettings } from '../en/marker-settings';

export const markerSettings = {
  'marker.setting': 'Zeichen auf der Seite',
  'marker.setting.explain':
    'Auf Seiten mit passenden Beiträgen ein kleines Zeichen auf der Seite selbst. Es lässt sich ziehen oder mit den Pfeiltasten verschieben.',
  'marker.setting.off': 'Keines',
  'marker.setting.dot': 'Ein Punkt mit ihrer Zahl',
  'marker.setting.card': 'Eine Karte mit den Beiträgen',
  'marker.setting.manual': 'Dafür muss „Auf jeder Seite“ eingeschaltet sein.',
  'marker.hosts': 'Websites ohne das Zeichen',
  'marker.hosts.explain': 'Dort wird nach passenden Beiträgen gesehen, aber kein Zeichen gezeigt.',
  'marker.hosts.remove': 'Wieder zeigen',
  'marker.hosts.removeLabel': 'Das Zeichen auf {host} wieder zeigen',
  'marker.hosts.removed': 'Auf {host} erscheint das Zeichen wieder.',
} as const satisfies Translation<typeof enMarkerSettings, 'de'>;
