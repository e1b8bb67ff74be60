// Japanese: what only the toolbar popup says.
import type { Translation } from '../catalogue';
import type { enPopup } from '../en/popup';

export const popup = {
  'title.popup': 'Backlist',
  'page.never': 'このサイトでは使わない',
  'page.never.done': '{host}では今後何も読みません。',
  'popup.state.new': 'アーカイブにない記事です',
  'popup.open': 'アーカイブを開く',
  'popup.find.label': 'アーカイブを検索',
  'popup.find.hint': 'アーカイブを検索',
  'popup.find.none': 'この言葉を含む記事はありません。',
  'popup.find.all': '{count}件の結果をすべてサイドパネルで見る',
  'popup.new': '新着',
  'popup.new.empty': 'アーカイブはまだ空です。最初の記事がまもなく届きます。',
  'popup.add': 'このサイトを追加',
  'popup.add.label': '「{title}」を情報源に追加',
  'popup.add.which': 'このサイトには複数のフィードがあります',
  'popup.add.looking': 'このサイトのフィードを探しています…',
  'popup.add.working': '追加しています…',
  'popup.add.done': '追加しました。記事は裏で届きます。',
  'popup.add.already': 'このサイトは情報源に入っています。',
  'popup.sync.never': 'まだ同期していません',
  'popup.sync.last': '{when}に同期',
  'popup.sync.failing': '{count}件の情報源に確認が必要です',
  'popup.new.none':
    '保存している発行元はまだありません。下でこのサイトを追加するか、アーカイブを開いて「情報源」でアドレスを追加してください。',
} as const satisfies Translation<typeof enPopup, 'ja'>;
