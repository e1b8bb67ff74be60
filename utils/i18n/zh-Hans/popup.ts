// Simplified Chinese: what only the toolbar popup says.
import type { Translation } from '../catalogue';
import type { enPopup } from '../en/popup';

export const popup = {
  'title.popup': 'Backlist',
  'page.never': '不在此网站使用',
  'page.never.done': '不再读取 {host} 上的任何内容。',
  'popup.state.new': '不在存档中的文章',
  'popup.open': '打开存档',
  'popup.find.label': '在存档中查找',
  'popup.find.hint': '在存档中查找',
  'popup.find.none': '没有文章包含这些词语。',
  'popup.find.all': '在侧边栏查看全部 {count} 条结果',
  'popup.new': '新到',
  'popup.new.empty': '存档还是空的。第一批文章马上就到。',
  'popup.add': '添加此网站',
  'popup.add.label': '把“{title}”添加到来源',
  'popup.add.which': '此网站提供多个订阅源',
  'popup.add.looking': '正在查找此网站的订阅源…',
  'popup.add.working': '正在添加…',
  'popup.add.done': '已添加。文章会在后台陆续到达。',
  'popup.add.already': '此网站已在你的来源中。',
  'popup.sync.never': '尚未同步',
  'popup.sync.last': '{when}同步',
  'popup.sync.failing': '{count} 个来源需要看一下',
  'popup.new.none': '还没有保存任何出版物。请在下方添加此网站，或打开存档，在“来源”中按地址添加。',
} as const satisfies Translation<typeof enPopup, 'zh-Hans'>;
