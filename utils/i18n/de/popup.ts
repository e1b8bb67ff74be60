// German: what only the toolbar popup says.
import type { Translation } from '../catalogue';
import type { enPopup } from '../en/popup';

export const popup = {
  'title.popup': 'Backlist',
  'page.never': 'Nie auf dieser Website',
  'page.never.done': 'Auf {host} wird nichts mehr gelesen.',
  'popup.state.new': 'Ein Artikel, der nicht in deinem Archiv ist',
  'popup.open': 'Archiv öffnen',
  'popup.find.label': 'Im Archiv suchen',
  'popup.find.hint': 'Im Archiv suchen',
  'popup.find.none': 'Kein Beitrag hat diese Wörter.',
  'popup.find.all': {
    one: '{count} Ergebnis in der Seitenleiste ansehen',
    other: 'Alle {count} Ergebnisse in der Seitenleiste ansehen',
  },
  'popup.new': 'Neues',
  'popup.new.empty': 'Das Archiv ist noch leer. Die ersten Beiträge kommen gleich.',
  'popup.add': 'Website hinzufügen',
  'popup.add.label': '„{title}“ zu deinen Quellen hinzufügen',
  'popup.add.which': 'Diese Website bietet mehrere Feeds an',
  'popup.add.looking': 'Der Feed dieser Website wird gesucht …',
  'popup.add.working': 'Wird hinzugefügt …',
  'popup.add.done': 'Hinzugefügt. Die Beiträge kommen im Hintergrund.',
  'popup.add.already': 'Diese Website ist eine deiner Quellen.',
  'popup.sync.never': 'Noch nicht abgeglichen',
  'popup.sync.last': 'Abgeglichen {when}',
  'popup.sync.failing': {
    one: '{count} Quelle braucht einen Blick',
    other: '{count} Quellen brauchen einen Blick',
  },
  'popup.new.none':
    'Noch wird keine Publikation aufbewahrt. Füge unten diese Website hinzu, oder eine andere mit ihrer Adresse: „Archiv öffnen“, dann „Quellen“.',
} as const satisfies Translation<typeof enPopup, 'de'>;
