// Simplified Chinese: highlights, as far as the worker says it: its menu, the bar on pages, and what can go wrong.
import type { Translation } from '../catalogue';
import type { enHighlight } from '../en/highlight';

export const highlight = {
  'highlight.colour.yellow': '黄色',
  'highlight.colour.green': '绿色',
  'highlight.colour.blue': '蓝色',
  'highlight.colour.pink': '粉色',
  'highlight.bar': '标注所选文字',
  'highlight.bar.note': '笔记',
  'highlight.bar.copy': '复制',
  'highlight.tooLong': '所选文字太长，无法标注。请只选其中一部分。',
  'highlight.nothing': '所选范围内没有可标注的文字。',
  'highlight.failed': '无法标注。请重新加载网页后再试。',
  'highlight.edit': '编辑标注',
  'highlight.close': '关闭',
  'highlight.remove': '删除',
  'highlight.removed': '标注已删除。',
} as const satisfies Translation<typeof enHighlight, 'zh-Hans'>;
