// Japanese: where the texts of posts come from, full text, and the source of saved pages.
import type { Translation } from '../catalogue';
import type { enTexts } from '../en/texts';

export const texts = {
  'saved.explain':
    'ツールバーのボタン、右クリックメニュー、キーボードで保存したページです。新着を問い合わせることはありません。',
  'texts.label': '表示している本文',
  'texts.now.feed': 'フィードの本文',
  'texts.now.page': 'ページの本文',
  'texts.now.tab': '見たままの本文',
  'texts.older': '{day}に残した以前の本文',
  'texts.other.feed': 'フィードから',
  'texts.other.page': 'ページから',
  'texts.other.tab': '見たまま',
  'texts.words': '{count}語',
  'texts.viewing':
    'この本文は、使用中の本文とは別に残してあるものです。検索と関連記事は使用中の本文によります。',
  'texts.use': 'この本文を使う',
  'texts.used': 'この本文を使うようにしました。',
  'texts.coming': 'ページから本文を取得しています…',
  'texts.missing':
    'このページはアドレスだけが残っています。本文を取得するか、開いてそこから保存してください。',
  'texts.failed': 'ページを読めませんでした。',
  'texts.fetch': '本文を取得',
  'fullText.heading': '全文',
  'fullText.choice': '記事の本文',
  'fullText.choice.explain':
    'フィードによっては、記事の冒頭とリンクしかありません。その場合、残りを記事のページから読み、長い方を保存できます。',
  'fullText.on': 'フィードが途切れていれば全文',
  'fullText.off': 'フィードのまま',
  'fullText.none': '途切れた記事は見つかっていません。',
  'fullText.reading': '{count}件のページを新しい順に読みます。',
  'fullText.label': '全文の取得状況',
  'fullText.read': '{count}件のページを読みました。うち{better}件はフィードより長い本文でした。',
  'fullText.fruitless': 'ページの内容がフィードと変わらないため、これ以上は読みません。',
  'fullText.again': 'もう一度試す',
  'fullText.barred': '{count}件の記事が、アクセスのない{host}にあります。',
  'fullText.allow': '{host}を許可',
} as const satisfies Translation<typeof enTexts, 'ja'>;
