// Japanese: the report for bugs, in the settings. What it says itself is always English (utils/model/diagnostics.ts).
import type { Translation } from '../catalogue';
import type { enDiagnostics } from '../en/diagnostics';

export const diagnostics = {
  'diagnostics.heading': '診断',
  'diagnostics.explain':
    '不具合の報告用です。バージョン、件数、個人に関わらない設定、エラーのコードだけを含みます。タイトルもアドレスも、読んだものや書いたものも含みません。送信はせず、必要ならご自分でコピーします。',
  'diagnostics.show': '診断を表示',
  'diagnostics.again': '読み直す',
  'diagnostics.copy': 'コピー',
  'diagnostics.copied': 'コピーしました。',
  'diagnostics.preview': 'コピーされる内容',
  'diagnostics.refused': 'ブラウザーがコピーを許可しませんでした。文章を選択してコピーしてください。',
} as const satisfies Translation<typeof enDiagnostics, 'ja'>;
