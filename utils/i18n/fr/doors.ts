// French: the doors outside of our screens: context menu, address bar, the sign on pages.
import type { Translation } from '../catalogue';
import type { enDoors } from '../en/doors';

export const doors = {
  'menu.lookup': 'Rechercher « %s » dans Backlist',
  'menu.highlight': 'Surligner la sélection',
  'menu.save': 'Enregistrer cette page',
  'menu.saveLink': 'Enregistrer ce lien',
  'menu.related': 'Articles apparentés à cette page',
  'menu.panel': 'Ouvrir les archives dans le panneau latéral',
  'marker.label': {
    one: '{count} article de vos archives a sa place à côté de cette page',
    many: '{count} d’articles de vos archives ont leur place à côté de cette page',
    other: '{count} articles de vos archives ont leur place à côté de cette page',
  },
  'marker.heading': 'À côté de cette page',
  'marker.move': 'Déplacer : avec les flèches ou en faisant glisser',
  'marker.close': 'Fermer',
  'marker.all': {
    one: 'Le voir dans le panneau',
    many: 'Voir les {count} dans le panneau',
    other: 'Voir les {count} dans le panneau',
  },
  'marker.site': 'Pas sur ce site',
  'marker.site.done': 'Le repère n’apparaît plus sur {host}.',
  'marker.never': 'Plus jamais',
  'marker.never.done': 'Le repère est désactivé. Vous pouvez le rétablir dans les réglages.',
  'marker.failed': 'Cela n’a pas fonctionné. Rechargez la page et réessayez.',
  'omnibox.lookup': 'Rechercher « {query} » dans les archives',
  'omnibox.start': 'Saisissez ce que vous cherchez dans les archives',
  'omnibox.none': 'Rien dans les archives ne parle de « {query} »',
} as const satisfies Translation<typeof enDoors, 'fr'>;
