// Japanese: a post as a line, in popup, panel and first-run page.
import type { Translation } from '../catalogue';
import type { enLines } from '../en/lines';

export const lines = {
  'date.unknown': '日付なし',
  minutes: '{count}分',
  'minutes.spoken': '読むのに{count}分',
} as const satisfies Translation<typeof enLines, 'ja'>;
