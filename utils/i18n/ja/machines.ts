// Japanese: on all your machines, in the settings.
import type { Translation } from '../catalogue';
import type { enMachines } from '../en/machines';

export const machines = {
  'machines.heading': 'すべての端末で',
  'account.label': '情報源と設定を引き継ぐ',
  'account.explain':
    'ログインしていてブラウザーの同期がオンなら、情報源のアドレスと設定を自分のブラウザーアカウントに置き、同じアカウントのほかのブラウザーに届けます。運ぶのはブラウザーで、その提供元には読めるかもしれません。読んだものは含みません。ログインしていなければ、何もこのコンピューターの外に出ません。',
  'account.at': '最後の確認：{when}',
  'account.never': 'まだ確認していません。',
  'account.absent': 'このブラウザーにはアカウントへの保存がありません。情報源と設定はこの端末に残ります。',
  'account.newer':
    '別の端末の、より新しいBacklistも書き込んでいます。その内容には触れていません。引き継ぐには、ここのBacklistを更新してください。',
  'account.left': 'アカウントに空きがなく、{count}件を置けません：{names}。この端末に残ります。',
  'account.problem.quota': 'アカウントに空きがありません。この端末にあるものは残り、もう一度試します。',
  'account.problem.rate': 'ブラウザーから書き込みを減らすよう求められました。1時間後にもう一度試します。',
  'account.problem.failed': 'ブラウザーがアカウントの読み書きを許しませんでした。もう一度試します。',
  'folder.label': '読書の状態とハイライトを、自分のフォルダーで',
  'folder.explain':
    'すでに使っているサーバーのフォルダー（NextcloudなどWebDAVに対応したもの）で、読んだもの、スター、タグ、ハイライト、削除、読みかけの位置を運びます。この端末を出る前にパスフレーズで暗号化するため、サーバーに分かるのは、読めないファイルの数と日時だけです。記事そのものは各発行元から届きます。',
  'folder.setUp': 'フォルダーを設定…',
  'folder.url': 'フォルダーのアドレス',
  'folder.url.hint':
    'サーバーが示すWebDAVのアドレスです。例：https://cloud.example/remote.php/dav/files/you/Backlist。最後のフォルダーは、なければ作ります。',
  'folder.user': 'ユーザー名',
  'folder.password': 'パスワード',
  'folder.password.hint':
    'サーバーで取り消せるアプリ用パスワードをお勧めします。このブラウザーに保存します。',
  'folder.try': '接続を試す',
  'folder.trying': '試しています…',
  'folder.cancel': 'キャンセル',
  'folder.found': '接続できました。このフォルダーではすでに端末どうしがやり取りしています。',
  'folder.new': '接続できました。このフォルダーではまだどの端末もやり取りしていません。',
  'folder.others': 'ほかに{count}個のファイルがあります。そのままにします。',
  'folder.insecure':
    'このアドレスは暗号化されません。同じネットワークにいる人にパスワードを読まれるおそれがあります。やり取りする内容は暗号化されたままです。',
  'folder.passphrase': 'パスフレーズ',
  'folder.passphrase.new': '各端末で入力します。誰にも復元できないので、書き留めてください。',
  'folder.passphrase.there': '最初の端末で決めたものです。',
  'folder.passphrase.again': 'パスフレーズ（確認）',
  'folder.passphrase.short': '{count}文字以上にしてください。いくつかの単語を並べると覚えやすくなります。',
  'folder.passphrase.differ': '二つが一致しません。',
  'folder.name': 'この端末の名前',
  'folder.name.hint': 'ほかの端末に表示される名前です。',
  'folder.start': '始める',
  'folder.starting': '暗号化しています…',
  'folder.started': 'フォルダーを設定しました。最初のやり取りをしています。',
  'folder.running': 'やり取りしています…',
  'folder.never': 'まだやり取りしていません。',
  'folder.at': '最後のやり取り：{when}、受信{received}件、送信{sent}件',
  'folder.waiting': '{count}件の変更が待っています。',
  'folder.machines': 'ほかの端末',
  'folder.alone':
    'ほかの端末はまだやり取りしていません。同じフォルダーを同じパスフレーズで設定してください。',
  'folder.asides': '{count}個のファイルを除外しました',
  'folder.asides.explain':
    'サーバー上でそのままにし、何も取り込みません。途中で切れたファイルは、送った端末が別の名前で送り直します。',
  'folder.aside.foreign': 'Backlistのものではありません。',
  'folder.aside.torn': '不完全か、書き換えられています。',
  'folder.aside.newer': 'より新しい版のものです。ここのBacklistを更新してください。',
  'folder.aside.sealed': 'このパスフレーズでは開けません。',
  'folder.aside.unreadable': '読めるものが入っていません。',
  'folder.exchange': '今すぐやり取り',
  'folder.stop': 'この端末でやめる…',
  'folder.stop.sure':
    'この端末はやり取りをやめ、パスワードとパスフレーズを忘れます。端末にあるものとフォルダーは残ります。',
  'folder.stop.yes': 'この端末でやめる',
  'folder.stopped': 'やめました。この端末にあるものはすべて残ります。',
  'folder.erase': 'サーバーから取り除く…',
  'folder.erase.sure':
    '各端末がフォルダーに置いたものを、サーバーから完全に削除します。端末にあるものは残りますが、やり取りはなくなります。',
  'folder.erase.yes': 'サーバーから削除',
  'folder.erased': 'サーバーから削除しました。この端末にあるものはすべて残ります。',
} as const satisfies Translation<typeof enMachines, 'ja'>;
