// Simplified Chinese: the settings.
import type { Translation } from '../catalogue';
import type { enOptions } from '../en/options';

export const options = {
  'title.options': 'Backlist：设置',
  'options.heading': '设置',
  'options.sources.explain': 'Backlist 为你保存的出版物。它只与这些出版物的服务器通信。',
  'options.related': '相关文章',
  'options.automatic': '在每个网页上',
  'options.automatic.explain':
    '查看你打开的每篇文章，并在工具栏按钮上显示相关文章的数量。关闭后，只在点击按钮时查看。',
  'options.amount': '显示多少',
  'options.amount.explain': 'Backlist 要有多大把握才显示一篇文章。',
  'options.amount.few': '少，只要最有把握的',
  'options.amount.normal': '适中',
  'options.amount.many': '多，较宽松的也要',
  'options.hosts': '已关闭的网站',
  'options.hosts.explain': '在这些网站上什么也不读取。',
  'options.hosts.none': '没有。',
  'options.hosts.remove': '重新开启',
  'options.hosts.removeLabel': '重新开启：{host}',
  'options.hosts.removed': '{host} 已重新开启。',
  'options.appearance': '外观',
  'options.theme': '主题',
  'options.theme.explain': '浅色、深色，或跟随系统。',
  'options.theme.system': '跟随系统',
  'options.theme.light': '浅色',
  'options.theme.dark': '深色',
  'options.language': '语言',
  'options.language.explain':
    'Backlist 自身的语言。文章保持原文。工具栏按钮的名称和浏览器的快捷键列表跟随浏览器。',
  'options.language.browser': '跟随浏览器',
  'options.about.version': '版本 {version}',
  'transfer.open.explain': '把其他产品保存的内容带进来，也可以把这里的一切带出去。',
  'options.selectionBar': '在网页上选中文字时提供标注',
  'options.selectionBar.explain':
    '在 Backlist 查看的网页上，选中文字旁会出现一个四色小工具条。没有它也可以用右键菜单标注。',
} as const satisfies Translation<typeof enOptions, 'zh-Hans'>;
