// Japanese: the view in which the archive is looked up.
import type { Translation } from '../catalogue';
import type { enLookup } from '../en/lookup';

export const lookup = {
  'lookup.heading': '調べる',
  'lookup.label': 'アーカイブで調べる',
  'lookup.hint': '言葉、言い回し、問い',
  'lookup.order': '並び順',
  'lookup.order.relevance': '関連の強い順',
  'lookup.order.date': '新しい順',
  'lookup.unfit.next': '条件を減らすか、期間を広げてください。',
  'lookup.empty': 'ある事柄に触れた箇所をアーカイブから探します。',
  'lookup.empty.filters': '言葉だけなら、そのすべてを含む記事を探します。次の書き方で絞り込めます：',
  'lookup.empty.more': 'どのページでも、言葉を選択して右クリックすると、そこから調べられます。',
} as const satisfies Translation<typeof enLookup, 'ja'>;
