// Japanese: privacy, storage and what Backlist is, in the settings.
import type { Translation } from '../catalogue';
import type { enSettingsParts } from '../en/settings-parts';

export const settingsParts = {
  'options.nav': 'セクション',
  'options.sources': '情報源',
  'privacy.heading': 'プライバシー',
  'privacy.reading': '読んだものや調べたことは、あなたが選んだ相手のほかには、何も送っていません。',
  'privacy.text':
    '記事も、読んだものも、調べたことも、すべてこのコンピューターに置かれます。接続したリーダーサーバーには、そこの記事の既読とスターが伝わります。ほかの端末へ送るものは上に書かれています。通信するのは上の情報源と、取得を許可したページだけで、その回数をここに示します。記事に表示を許可した画像は記事自体が求めるもので、数に含みません。',
  'privacy.requests': '通信の記録',
  'privacy.origin': 'サーバー',
  'privacy.today': '今日',
  'privacy.week': 'この7日間',
  'privacy.all': '合計',
  'privacy.other': 'その他',
  'privacy.none': 'この7日間、どこにも通信していません。',
  'storage.heading': '保存容量',
  'storage.explain':
    'アーカイブがこのコンピューターで使っている容量です。空きを作るためにブラウザーが消すことはありません。ディスクがいっぱいでも読めるように、このうち数MBを取り置いています。',
  'storage.all': '合計{size}',
  'storage.source': '情報源',
  'storage.posts': '記事',
  'storage.size': '容量',
  'storage.about': '約{size}',
  'storage.rest': '検索用の索引、ハイライトなど',
  'storage.sources': '情報源ごとの容量',
  'about.heading': 'Backlistについて',
  'about.licence': 'MITライセンスの自由なソフトウェアです。',
  'about.thirdParty': 'Backlistに含まれる他の人の成果物とそのライセンス',
} as const satisfies Translation<typeof enSettingsParts, 'ja'>;
