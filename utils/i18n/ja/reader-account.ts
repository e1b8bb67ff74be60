// Japanese: the page of an account on a reader server, and those of its subscriptions.
import type { Translation } from '../catalogue';
import type { enReaderAccount } from '../en/reader-account';

export const readerAccount = {
  'server.again': 'ログイン',
  'server.signIn': 'ログイン',
  'server.signIn.explain':
    'パスワードは保存せず、サーバーが代わりに渡したものだけを持ち、それがこのブラウザーの外に出ることはありません。ログインすると、途中から続きます。',
  'server.items': '記事',
  'server.items.none': 'まだありません',
  'server.items.all': '{count}件、すべて届いています',
  'server.items.waiting': '{total}件中{done}件が届いています',
  'server.items.label': 'このサーバーの記事の取り込み状況',
  'server.marks': '{count}件の既読やスターが、サーバーへの送信を待っています。',
  'server.subscriptions': '購読しているもの',
  'server.subscriptions.none': '最初の確認のときに届きます。',
  'server.left': 'ここで外したもの',
  'server.left.explain': 'サーバーにはまだあります。再び購読しない限り、何も取り込みません。',
  'server.follow': '再び購読する',
  'server.follow.label': '「{title}」を再び購読する',
  'server.remove.explain':
    '購読しているものも一緒に外すか、記事とともに残します。サーバーには手を加えません。',
  'source.reader': 'リーダーサーバー',
  'source.subscription': '購読',
  'subscription.of': '{account}を通して、ほかの購読と一緒に読んでいます。',
  'subscription.account': 'このサーバーについて',
  'subscription.remove.explain': 'ここでだけ外します。サーバーでは購読したままです。',
  'wait.server': '1時間ごと（多くのフィードを持つサーバーのため）',
} as const satisfies Translation<typeof enReaderAccount, 'ja'>;
