// German: the state of the index and the way to the settings, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enIndex } from '../en/index';

export const index = {
  'index.rebuilding': 'Der Suchindex wird neu aufgebaut: Ergebnisse können fehlen.',
  'index.progress': { one: '{done} von {count} Beitrag', other: '{done} von {count} Beiträgen' },
  'popup.settings': 'Einstellungen',
} as const satisfies Translation<typeof enIndex, 'de'>;
