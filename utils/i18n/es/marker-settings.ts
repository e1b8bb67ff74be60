// Spanish: the sign on pages, in the settings.
import type { Translation } from '../catalogue';
import type { enMarkerSettings } from '../en/marker-settings';

export const markerSettings = {
  'marker.setting': 'Indicador en la página',
  'marker.setting.explain':
    'En las páginas con entradas relacionadas, un pequeño indicador en la propia página. Puedes arrastrarlo o moverlo con las flechas.',
  'marker.setting.off': 'Ninguno',
  'marker.setting.dot': 'Un punto con su número',
  'marker.setting.card': 'Una tarjeta con las entradas',
  'marker.setting.manual': 'Necesita «En todas las páginas», que está desactivado.',
  'marker.hosts': 'Sitios sin el indicador',
  'marker.hosts.explain': 'Allí se buscan entradas relacionadas, pero no aparece el indicador.',
  'marker.hosts.remove': 'Mostrar de nuevo',
  'marker.hosts.removeLabel': 'Mostrar de nuevo el indicador en {host}',
  'marker.hosts.removed': 'El indicador vuelve a aparecer en {host}.',
} as const satisfies Translation<typeof enMarkerSettings, 'es'>;
