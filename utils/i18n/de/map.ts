// German: the map of the archive.
import type { Translation } from '../catalogue';
import type { enMap } from '../en/map';

export const map = {
  'map.heading': 'Karte des Archivs',
  'map.back': 'Zurück',
  'map.tab': 'Karte in einem Tab öffnen',
  'map.table': 'Als Tabelle',
  'map.picture': 'Als Bild',
  'map.anew': 'Karte neu zeichnen',
  'map.legend': 'Gruppen',
  'map.lines': {
    one: '{count} Verbindung',
    other: '{count} Verbindungen',
  },
  'map.most': 'Diese haben die meisten Verbindungen von {count} Beiträgen.',
  'map.asking': 'Es wird ermittelt, welche Beiträge zusammengehören',
  'map.asking.progress': {
    one: '{done} von {count} Beitrag',
    other: '{done} von {count} Beiträgen',
  },
  'map.asking.how':
    'Die Suche wird zu jedem Beitrag befragt, auf diesem Computer. Das geht beim Lesen weiter, auch wenn die Seitenleiste geschlossen ist, und bleibt erhalten.',
  'map.stop': 'Anhalten',
  'map.stopped': {
    one: 'Angehalten: {done} von {count} Beitrag wurde angesehen.',
    other: 'Angehalten: {done} von {count} Beiträgen wurden angesehen.',
  },
  'map.goOn': 'Weiter',
  'map.waits': 'Etwas ging schief, um {when} wird es noch einmal versucht.',
  'map.again': 'Jetzt noch einmal versuchen',
  'map.laying': 'Die Karte wird angeordnet',
  'map.since': {
    one: '{count} Beitrag ist seit dieser Karte dazugekommen oder hat sich geändert.',
    other: '{count} Beiträge sind seit dieser Karte dazugekommen oder haben sich geändert.',
  },
  'map.update': 'Karte auf den neuesten Stand bringen',
  'map.none.heading': 'Noch gehören keine zwei Beiträge zusammen.',
  'map.none.text':
    'Die Karte zeigt, welche Beiträge von denselben Dingen handeln. Sie beginnt, sobald es solche gibt: Füge eine Publikation hinzu, die du gut kennst, oder lass ältere Beiträge holen.',
  'map.label': {
    one: 'Karte von {count} Beitrag',
    other: 'Karte von {count} Beiträgen',
  },
  'map.keys':
    'Pfeiltasten gehen von Beitrag zu Beitrag, Pos1 zu dem mit den meisten Verbindungen, Eingabe öffnet ihn. Bild ab und Bild auf gehen von Gruppe zu Gruppe, Plus und Minus vergrößern und verkleinern, 0 zeigt alles, Esc lässt los.',
  'map.closer': 'Näher',
  'map.farther': 'Weiter weg',
  'map.fit': 'Alles zeigen',
  'map.all': 'Alle Gruppen',
  'map.alone': 'In keiner Gruppe',
  'map.group.unnamed': 'Eine Gruppe ohne eigene Wörter',
  'map.group.said': {
    one: '{name}: {count} Beitrag',
    other: '{name}: {count} Beiträge',
  },
  'map.more': {
    one: 'und {count} weiterer',
    other: 'und {count} weitere',
  },
  'map.with': {
    one: 'Gehört zu {count} Beitrag',
    other: 'Gehört zu {count} Beiträgen',
  },
  'map.with.none': 'Für sich',
  'map.table.caption': 'Beiträge der Gruppe {name}',
  'map.table.post': 'Beitrag',
  'map.table.beside': 'Gehört zu',
} as const satisfies Translation<typeof enMap, 'de'>;
