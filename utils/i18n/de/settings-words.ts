// German: words of the settings that the page of import and export says, too.
import type { Translation } from '../catalogue';
import type { enSettingsWords } from '../en/settings-words';

export const settingsWords = {
  'options.saved': 'Gespeichert',
  'transfer.heading': 'Import und Export',
} as const satisfies Translation<typeof enSettingsWords, 'de'>;
