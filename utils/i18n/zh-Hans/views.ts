// Simplified Chinese: the panel, the way between its views, and its list of the archive.
import type { Translation } from '../catalogue';
import type { enViews } from '../en/views';

export const views = {
  'title.panel': 'Backlist：存档',
  loading: '正在加载…',
  'post.read': '已读',
  'post.starred': '星标',
  'panel.views': '视图',
  'panel.archive': '存档',
  'panel.lookup': '查找',
  'panel.page': '本页',
  'panel.sources': '来源',
  'panel.more': '更多',
  'archive.heading': '存档',
  'archive.summary': '{count} 篇文章，{years}',
  'archive.timeline.year': '{year} 年：{count} 篇文章',
  'archive.empty.heading': '存档是空的。',
  'archive.empty.text': '读取来源后，文章就会出现在这里。',
  'archive.empty.action': '查看来源',
  'show.more': '显示更多',
} as const satisfies Translation<typeof enViews, 'zh-Hans'>;
