// Japanese: what the browser itself says of Backlist.
import type { Translation } from '../catalogue';
import type { enManifest } from '../en/manifest';

export const manifest = {
  'manifest.name': 'Backlist',
  'manifest.description':
    '選んだ発行元の記事をすべて自分のコンピューターに保存し、読んでいるページに関連する記事を表示します。',
  'manifest.openPanel': 'サイドパネルを開く',
  'manifest.lookUp': '選択した言葉、または入力した言葉を調べる',
  'manifest.savePage': '見えているままにこのページを保存',
  'manifest.nextRelated': 'このページの次の関連記事',
  'manifest.previousRelated': 'このページの前の関連記事',
} as const satisfies Translation<typeof enManifest, 'ja'>;
