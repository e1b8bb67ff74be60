// Simplified Chinese: the page at hand and the posts beside it, in popup and panel.
import type { Translation } from '../catalogue';
import type { enPage } from '../en/page';

export const page = {
  'post.original': '原文',
  'post.original.label': '在新标签页打开“{title}”的原网页',
  'page.related.heading': '本页相关',
  'page.related.terms': '与本页共有',
  'page.related.passage': '最相关的段落',
  'page.known.heading': '此网页已在你的存档中',
  'page.linked.heading': '本页链接指向',
  'page.dismiss': '不相关',
  'page.dismiss.label': '“{title}”与本页不相关',
  'page.dismissed': '不再与本页一起显示。',
  'page.nothing': '存档中没有与本页相关的文章。',
  'page.notArticle': '此网页不是文章，因此没有可比较的内容。',
  'page.private': '此网页有密码或付款表单。Backlist 没有读取。',
  'page.unreadable': '浏览器不允许任何扩展读取此网页。',
  'page.off': 'Backlist 在此网站已关闭。',
  'page.off.on': '在 {host} 开启',
  'page.loading': '正在读取网页…',
  'page.off.done': '{host} 已重新开启。',
} as const satisfies Translation<typeof enPage, 'zh-Hans'>;
