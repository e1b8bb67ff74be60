// Simplified Chinese: the few words that the worker and nearly every screen say.
import type { Translation } from '../catalogue';
import type { enBase } from '../en/base';

export const base = {
  'app.name': 'Backlist',
  undo: '撤销',
  'saved.source': '保存的网页',
  'post.untitled': '无标题文章',
  'undo.done': '已撤销。',
  'join.colon': '{name}：{words}',
  'join.comma': '{before}、{after}',
} as const satisfies Translation<typeof enBase, 'zh-Hans'>;
