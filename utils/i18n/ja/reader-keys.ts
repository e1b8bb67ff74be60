// Japanese: the keys of the reader, in the reader and in the settings.
import type { Translation } from '../catalogue';
import type { enReaderKeys } from '../en-reader-keys';

export const readerKeys = {
  'keys.highlight': '選択範囲をハイライト',
  'keys.older': '同じ発行元の次の記事（古い方）',
  'keys.newer': '同じ発行元の前の記事（新しい方）',
  'keys.original': '元のページを開く',
  'keys.star': 'スターを付ける、外す',
  'keys.unread': '未読にする',
  'keys.outline': '目次を開く、閉じる',
  'keys.set': '記事の表示設定',
  'keys.images': 'この記事の画像を表示',
  'keys.aloud': '読み上げ、一時停止',
  'keys.sentenceBack': '読み上げ中に前の文へ',
  'keys.sentenceOn': '読み上げ中に次の文へ',
  'keys.tab': 'タブで開く',
  'keys.help': 'このキー一覧',
  'keys.back': '元の場所に戻る',
  'keys.delete': 'この記事を削除',
  'keys.name.escape': 'Esc',
  'keys.name.delete': 'Del',
} as const satisfies Translation<typeof enReaderKeys, 'ja'>;
