// Japanese: making room, in the settings.
import type { Translation } from '../catalogue';
import type { enRoom } from '../en/room';

export const room = {
  'room.heading': '空きを作る',
  'room.explain':
    '本文を手放せます。記事はタイトル、日付、冒頭の言葉、ハイライトとともに残り、それらで検索できます。スターやタグの付いた記事、リーディングリストの記事、ハイライトのある記事、保存したページの本文は残します。',
  'room.export': '元に戻せません。本文を別の場所に残すには、先にエクスポートしてください：',
  'room.old': '次より古い記事の本文',
  'room.years': '{count}年',
  'room.source': '次の情報源の本文',
  'room.versions': '使用中の本文とは別に残してある以前の本文',
  'room.about': '{count}件の本文、約{size}',
  'room.delete': '本文を削除',
  'room.deleteLabel': '本文を削除：{what}',
  'room.sure': '完全に削除しますか？',
  'room.begun': '本文を削除しています。',
  'room.again': '今すぐもう一度試す',
  'room.elsewhere':
    'または、このコンピューターのごみ箱とダウンロードを空にしてください。ディスクはほかのものと共有しています。',
  'room.nothing': '手放せるものはありません。',
} as const satisfies Translation<typeof enRoom, 'ja'>;
