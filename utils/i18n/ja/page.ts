// Japanese: the page at hand and the posts beside it, in popup and panel.
import type { Translation } from '../catalogue';
import type { enPage } from '../en/page';

export const page = {
  'post.original': '元のページ',
  'post.original.label': '「{title}」の元のページを新しいタブで開く',
  'page.related.heading': 'このページに関連',
  'page.related.terms': 'このページと共通',
  'page.related.passage': '最も近い箇所',
  'page.known.heading': 'このページはアーカイブにあります',
  'page.linked.heading': 'このページのリンク先',
  'page.dismiss': '関連なし',
  'page.dismiss.label': '「{title}」はこのページと関連がない',
  'page.dismissed': 'このページには今後表示しません。',
  'page.nothing': 'このページに関連する記事はアーカイブにありません。',
  'page.notArticle': 'このページは記事ではないため、比べるものがありません。',
  'page.private': 'このページにはパスワードか支払いの入力欄があります。Backlistは読んでいません。',
  'page.unreadable': 'このページは、ブラウザーがどの拡張機能にも読ませません。',
  'page.off': 'このサイトではBacklistがオフになっています。',
  'page.off.on': '{host}でオンにする',
  'page.loading': 'ページを読んでいます…',
  'page.off.done': '{host}を再びオンにしました。',
} as const satisfies Translation<typeof enPage, 'ja'>;
