// French: words of the settings that the page of import and export says, too.
import type { Translation } from '../catalogue';
import type { enSettingsWords } from '../en/settings-words';

export const settingsWords = {
  'options.saved': 'Enregistré',
  'transfer.heading': 'Import et export',
} as const satisfies Translation<typeof enSettingsWords, 'fr'>;
