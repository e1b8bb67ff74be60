// German: making room, in the settings.
import type { Translation } from '../catalogue';
import type { enRoom } from '../en/room';

export const room = {
  'room.heading': 'Platz schaffen',
  'room.explain':
    'Texte lassen sich loslassen. Ihre Beiträge bleiben, mit Titel, Datum, ersten Wörtern und Markierungen, und werden darüber gefunden. Beiträge mit Stern, eigenem Schlagwort, auf der Leseliste oder mit Markierungen behalten ihre Texte, gesicherte Seiten auch.',
  'room.export':
    'Das lässt sich nicht rückgängig machen. Um die Texte anderswo zu behalten, exportiere sie zuerst:',
  'room.old': 'Texte von Beiträgen, die älter sind als',
  'room.years': {
    one: '{count} Jahr',
    other: '{count} Jahre',
  },
  'room.source': 'Texte der Quelle',
  'room.versions': 'Ältere Texte, die neben den verwendeten aufbewahrt werden',
  'room.about': {
    one: '{count} Text, etwa {size}',
    other: '{count} Texte, etwa {size}',
  },
  'room.delete': 'Texte löschen',
  'room.deleteLabel': 'Texte löschen: {what}',
  'room.sure': 'Endgültig löschen?',
  'room.begun': 'Texte werden gelöscht.',
  'room.again': 'Jetzt noch einmal versuchen',
  'room.elsewhere':
    'Oder leere den Papierkorb und die Downloads dieses Computers: Backlist teilt sich den Datenträger mit allem anderen.',
  'room.nothing': 'Hier ist nichts, was sich loslassen ließe.',
} as const satisfies Translation<typeof enRoom, 'de'>;
