// Japanese: what a look-up found, in popup and panel.
import type { Translation } from '../catalogue';
import type { enFound } from '../en/found';

export const found = {
  'popup.find.results': '結果',
  'lookup.clear': '消去',
  'lookup.total': '{count}件の記事が触れています',
  'lookup.fit': '{count}件の記事が当てはまります',
  'lookup.newest': '当てはまる新しい記事{count}件',
  'lookup.hint.quote': '{part}の引用符が閉じていないため、普通の言葉として検索しました。',
  'lookup.hint.date':
    '{part}は普通の言葉として検索しました。日付は2023、2023-05、2023-05-17のように書きます。',
  'lookup.hint.state': '{part}は普通の言葉として検索しました。使えるのはunread、read、starredです。',
  'lookup.hint.place': '{part}は普通の言葉として検索しました。場所として使えるのはin:titleだけです。',
  'lookup.hint.empty':
    '{part}は普通の言葉として検索しました。コロンのすぐ後ろに、空白を入れずに名前を書きます。',
  'lookup.hint.minus':
    '{part}は普通の言葉として検索しました。マイナスは言葉とsource、tag、author、isの前に付けます。',
  'lookup.hint.operator':
    '{part}は普通の言葉として検索しました。絞り込みに使えるのはsource、tag、author、before、after、is、inだけです。',
  'lookup.hint.wordless': '{part}には検索できる言葉がありません。どの記事にもある言葉や記号は検索しません。',
  'lookup.hint.long': '「{part}」までの言葉だけを検索しました。',
  'lookup.any': 'すべての言葉を含む記事はありません。{count}件が一部を含みます。',
  'lookup.least': '{count}件以上の記事が触れています',
  'lookup.corrected': '「{typed}」の代わりに「{searched}」で検索しました。',
  'lookup.none': '「{query}」に触れた記事はアーカイブにありません。',
  'lookup.unfit': '当てはまる記事はアーカイブにありません。',
  'lookup.none.next': '言葉を減らすか、より一般的な言葉をお試しください。',
} as const satisfies Translation<typeof enFound, 'ja'>;
