// English: what the settings and the page of import and export both say.
import type { Message } from '../catalogue';

export const enSettingsWords = {
  'options.saved': 'Saved',
  'transfer.heading': 'Import and export',
} as const satisfies Record<string, Message>;
