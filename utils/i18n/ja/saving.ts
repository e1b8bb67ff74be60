// Japanese: saving a page, in popup and panel.
import type { Translation } from '../catalogue';
import type { enSaving } from '../en/saving';

export const saving = {
  'save.page': '保存',
  'save.page.label': 'このページをアーカイブに保存',
  'save.working': '保存しています…',
  'save.done': 'アーカイブに保存しました。',
  'save.done.title': '「{title}」をアーカイブに保存しました。',
  'save.done.page': '保存しました。記事ではないため、そのままの形で残しました。',
  'save.done.none': 'タイトルとアドレスだけを保存しました。読める内容がありませんでした。',
  'save.done.coming': '「{title}」を保存しました。本文を取得しています。',
  'save.done.noAccess': '{host}へのアクセスがないため、「{title}」のアドレスだけを保存しました。',
  'save.known': 'すでにアーカイブにあります。',
  'save.known.title': '「{title}」はすでにアーカイブにあります。',
  'save.failed': 'ページを保存できませんでした。',
  'save.undone': '保存を取り消しました。',
  'save.allow': 'アクセスを許可して取得',
  'save.read': '読む',
  'save.seen': 'このメッセージを閉じる',
  'retake.ask': 'このタブから本文を取り込む',
  'retake.why':
    'ログイン中のサイトでは、アーカイブより多くの内容がページにあることがあります。以前の本文も残します。',
  'retake.working': 'タブを読んでいます…',
  'retake.taken': 'このタブから取り込みました。{kept}語に代わって{tab}語です。以前の本文も残してあります。',
  'retake.shorter': 'このタブの本文は{tab}語で、アーカイブの{kept}語より長くありません。何も変えていません。',
  'retake.anyway': 'それでも取り込む',
  'retake.undone': '以前の本文に戻しました。',
} as const satisfies Translation<typeof enSaving, 'ja'>;
