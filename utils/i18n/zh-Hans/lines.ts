// Simplified Chinese: a post as a line, in popup, panel and first-run page.
import type { Translation } from '../catalogue';
import type { enLines } from '../en/lines';

export const lines = {
  'date.unknown': '无日期',
  minutes: '{count} 分钟',
  'minutes.spoken': '阅读需 {count} 分钟',
} as const satisfies Translation<typeof enLines, 'zh-Hans'>;
