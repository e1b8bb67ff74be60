// German: the settings.
import type { Translation } from '../catalogue';
import type { enOptions } from '../en/options';

export const options = {
  'title.options': 'Backlist: Einstellungen',
  'options.heading': 'Einstellungen',
  'options.sources.explain':
    'Die Publikationen, die Backlist für dich bewahrt. Nur mit deren Servern spricht es je.',
  'options.related': 'Passende Beiträge',
  'options.automatic': 'Auf jeder Seite',
  'options.automatic.explain':
    'Sieht sich jeden Artikel an, den du öffnest, und zeigt die Zahl der passenden Beiträge auf der Schaltfläche in der Symbolleiste. Aus: nur, wenn du darauf klickst.',
  'options.amount': 'Wie viele',
  'options.amount.explain': 'Wie sicher Backlist sein muss, bevor es einen Beitrag zeigt.',
  'options.amount.few': 'Wenige, nur die sichersten',
  'options.amount.normal': 'Normal',
  'options.amount.many': 'Viele, auch entferntere',
  'options.hosts': 'Abgeschaltete Websites',
  'options.hosts.explain': 'Auf diesen Websites wird nichts gelesen.',
  'options.hosts.none': 'Keine.',
  'options.hosts.remove': 'Wieder einschalten',
  'options.hosts.removeLabel': 'Wieder einschalten: {host}',
  'options.hosts.removed': '{host} ist wieder eingeschaltet.',
  'options.appearance': 'Darstellung',
  'options.theme': 'Farben',
  'options.theme.explain': 'Hell, dunkel oder wie im System eingestellt.',
  'options.theme.system': 'Wie das System',
  'options.theme.light': 'Hell',
  'options.theme.dark': 'Dunkel',
  'options.language': 'Sprache',
  'options.language.explain':
    'Was Backlist selbst sagt. Beiträge bleiben in ihrer eigenen. Der Name der Schaltfläche und die Liste der Tastenkürzel im Browser folgen dem Browser.',
  'options.language.browser': 'Wie der Browser',
  'options.about.version': 'Version {version}',
  'transfer.open.explain':
    'Hereinholen, was ein anderes Programm bewahrt hat, und herausnehmen, was hier ist.',
  'options.selectionBar': 'Auf Seiten das Markieren anbieten, wo Text ausgewählt ist',
  'options.selectionBar.explain':
    'Eine kleine Leiste mit vier Farben neben der Auswahl, auf Seiten, die Backlist sich ansieht. Über das Kontextmenü geht es auch ohne sie.',
} as const satisfies Translation<typeof enOptions, 'de'>;
