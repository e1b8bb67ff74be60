// Simplified Chinese: what the browser itself says of Backlist.
import type { Translation } from '../catalogue';
import type { enManifest } from '../en/manifest';

export const manifest = {
  'manifest.name': 'Backlist',
  'manifest.description': '把你选择的出版物的全部文章保存在自己的电脑上，并显示与正在阅读的网页相关的文章。',
  'manifest.openPanel': '打开侧边栏',
  'manifest.lookUp': '查找选中的词语，或输入的内容',
  'manifest.savePage': '按所见保存此网页',
  'manifest.nextRelated': '与本页相关的下一篇文章',
  'manifest.previousRelated': '与本页相关的上一篇文章',
} as const satisfies Translation<typeof enManifest, 'zh-Hans'>;
