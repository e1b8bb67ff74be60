// Japanese: accounts on reader servers (FreshRSS, Miniflux and others), among the sources.
import type { Translation } from '../catalogue';
import type { enReaderServer } from '../en/reader-server';

export const readerServer = {
  'server.open': 'リーダーサーバーに接続',
  'server.explain':
    'FreshRSSやMinifluxなど、Google Reader APIに対応したサーバーの購読をすべて取り込みます。既読とスターはどちら側でも反映されます。',
  'server.address': 'サーバーのアドレス',
  'server.address.hint': 'rss.example.org',
  'server.user': 'ユーザー名',
  'server.password': 'APIパスワード',
  'server.password.explain':
    'FreshRSSでは、ログイン用ではなく、プロフィールで設定したAPIパスワード。Minifluxでは、設定の「Integrations」「Google Reader」の名前とパスワード。このサーバーにだけ送り、保存しません。',
  'server.plain':
    'httpだけのアドレスです。途中にいる誰でもパスワードを読めます。自分のネットワークならそれでもよいでしょうが、それ以外ではhttpsで指定してください。',
  'server.connect': '接続',
  'server.working': 'サーバーに問い合わせています…',
  'server.done': '「{title}」に接続しました。記事は新しいものから裏で届きます。',
  'server.missing': 'アドレス、名前、パスワードのすべてが必要です。',
  'server.subscriptions.count': '{count}件の購読',
  'server.subscriptions.label': '「{title}」の購読',
  'subscription.row': '{account}を通して',
  'error.no-reader-api.what': 'このアドレスにリーダーサーバーは見つかりませんでした。',
  'error.no-reader-api.next':
    'ブラウザーで開くときのアドレスか、FreshRSSなら「API」のページにある、greader.phpで終わるアドレスを指定してください。',
  'error.not-reader-api.what': 'サーバーの応答がGoogle Reader APIのものではありません。',
  'error.not-reader-api.next': 'サーバーをタブで開き、正常か確認してください。自動でもう一度試します。',
  'error.reader-api-off.what': 'サーバーはありますが、APIがオフになっています。',
  'error.reader-api-off.next':
    'FreshRSSの設定の「認証」でAPIアクセスを許可し、プロフィールでAPIパスワードを設定してから、もう一度お試しください。',
  'error.wrong-password.what': 'サーバーがこの名前とパスワードを受け付けません。',
  'error.wrong-password.next':
    'FreshRSSではプロフィールのAPIパスワード、MinifluxではGoogle Reader連携のものが必要です。どちらもサイト自体のパスワードではありません。',
  'error.sign-in-needed.what': 'サーバーがログインのやり直しを求めています。',
  'error.sign-in-needed.next':
    'パスワードが変わったか、このブラウザーにまだありません。情報源の中のサーバーのページを開き、ログインしてください。',
  'error.reader-behind-login.what':
    'リーダーサーバーの手前にあるウェブサーバーが、独自のサインインを求めています。',
  'error.reader-behind-login.next':
    'APIを対象から外すよう管理者に頼んでください。FreshRSSでは /api/ 以下、Minifluxでは /reader/ と /accounts/ 以下です。',
  'error.reader-path-lost.what': 'FreshRSSはありますが、そのウェブサーバーが要求のパスを渡していません。',
  'error.reader-path-lost.next':
    'パスをPHPに渡す（PATH_INFO）よう、管理者に頼んでください。FreshRSSの「API」のページで確かめられます。',
  'error.reader-header-lost.what':
    'パスワードは正しいのですが、手前のウェブサーバーがログインの情報を通しません。',
  'error.reader-header-lost.next':
    'ヘッダー「Authorization」を通すよう、管理者に頼んでください。FreshRSSの「API」のページで確かめられます。',
} as const satisfies Translation<typeof enReaderServer, 'ja'>;
