// Spanish: words of the settings that the page of import and export says, too.
import type { Translation } from '../catalogue';
import type { enSettingsWords } from '../en/settings-words';

export const settingsWords = {
  'options.saved': 'Guardado',
  'transfer.heading': 'Importar y exportar',
} as const satisfies Translation<typeof enSettingsWords, 'es'>;
