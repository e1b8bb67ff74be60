// Japanese: the few words that the worker and nearly every screen say.
import type { Translation } from '../catalogue';
import type { enBase } from '../en/base';

export const base = {
  'app.name': 'Backlist',
  undo: '元に戻す',
  'saved.source': '保存したページ',
  'post.untitled': '無題の記事',
  'undo.done': '元に戻しました。',
  'join.colon': '{name}：{words}',
  'join.comma': '{before}、{after}',
} as const satisfies Translation<typeof enBase, 'ja'>;
