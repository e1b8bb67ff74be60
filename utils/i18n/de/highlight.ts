// German: highlights, as far as the worker says it: its menu, the bar on pages, and what can go wrong.
import type { Translation } from '../catalogue';
import type { enHighlight } from '../en/highlight';

export const highlight = {
  'highlight.colour.yellow': 'Gelb',
  'highlight.colour.green': 'Grün',
  'highlight.colour.blue': 'Blau',
  'highlight.colour.pink': 'Rosa',
  'highlight.bar': 'Auswahl markieren',
  'highlight.bar.note': 'Notiz',
  'highlight.bar.copy': 'Kopieren',
  'highlight.tooLong': 'Diese Auswahl ist zum Markieren zu lang. Markiere einen Teil davon.',
  'highlight.nothing': 'In dieser Auswahl ist kein Text zum Markieren.',
  'highlight.failed': 'Das ließ sich nicht markieren. Lade die Seite neu und versuche es noch einmal.',
  'highlight.edit': 'Markierung bearbeiten',
  'highlight.close': 'Schließen',
  'highlight.remove': 'Löschen',
  'highlight.removed': 'Markierung gelöscht.',
} as const satisfies Translation<typeof enHighlight, 'de'>;
