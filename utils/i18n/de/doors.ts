// German: the doors outside of our screens: context menu, address bar, the sign on pages.
import type { Translation } from '../catalogue';
import type { enDoors } from '../en/doors';

export const doors = {
  'menu.lookup': '„%s“ in Backlist nachschlagen',
  'menu.highlight': 'Auswahl markieren',
  'menu.save': 'Diese Seite sichern',
  'menu.saveLink': 'Diesen Link sichern',
  'menu.related': 'Passende Beiträge zu dieser Seite',
  'menu.panel': 'Archiv in der Seitenleiste öffnen',
  'marker.label': {
    one: '{count} Beitrag aus deinem Archiv passt zu dieser Seite',
    other: '{count} Beiträge aus deinem Archiv passen zu dieser Seite',
  },
  'marker.heading': 'Neben dieser Seite',
  'marker.move': 'Verschieben: mit Pfeiltasten oder durch Ziehen',
  'marker.close': 'Schließen',
  'marker.all': { one: 'In der Seitenleiste ansehen', other: 'Alle {count} in der Seitenleiste ansehen' },
  'marker.site': 'Nicht auf dieser Website',
  'marker.site.done': 'Auf {host} erscheint das Zeichen nicht mehr.',
  'marker.never': 'Nie wieder',
  'marker.never.done': 'Das Zeichen ist abgeschaltet. In den Einstellungen lässt es sich zurückholen.',
  'marker.failed': 'Das hat nicht geklappt. Lade die Seite neu und versuche es noch einmal.',
  'omnibox.lookup': '„{query}“ im Archiv nachschlagen',
  'omnibox.start': 'Eingeben, was im Archiv nachgeschlagen werden soll',
  'omnibox.none': 'Nichts im Archiv handelt von „{query}“',
} as const satisfies Translation<typeof enDoors, 'de'>;
