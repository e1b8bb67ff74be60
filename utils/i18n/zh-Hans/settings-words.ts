// Simplified Chinese: words of the settings that the page of import and export says, too.
import type { Translation } from '../catalogue';
import type { enSettingsWords } from '../en/settings-words';

export const settingsWords = {
  'options.saved': '已保存',
  'transfer.heading': '导入和导出',
} as const satisfies Translation<typeof enSettingsWords, 'zh-Hans'>;
