// Portuguese: words of the settings that the page of import and export says, too.
import type { Translation } from '../catalogue';
import type { enSettingsWords } from '../en/settings-words';

export const settingsWords = {
  'options.saved': 'Salvo',
  'transfer.heading': 'Importar e exportar',
} as const satisfies Translation<typeof enSettingsWords, 'pt'>;
