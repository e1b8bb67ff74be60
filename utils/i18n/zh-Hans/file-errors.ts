// Simplified Chinese: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en-file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'Backlist 不认识这种文件。',
  'error.unknown-format.next': '请选择原产品导出的文件，不要改动。',
  'error.damaged-file.what': '此文件已损坏。没有导入任何内容。',
  'error.damaged-file.next': '请重新导出后再试。',
  'error.damaged-file.what.zip': '此 ZIP 不完整或已损坏。没有导入任何内容。',
  'error.damaged-file.what.bomb': '此 ZIP 解压后会远大于任何导出文件。没有导入任何内容。',
  'error.damaged-file.what.columns': '列“{column}”出现了两次，无法判断以哪一列为准。没有导入任何内容。',
  'error.damaged-file.what.quote': '此文件中有一个引号打开后没有关闭。没有导入任何内容。',
  'error.damaged-file.what.json': '此文件提前结束，或不是应有的 JSON。没有导入任何内容。',
  'error.damaged-file.what.encoding': '无法判断此文件使用的文字编码。没有导入任何内容。',
  'error.damaged-file.what.size': '此文件中有一段文字超出了可导入的长度。没有导入任何内容。',
  'error.damaged-file.what.rows': '此备份缺少部分内容，或内容已不是写入时的样子。没有导入任何内容。',
  'error.damaged-file.next.encoding': '请将其另存为 UTF-8（在电子表格中选择“CSV UTF-8”），然后重试。',
  'error.newer-backup.what': '此备份由更新版本的 Backlist 写入。',
  'error.newer-backup.next': '请更新 Backlist 后再恢复。',
  'error.bad-template.what': 'Backlist 无法解析此模板。',
  'error.bad-template.next': '请在导入和导出页面中修正。',
  'error.no-backup-place.what': '无法保存备份。',
  'error.no-backup-place.next': '请重新选择位置，并在浏览器询问时允许。',
  'error.no-backup-room.what': '要存放备份的磁盘已满。',
  'error.no-backup-room.next': '请在那里腾出空间或另选位置，然后重试。以前的备份仍在。',
} as const satisfies Translation<typeof enFileErrors, 'zh-Hans'>;
