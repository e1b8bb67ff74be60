// German: the keys of the reader, in the reader and in the settings.
import type { Translation } from '../catalogue';
import type { enReaderKeys } from '../en-reader-keys';

export const readerKeys = {
  'keys.highlight': 'Auswahl markieren',
  'keys.older': 'Nächster in der Publikation, älter',
  'keys.newer': 'Vorheriger in der Publikation, neuer',
  'keys.original': 'Originalseite öffnen',
  'keys.star': 'Stern geben oder nehmen',
  'keys.unread': 'Als ungelesen markieren',
  'keys.outline': 'Gliederung auf- oder zuklappen',
  'keys.set': 'Wie Beiträge gesetzt sind',
  'keys.images': 'Bilder dieses Beitrags zeigen',
  'keys.aloud': 'Vorlesen, anhalten',
  'keys.sentenceBack': 'Satz davor, beim Vorlesen',
  'keys.sentenceOn': 'Nächster Satz, beim Vorlesen',
  'keys.tab': 'In einem Tab öffnen',
  'keys.help': 'Diese Tasten',
  'keys.back': 'Zurück, woher du kamst',
  'keys.delete': 'Diesen Beitrag löschen',
  'keys.name.escape': 'Esc',
  'keys.name.delete': 'Entf',
} as const satisfies Translation<typeof enReaderKeys, 'de'>;
