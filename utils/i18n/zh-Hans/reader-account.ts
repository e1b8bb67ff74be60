// Simplified Chinese: the page of an account on a reader server, and those of its subscriptions.
import type { Translation } from '../catalogue';
import type { enReaderAccount } from '../en/reader-account';

export const readerAccount = {
  'server.again': '登录',
  'server.signIn': '登录',
  'server.signIn.explain':
    'Backlist 不保存密码，只保存服务器换给的凭据，它不会离开此浏览器。登录后一切从原处继续。',
  'server.items': '条目',
  'server.items.none': '还没有',
  'server.items.all': '{count} 条，全部已到',
  'server.items.waiting': '共 {total} 条，已到 {done} 条',
  'server.items.label': '此服务器条目的进度',
  'server.marks': '{count} 个已读或星标标记等待发送到服务器。',
  'server.subscriptions': '它的订阅',
  'server.subscriptions.none': '第一次检查时到达。',
  'server.left': '在此移除的',
  'server.left.explain': '服务器上仍有它们。除非你重新关注，Backlist 不会从中获取任何内容。',
  'server.follow': '重新关注',
  'server.follow.label': '重新关注“{title}”',
  'server.remove.explain': '它的订阅一起移除，或连同文章保留。服务器上没有任何改动。',
  'source.reader': '阅读服务器',
  'source.subscription': '订阅',
  'subscription.of': '通过 {account} 与其他订阅一起读取。',
  'subscription.account': '关于此服务器',
  'subscription.remove.explain': '只在这里移除：服务器上仍然订阅。',
  'wait.server': '每小时，因为它是有许多订阅源的服务器',
} as const satisfies Translation<typeof enReaderAccount, 'zh-Hans'>;
