// German: privacy, storage and what Backlist is, in the settings.
import type { Translation } from '../catalogue';
import type { enSettingsParts } from '../en/settings-parts';

export const settingsParts = {
  'options.nav': 'Abschnitte',
  'options.sources': 'Quellen',
  'privacy.heading': 'Privatsphäre',
  'privacy.reading':
    'Von dem, was du liest und nachschlägst: nichts wurde an jemanden gesendet, den du nicht gewählt hast.',
  'privacy.text':
    'Backlist behält alles auf diesem Computer: die Beiträge, was du liest, was du nachschlägst. Ein Leseserver, den du verbunden hast, erfährt, was du von seinen Beiträgen liest und mit Stern versiehst; was an deine anderen Geräte geht, steht oben. Anfragen gehen nur an die Quellen oben und an Seiten, die du holen lässt. Hier werden sie gezählt. Bilder, die du in einem Beitrag zeigen lässt, ruft der Beitrag selbst ab; sie sind nicht mitgezählt.',
  'privacy.requests': 'Was angefragt wurde',
  'privacy.origin': 'Server',
  'privacy.today': 'Heute',
  'privacy.week': 'Letzte 7 Tage',
  'privacy.all': 'Insgesamt',
  'privacy.other': 'Andere',
  'privacy.none': 'In den letzten sieben Tagen wurde bei niemandem etwas angefragt.',
  'storage.heading': 'Speicher',
  'storage.explain':
    'Was das Archiv auf diesem Computer belegt. Der Browser leert es nie, um Platz zu schaffen. Einige Megabyte davon sind aufgespart, damit es sich auch auf einem vollen Datenträger lesen lässt.',
  'storage.all': '{size} insgesamt',
  'storage.source': 'Quelle',
  'storage.posts': 'Beiträge',
  'storage.size': 'Größe',
  'storage.about': 'etwa {size}',
  'storage.rest': 'Suchindex, Markierungen und der Rest',
  'storage.sources': 'Platz je Quelle',
  'about.heading': 'Über Backlist',
  'about.licence': 'Freie Software unter der MIT-Lizenz.',
  'about.thirdParty': 'Was andere geschaffen haben und in Backlist steckt, mit den Lizenzen',
} as const satisfies Translation<typeof enSettingsParts, 'de'>;
