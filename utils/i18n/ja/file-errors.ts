// Japanese: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en/file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'Backlistはこの種類のファイルを扱えません。',
  'error.unknown-format.next': '元のサービスが書き出したファイルを、そのまま選んでください。',
  'error.damaged-file.what': 'このファイルは壊れています。何も取り込みませんでした。',
  'error.damaged-file.next': 'もう一度書き出してから、お試しください。',
  'error.newer-backup.what': 'このバックアップは、より新しいBacklistが書いたものです。',
  'error.newer-backup.next': 'Backlistを更新してから復元してください。',
  'error.bad-template.what': 'Backlistはこのテンプレートを解釈できません。',
  'error.bad-template.next': '「インポートとエクスポート」のページで直してください。',
  'error.no-backup-place.what': 'バックアップを保存できませんでした。',
  'error.no-backup-place.next': '保存先を選び直し、ブラウザーの確認で許可してください。',
  'error.backup-not-allowed.what':
    'ブラウザーが、バックアップ用フォルダーへの書き込みをBacklistに許可しなくなりました。',
  'error.backup-not-allowed.next':
    'ボタンを押して許可してください。選べる場合は「アクセスするたびに許可」を選んでください。',
  'error.no-backup-room.what': 'バックアップの保存先のディスクがいっぱいです。',
  'error.no-backup-room.next':
    '空きを作るか別の保存先を選んで、もう一度お試しください。以前のバックアップはそのまま残っています。',
} as const satisfies Translation<typeof enFileErrors, 'ja'>;
