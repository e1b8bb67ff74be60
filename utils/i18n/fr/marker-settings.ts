// French: the sign on pages, in the settings.
import type { Translation } from '../catalogue';
import type { enMarkerSettings } from '../en/marker-settings';

export const markerSettings = {
  'marker.setting': 'Repère sur la page',
  'marker.setting.explain':
    'Sur les pages qui ont des articles apparentés, un petit repère sur la page même. Il se déplace à la souris ou avec les flèches.',
  'marker.setting.off': 'Aucun',
  'marker.setting.dot': 'Un point avec leur nombre',
  'marker.setting.card': 'Une carte avec les articles',
  'marker.setting.manual': 'Il faut pour cela activer « Sur toutes les pages ».',
  'marker.hosts': 'Sites sans repère',
  'marker.hosts.explain': 'Les articles apparentés y sont cherchés, mais aucun repère n’apparaît.',
  'marker.hosts.remove': 'Afficher de nouveau',
  'marker.hosts.removeLabel': 'Afficher de nouveau le repère sur {host}',
  'marker.hosts.removed': 'Le repère apparaît de nouveau sur {host}.',
} as const satisfies Translation<typeof enMarkerSettings, 'fr'>;
