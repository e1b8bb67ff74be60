// Simplified Chinese: that the disk is full, in popup, panel and settings.
import type { Translation } from '../catalogue';
import type { enDisk } from '../en/disk';

export const disk = {
  'disk.full': '磁盘已满：不再接收新文章。已有内容仍可照常阅读和查找。',
  'disk.missing':
    '再腾出约 {size} 空间，Backlist 就会自动继续。请在关闭浏览器之前腾出空间：磁盘已满时，浏览器可能损坏它保存的内容，包括这个存档。',
  'disk.room': '腾出空间',
} as const satisfies Translation<typeof enDisk, 'zh-Hans'>;
