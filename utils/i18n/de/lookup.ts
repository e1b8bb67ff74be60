// German: the view in which the archive is looked up.
import type { Translation } from '../catalogue';
import type { enLookup } from '../en/lookup';

export const lookup = {
  'lookup.heading': 'Nachschlagen',
  'lookup.label': 'Im Archiv nachschlagen',
  'lookup.hint': 'Wort, Wendung oder Frage',
  'lookup.order': 'Reihenfolge',
  'lookup.order.relevance': 'Beste zuerst',
  'lookup.order.date': 'Neueste zuerst',
  'lookup.unfit.next': 'Versuche es mit weniger Filtern oder einer längeren Zeitspanne.',
  'lookup.empty': 'Die Stellen im Archiv finden, die von etwas handeln.',
  'lookup.empty.filters':
    'Wörter allein finden Beiträge, die alle davon haben. Dies grenzt das Ergebnis ein:',
  'lookup.empty.more':
    'Auch auf jeder Seite lassen sich Wörter auswählen und mit einem Rechtsklick nachschlagen.',
} as const satisfies Translation<typeof enLookup, 'de'>;
