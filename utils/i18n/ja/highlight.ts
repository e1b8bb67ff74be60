// Japanese: highlights, as far as the worker says it: its menu, the bar on pages, and what can go wrong.
import type { Translation } from '../catalogue';
import type { enHighlight } from '../en/highlight';

export const highlight = {
  'highlight.colour.yellow': '黄',
  'highlight.colour.green': '緑',
  'highlight.colour.blue': '青',
  'highlight.colour.pink': 'ピンク',
  'highlight.bar': '選択範囲をハイライト',
  'highlight.bar.note': 'メモ',
  'highlight.bar.copy': 'コピー',
  'highlight.tooLong': '選択範囲が長すぎてハイライトできません。一部を選んでください。',
  'highlight.nothing': '選択範囲にハイライトできる文章がありません。',
  'highlight.failed': 'ハイライトできませんでした。ページを再読み込みして、もう一度お試しください。',
  'highlight.edit': 'ハイライトを編集',
  'highlight.close': '閉じる',
  'highlight.remove': '削除',
  'highlight.removed': 'ハイライトを削除しました。',
} as const satisfies Translation<typeof enHighlight, 'ja'>;
