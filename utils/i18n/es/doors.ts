// Spanish: the doors outside of our screens: context menu, address bar, the sign on pages.
import type { Translation } from '../catalogue';
import type { enDoors } from '../en/doors';

export const doors = {
  'menu.lookup': 'Consultar «%s» en Backlist',
  'menu.highlight': 'Subrayar la selección',
  'menu.save': 'Guardar esta página',
  'menu.saveLink': 'Guardar este enlace',
  'menu.related': 'Entradas relacionadas con esta página',
  'menu.panel': 'Abrir el archivo en el panel lateral',
  'marker.label': {
    one: '{count} entrada de tu archivo está relacionada con esta página',
    many: '{count} de entradas de tu archivo están relacionadas con esta página',
    other: '{count} entradas de tu archivo están relacionadas con esta página',
  },
  'marker.heading': 'Junto a esta página',
  'marker.move': 'Mover: con las flechas o arrastrando',
  'marker.close': 'Cerrar',
  'marker.all': {
    one: 'Verla en el panel',
    many: 'Ver {count} en el panel',
    other: 'Ver las {count} en el panel',
  },
  'marker.site': 'No en este sitio',
  'marker.site.done': 'El indicador ya no aparece en {host}.',
  'marker.never': 'Nunca más',
  'marker.never.done': 'El indicador está desactivado. Puedes recuperarlo en los ajustes.',
  'marker.failed': 'No ha funcionado. Recarga la página e inténtalo de nuevo.',
  'omnibox.lookup': 'Consultar «{query}» en el archivo',
  'omnibox.start': 'Escribe lo que quieras consultar en el archivo',
  'omnibox.none': 'Nada en el archivo habla de «{query}»',
} as const satisfies Translation<typeof enDoors, 'es'>;
