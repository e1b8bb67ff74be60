// Arabic: words of the settings that the page of import and export says, too.
import type { Translation } from '../catalogue';
import type { enSettingsWords } from '../en/settings-words';

export const settingsWords = {
  'options.saved': 'تم الحفظ',
  'transfer.heading': 'الاستيراد والتصدير',
} as const satisfies Translation<typeof enSettingsWords, 'ar'>;
