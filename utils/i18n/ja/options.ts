// Japanese: the settings.
import type { Translation } from '../catalogue';
import type { enOptions } from '../en/options';

export const options = {
  'title.options': 'Backlist：設定',
  'options.heading': '設定',
  'options.sources.explain': 'Backlistが保存する発行元です。通信する相手はこれらのサーバーだけです。',
  'options.related': '関連記事',
  'options.automatic': 'すべてのページで',
  'options.automatic.explain':
    '開いた記事ごとに調べ、関連記事の数をツールバーのボタンに表示します。オフのときは、ボタンを押したときだけ調べます。',
  'options.amount': '表示する量',
  'options.amount.explain': 'どれだけ確かなら記事を表示するかを決めます。',
  'options.amount.few': '少なめ、最も確かなものだけ',
  'options.amount.normal': '標準',
  'options.amount.many': '多め、ゆるやかなものも',
  'options.hosts': 'オフにしたサイト',
  'options.hosts.explain': 'これらのサイトでは何も読みません。',
  'options.hosts.none': 'ありません。',
  'options.hosts.remove': '再びオンにする',
  'options.hosts.removeLabel': '再びオンにする：{host}',
  'options.hosts.removed': '{host}を再びオンにしました。',
  'options.appearance': '外観',
  'options.theme': 'テーマ',
  'options.theme.explain': 'ライト、ダーク、またはシステムの設定に合わせます。',
  'options.theme.system': 'システムに合わせる',
  'options.theme.light': 'ライト',
  'options.theme.dark': 'ダーク',
  'options.language': '言語',
  'options.language.explain':
    'Backlist自体の表示言語です。記事は元の言語のままです。ツールバーのボタン名とブラウザーのショートカット一覧は、ブラウザーの言語に従います。',
  'options.language.browser': 'ブラウザーに合わせる',
  'options.about.version': 'バージョン{version}',
  'transfer.open.explain': '他のサービスにあったものを取り込み、ここにあるものをすべて持ち出せます。',
  'options.selectionBar': 'ページで文章を選択したときにハイライトを提案',
  'options.selectionBar.explain':
    'Backlistが見るページで、選択範囲のそばに4色の小さなバーを出します。なくても右クリックメニューからハイライトできます。',
} as const satisfies Translation<typeof enOptions, 'ja'>;
