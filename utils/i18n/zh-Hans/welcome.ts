// Simplified Chinese: the first-run page.
import type { Translation } from '../catalogue';
import type { enWelcome } from '../en/welcome';

export const welcome = {
  'title.welcome': '欢迎使用 Backlist',
  'welcome.heading': '那些依然值得读的旧文',
  'welcome.line.keep': 'Backlist 把你选择的出版物的全部文章保存在此电脑上。',
  'welcome.line.beside': '在你阅读的网页上，它会显示其中哪些文章与之相关，以及为什么。',
  'welcome.line.private': '你读的和查的都不会离开此电脑。没有账户，也没有专门的服务器。',
  'welcome.choice': '什么时候查看？',
  'welcome.every': '在每个网页上',
  'welcome.every.explain': '工具栏按钮会显示有多少文章与网页相关。浏览器会征求你的同意。',
  'welcome.click': '只在点击时',
  'welcome.click.explain': '在你点击工具栏按钮之前，什么也不读取。',
  'welcome.every.done': '从现在起，Backlist 会查看每个网页。可以在设置中关闭。',
  'welcome.click.done': 'Backlist 只在你点击按钮时查看。可以在设置中更改。',
  'welcome.every.declined': '浏览器没有给予访问权限，因此 Backlist 只在你点击时查看。',
  'welcome.open.heading': '如何打开',
  'welcome.open.toolbar': '工具栏按钮：与本页相关的文章',
  'welcome.open.keys': '侧边栏：{keys}',
  'welcome.open.menu': '选中词语后点右键：查找',
  'welcome.open.pin': '如果看不到按钮，请点开工具栏上的拼图图标，固定 Backlist。',
  'welcome.sample': '已在你的书架上',
  'welcome.sample.wait': '正在把第一批存档放上书架…',
  'welcome.archive': '打开存档',
  'welcome.working': '正在等待浏览器…',
} as const satisfies Translation<typeof enWelcome, 'zh-Hans'>;
