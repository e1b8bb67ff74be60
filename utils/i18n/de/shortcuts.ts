// German: the keys, in the settings.
import type { Translation } from '../catalogue';
import type { enShortcuts } from '../en/shortcuts';

export const shortcuts = {
  'shortcuts.heading': 'Tastenkürzel',
  'shortcuts.everywhere': 'Im ganzen Browser',
  'shortcuts.everywhere.explain':
    'Diese gelten auf jeder Seite. Der Browser verwaltet sie; dort lassen sie sich ändern oder wegnehmen.',
  'shortcuts.change': 'Im Browser ändern',
  'shortcuts.unset': 'Noch keine Taste',
  'shortcuts.omnibox': 'In der Adresszeile: {keyword}, ein Leerzeichen, dann die gesuchten Wörter',
  'shortcuts.popup': 'Popup öffnen',
  'shortcuts.open-panel': 'Seitenleiste öffnen',
  'shortcuts.look-up': 'Nachschlagen: ausgewählte oder eingegebene Wörter',
  'shortcuts.save-page': 'Diese Seite sichern, wie sie zu sehen ist',
  'shortcuts.next-related': 'Nächster passender Beitrag zu dieser Seite',
  'shortcuts.previous-related': 'Vorheriger passender Beitrag zu dieser Seite',
} as const satisfies Translation<typeof enShortcuts, 'de'>;
