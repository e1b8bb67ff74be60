// Japanese: the panel, the way between its views, and its list of the archive.
import type { Translation } from '../catalogue';
import type { enViews } from '../en/views';

export const views = {
  'title.panel': 'Backlist：アーカイブ',
  loading: '読み込んでいます…',
  'post.read': '既読',
  'post.starred': 'スター付き',
  'panel.views': '表示',
  'panel.archive': 'アーカイブ',
  'panel.lookup': '調べる',
  'panel.page': 'このページ',
  'panel.sources': '情報源',
  'panel.more': 'その他',
  'archive.heading': 'アーカイブ',
  'archive.summary': '{count}件の記事、{years}',
  'archive.timeline.year': '{year}年：{count}件の記事',
  'archive.empty.heading': 'アーカイブは空です。',
  'archive.empty.text': '情報源を読み終えると、記事がここに並びます。',
  'archive.empty.action': '情報源を見る',
  'show.more': 'さらに表示',
} as const satisfies Translation<typeof enViews, 'ja'>;
