// Japanese: the doors outside of our screens: context menu, address bar, the sign on pages.
import type { Translation } from '../catalogue';
import type { enDoors } from '../en/doors';

export const doors = {
  'menu.lookup': '「%s」をBacklistで調べる',
  'menu.highlight': '選択範囲をハイライト',
  'menu.save': 'このページを保存',
  'menu.saveLink': 'このリンクを保存',
  'menu.related': 'このページの関連記事',
  'menu.panel': 'サイドパネルでアーカイブを開く',
  'marker.label': 'アーカイブの記事{count}件がこのページに関連しています',
  'marker.heading': 'このページに関連',
  'marker.move': '移動：矢印キーまたはドラッグ',
  'marker.close': '閉じる',
  'marker.all': '{count}件をサイドパネルで見る',
  'marker.site': 'このサイトでは表示しない',
  'marker.site.done': '{host}では今後表示しません。',
  'marker.never': '今後表示しない',
  'marker.never.done': '表示をやめました。設定で元に戻せます。',
  'marker.failed': 'うまくいきませんでした。ページを再読み込みして、もう一度お試しください。',
  'omnibox.lookup': '「{query}」をアーカイブで調べる',
  'omnibox.start': 'アーカイブで調べる言葉を入力',
  'omnibox.none': '「{query}」に触れた記事はアーカイブにありません',
} as const satisfies Translation<typeof enDoors, 'ja'>;
