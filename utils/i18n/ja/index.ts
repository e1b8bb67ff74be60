// Japanese: the state of the index and the way to the settings, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enIndex } from '../en/index';

export const index = {
  'index.rebuilding': '検索用の索引を作り直しています。結果が足りないことがあります。',
  'index.progress': '記事{count}件中{done}件',
  'popup.settings': '設定',
} as const satisfies Translation<typeof enIndex, 'ja'>;
