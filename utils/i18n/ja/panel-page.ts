// Japanese: the page at hand, as the panel alone says it.
import type { Translation } from '../catalogue';
import type { enPanelPage } from '../en/panel-page';

export const panelPage = {
  'page.none': 'アーカイブの隣に開いているページがありません。',
  'page.manual': '関連記事は、求めたときに表示します。',
  'page.manual.ask': 'このページについて調べる',
  'page.manual.automatic': 'すべてのページで表示',
  'page.manual.explain':
    'すべてのページで使うには、ページを読み取る許可をブラウザーが確認します。読んだものがこのコンピューターの外に出ることはありません。',
  'backup.failed': '前回の自動バックアップを作成できませんでした。',
  'backup.failed.next': '読み込みと書き出しのページに、理由と直すためのボタンがあります。',
} as const satisfies Translation<typeof enPanelPage, 'ja'>;
