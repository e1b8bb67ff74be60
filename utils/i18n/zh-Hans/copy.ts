// Simplified Chinese: what can be copied of a post.
import type { Translation } from '../catalogue';
import type { enCopy } from '../en/copy';

export const copy = {
  'copy.menu': '复制',
  'copy.markdown': '文章（Markdown）',
  'copy.quotes': '标注（带链接的引文）',
  'copy.annotations': '标注（JSON-LD 注释）',
  'copy.done': '已复制',
} as const satisfies Translation<typeof enCopy, 'zh-Hans'>;
