// Japanese: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en-file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'Backlistはこの種類のファイルを扱えません。',
  'error.unknown-format.next': '元のサービスが書き出したファイルを、そのまま選んでください。',
  'error.damaged-file.what': 'このファイルは壊れています。何も取り込みませんでした。',
  'error.damaged-file.next': 'もう一度書き出してから、お試しください。',
  'error.damaged-file.what.zip': 'このZIPは途中で切れているか、壊れています。何も取り込みませんでした。',
  'error.damaged-file.what.bomb':
    'このZIPは、展開すると書き出しとしてはありえない大きさになります。何も取り込みませんでした。',
  'error.damaged-file.what.columns':
    '列「{column}」が二つあり、どちらが正しいかわかりません。何も取り込みませんでした。',
  'error.damaged-file.what.quote':
    'このファイルには、閉じられていない引用符があります。何も取り込みませんでした。',
  'error.damaged-file.what.json':
    'このファイルは途中で終わっているか、正しいJSONではありません。何も取り込みませんでした。',
  'error.damaged-file.what.encoding': 'このファイルの文字コードを判別できません。何も取り込みませんでした。',
  'error.damaged-file.what.size':
    'このファイルには、取り込める長さを超えた本文があります。何も取り込みませんでした。',
  'error.damaged-file.what.rows':
    'このバックアップは一部が欠けているか、書かれたときのままではありません。何も取り込みませんでした。',
  'error.damaged-file.next.encoding':
    'UTF-8で保存し直してから（表計算ソフトでは「CSV UTF-8」）、もう一度お試しください。',
  'error.newer-backup.what': 'このバックアップは、より新しいBacklistが書いたものです。',
  'error.newer-backup.next': 'Backlistを更新してから復元してください。',
  'error.bad-template.what': 'Backlistはこのテンプレートを解釈できません。',
  'error.bad-template.next': '「インポートとエクスポート」のページで直してください。',
  'error.no-backup-place.what': 'バックアップを保存できませんでした。',
  'error.no-backup-place.next': '保存先を選び直し、ブラウザーの確認で許可してください。',
  'error.no-backup-room.what': 'バックアップの保存先のディスクがいっぱいです。',
  'error.no-backup-room.next':
    '空きを作るか別の保存先を選んで、もう一度お試しください。以前のバックアップはそのまま残っています。',
} as const satisfies Translation<typeof enFileErrors, 'ja'>;
