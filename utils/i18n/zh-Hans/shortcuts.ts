// Simplified Chinese: the keys, in the settings.
import type { Translation } from '../catalogue';
import type { enShortcuts } from '../en/shortcuts';

export const shortcuts = {
  'shortcuts.heading': '快捷键',
  'shortcuts.everywhere': '整个浏览器',
  'shortcuts.everywhere.explain': '在任何网页上都有效。由浏览器管理，可以在那里更改或取消。',
  'shortcuts.change': '在浏览器中更改',
  'shortcuts.unset': '尚未设置',
  'shortcuts.omnibox': '在地址栏：{keyword}、空格，再输入要查找的内容',
  'shortcuts.popup': '打开弹出窗口',
  'shortcuts.open-panel': '打开侧边栏',
  'shortcuts.look-up': '查找：选中的词语，或输入的内容',
  'shortcuts.save-page': '按所见保存此网页',
  'shortcuts.next-related': '与本页相关的下一篇文章',
  'shortcuts.previous-related': '与本页相关的上一篇文章',
} as const satisfies Translation<typeof enShortcuts, 'zh-Hans'>;
