// Simplified Chinese: the few words that the worker and nearly every screen say.
import type { Translation } from '../catalogue';
import type { en } from '../en';

export const base = {
  'app.name': 'Backlist',
  undo: '撤销',
  'saved.source': '保存的网页',
  'post.untitled': '无标题文章',
  'undo.done': '已撤销。',
  'join.colon': '{name}：{words}',
  'join.comma': '{before}、{after}',
} as const satisfies Translation<typeof en, 'zh-Hans'>;
