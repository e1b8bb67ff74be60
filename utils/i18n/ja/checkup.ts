// Japanese: the checkup of the archive, in the settings.
import type { Translation } from '../catalogue';
import type { enCheckup } from '../en/checkup';

export const checkup = {
  'checkup.heading': 'すべてそろっていますか？',
  'checkup.explain':
    'ブラウザーの起動のたびに、アーカイブを少しずつ調べ、直せるものは直し、残りをここでお知らせします。',
  'checkup.never': 'まだ調べていません。',
  'checkup.last': '最後の確認：{when}',
  'checkup.sound': 'すべてそろい、整合しています。',
  'checkup.now': 'アーカイブを確認',
  'checkup.running': 'アーカイブを調べています',
  'checkup.progress': '{count}行中{done}行',
  'checkup.mended': '修復済み',
  'checkup.open': '判断が必要なもの',
  'checkup.text-back': '{count}件の記事の本文が失われていたため、別の本文を使うようにしました。',
  'checkup.text-asked': '{count}件の記事の本文がなくなっていたため、フィードとページを読み直しています。',
  'checkup.post-back': '{count}件の記事がなくなっていたため、残っていたものから作り直しました。',
  'checkup.index': '検索用の索引が{count}か所壊れていたため、作り直しています。',
  'checkup.rows': 'すでにないものの残り{count}件を片付けました。',
  'checkup.highlights': '{count}件のハイライトを記事に結び直しました。',
  'checkup.sources': '{count}件の記事に情報源がなくなっていたため、購読しない情報源の中に置きました。',
  'checkup.jobs': '裏の作業{count}件を直しました。',
  'checkup.counters': '{count}個の集計を直しました。',
  'checkup.text-lost': '{count}件の記事の本文がなく、取得できるアドレスもありません。',
  'checkup.text-lost.next': 'バックアップがあれば取り込んでください。足りないものが戻ります。',
  'checkup.text-astray': '属する記事のない本文が{count}件あります。',
  'checkup.text-astray.next': '最初の言葉を題にして保存したページとして戻すか、削除してください。',
  'checkup.bring': '戻す',
  'checkup.delete': '削除',
  'checkup.sure': '完全に削除しますか？',
  'checkup.brought': '{count}件の本文を戻しました。保存したページの中にあります。',
  'checkup.deleted': '{count}件の本文を削除しました。',
} as const satisfies Translation<typeof enCheckup, 'ja'>;
