// Japanese: the keys, in the settings.
import type { Translation } from '../catalogue';
import type { enShortcuts } from '../en/shortcuts';

export const shortcuts = {
  'shortcuts.heading': 'ショートカット',
  'shortcuts.everywhere': 'ブラウザー全体',
  'shortcuts.everywhere.explain':
    'どのページでも使えます。ブラウザーが管理しており、そこで変更や解除ができます。',
  'shortcuts.change': 'ブラウザーで変更',
  'shortcuts.unset': '未設定',
  'shortcuts.omnibox': 'アドレスバーで：{keyword}、空白、続けて調べる言葉',
  'shortcuts.popup': 'ポップアップを開く',
  'shortcuts.open-panel': 'サイドパネルを開く',
  'shortcuts.look-up': '調べる：選択した言葉、または入力した言葉',
  'shortcuts.save-page': '見えているままにこのページを保存',
  'shortcuts.next-related': 'このページの次の関連記事',
  'shortcuts.previous-related': 'このページの前の関連記事',
} as const satisfies Translation<typeof enShortcuts, 'ja'>;
