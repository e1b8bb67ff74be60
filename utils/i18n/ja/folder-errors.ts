// Japanese: what can go wrong with the folder on a server, in the settings.
import type { Translation } from '../catalogue';
import type { enFolderErrors } from '../en/folder-errors';

export const folderErrors = {
  'error.folder-login.what': 'サーバーがこの名前とパスワードを受け付けません。',
  'error.folder-login.next':
    '両方を確認してください。多くのサーバーでは、セキュリティ設定で作るアプリ用パスワードが必要です。',
  'error.folder-digest.what':
    'サーバーが、Backlistの対応していない方式（Digestなど）のサインインを求めています。',
  'error.folder-digest.next': 'このフォルダーでBasic認証をhttps経由で許可するよう、管理者に頼んでください。',
  'error.folder-forbidden.what': 'サーバーがこのフォルダーへの書き込みを許可していません。',
  'error.folder-forbidden.next': '自分のフォルダーを選ぶか、所有者に書き込みを許可してもらってください。',
  'error.folder-missing.what': 'サーバーにこのフォルダーはありません。',
  'error.folder-missing.next':
    'アドレスを確認してください。Backlistが作るのは最後のフォルダーだけで、その上のものは作りません。',
  'error.folder-no-dav.what': 'このアドレスにWebDAVのフォルダーはありません。',
  'error.folder-no-dav.next': 'サーバーの設定でWebDAVのアドレスを確認してください。',
  'error.folder-elsewhere.what': 'サーバーが別のアドレスに転送しています。',
  'error.folder-elsewhere.next': '転送先のアドレスを指定してください。多くはhttpsで始まります。',
  'error.folder-busy.what': 'サーバーが混み合っているか、ほかの誰かがフォルダーを使っています。',
  'error.folder-busy.next': '自動でもう一度試します。',
  'error.folder-full.what': 'サーバーに空きがありません。',
  'error.folder-full.next':
    'サーバーに空きを作ってください。それまではすべてこの端末に残り、何も失われません。',
  'error.folder-insecure.what':
    'このアドレスは通信が暗号化されません。途中でパスワードを読み取られるおそれがあります。',
  'error.folder-insecure.next':
    'httpsで始まるアドレスを使ってください。そうでないものは、この端末か自分のネットワーク内のサーバーに限ります。',
  'error.folder-damaged.what': 'このフォルダーの鍵の情報を記したファイルが壊れています。',
  'error.folder-damaged.next':
    'サーバーのバックアップからbacklist-vault.jsonを戻すか、別のフォルダーを選んでください。',
  'error.folder-newer.what': 'このフォルダーは、より新しいBacklistが作ったものです。',
  'error.folder-newer.next': 'この端末のBacklistを更新してください。フォルダーには手を触れていません。',
  'error.wrong-passphrase.what': 'このフォルダーのパスフレーズではありません。何も書き込んでいません。',
  'error.wrong-passphrase.next': '最初の端末で決めたものを使ってください。',
} as const satisfies Translation<typeof enFolderErrors, 'ja'>;
