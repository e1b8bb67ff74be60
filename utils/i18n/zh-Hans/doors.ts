// Simplified Chinese: the doors outside of our screens: context menu, address bar, the sign on pages.
import type { Translation } from '../catalogue';
import type { enDoors } from '../en/doors';

export const doors = {
  'menu.lookup': '在 Backlist 中查找“%s”',
  'menu.highlight': '标注所选文字',
  'menu.save': '保存此网页',
  'menu.saveLink': '保存此链接',
  'menu.related': '与本页相关的文章',
  'menu.panel': '在侧边栏打开存档',
  'marker.label': '存档中有 {count} 篇文章与本页相关',
  'marker.heading': '本页相关',
  'marker.move': '移动：用方向键或拖动',
  'marker.close': '关闭',
  'marker.all': '在侧边栏查看全部 {count} 篇',
  'marker.site': '不在此网站显示',
  'marker.site.done': '不再在 {host} 显示。',
  'marker.never': '不再显示',
  'marker.never.done': '已永久关闭。可以在设置中恢复。',
  'marker.failed': '没有成功。请重新加载网页后再试。',
  'omnibox.lookup': '在存档中查找“{query}”',
  'omnibox.start': '输入要在存档中查找的内容',
  'omnibox.none': '存档中没有谈到“{query}”的文章',
} as const satisfies Translation<typeof enDoors, 'zh-Hans'>;
