// Japanese: the first-run page.
import type { Translation } from '../catalogue';
import type { enWelcome } from '../en/welcome';

export const welcome = {
  'title.welcome': 'Backlistへようこそ',
  'welcome.heading': '今も読む価値のある、これまでの記事を',
  'welcome.line.keep': '選んだ発行元の記事をすべて、このコンピューターに保存します。',
  'welcome.line.beside': '読んでいるページに関連する記事を、その理由とともに示します。',
  'welcome.line.private':
    '読んだものや調べたことが、このコンピューターの外に出ることはありません。アカウントも、専用のサーバーもありません。',
  'welcome.choice': 'いつ関連記事を探しますか？',
  'welcome.every': 'すべてのページで',
  'welcome.every.explain': '関連記事の数をツールバーのボタンに表示します。ブラウザーが許可を確認します。',
  'welcome.click': '押したときだけ',
  'welcome.click.explain': 'ツールバーのボタンを押すまで、何も読みません。',
  'welcome.every.done': 'これからは、すべてのページで関連記事を探します。設定でオフにできます。',
  'welcome.click.done': 'ボタンを押したときだけ探します。設定で変えられます。',
  'welcome.every.declined': 'ブラウザーがアクセスを許可しなかったため、押したときだけ探します。',
  'welcome.open.heading': '開き方',
  'welcome.open.toolbar': 'ツールバーのボタン：このページの関連記事',
  'welcome.open.keys': 'サイドパネル：{keys}',
  'welcome.open.menu': '言葉を選択して右クリック：調べる',
  'welcome.open.pin':
    'ボタンが見えない場合は、ツールバーのパズルのピースを開き、Backlistを固定してください。',
  'welcome.sample': 'もう棚にある記事',
  'welcome.sample.wait': '最初の記事を棚に並べています…',
  'welcome.archive': 'アーカイブを開く',
  'welcome.working': 'ブラウザーの応答を待っています…',
} as const satisfies Translation<typeof enWelcome, 'ja'>;
