// Japanese: that the disk is full, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enDisk } from '../en/disk';

export const disk = {
  'disk.full':
    'ディスクがいっぱいで、新しい記事を受け取れません。ここにあるものは、これまでどおり読んだり検索したりできます。',
  'disk.missing':
    'あと約{size}空くと、自動で再開します。ブラウザーを閉じる前に空きを作ってください。ディスクがいっぱいのままだと、このアーカイブを含め、ブラウザーの保存データが壊れることがあります。',
  'disk.room': '空きを作る',
} as const satisfies Translation<typeof enDisk, 'ja'>;
