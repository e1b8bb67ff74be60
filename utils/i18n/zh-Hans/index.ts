// Simplified Chinese: the state of the index and the way to the settings, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enIndex } from '../en/index';

export const index = {
  'index.rebuilding': '正在重建搜索索引，结果可能不全。',
  'index.progress': '已完成 {done} 篇，共 {count} 篇',
  'popup.settings': '设置',
} as const satisfies Translation<typeof enIndex, 'zh-Hans'>;
