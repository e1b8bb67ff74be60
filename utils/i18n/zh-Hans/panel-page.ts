// Simplified Chinese: the page at hand, as the panel alone says it.
import type { Translation } from '../catalogue';
import type { enPanelPage } from '../en/panel-page';

export const panelPage = {
  'page.none': '存档旁没有打开的网页。',
  'page.manual': '相关文章在你需要时才显示。',
  'page.manual.ask': '查找本页相关文章',
  'page.manual.automatic': '在每个网页上显示',
  'page.manual.explain':
    '要在每个网页上显示，浏览器会询问是否允许 Backlist 读取网页。你读的内容不会离开此电脑。',
  'backup.failed': '上一次自动备份未能完成。',
  'backup.failed.next': '导入和导出页面会说明原因，并有可以修复的按钮。',
} as const satisfies Translation<typeof enPanelPage, 'zh-Hans'>;
