// Simplified Chinese: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en/file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'Backlist 不认识这种文件。',
  'error.unknown-format.next': '请选择原产品导出的文件，不要改动。',
  'error.damaged-file.what': '此文件已损坏。没有导入任何内容。',
  'error.damaged-file.next': '请重新导出后再试。',
  'error.newer-backup.what': '此备份由更新版本的 Backlist 写入。',
  'error.newer-backup.next': '请更新 Backlist 后再恢复。',
  'error.bad-template.what': 'Backlist 无法解析此模板。',
  'error.bad-template.next': '请在导入和导出页面中修正。',
  'error.no-backup-place.what': '无法保存备份。',
  'error.no-backup-place.next': '请重新选择位置，并在浏览器询问时允许。',
  'error.backup-not-allowed.what': '浏览器不再允许 Backlist 写入存放备份的文件夹。',
  'error.backup-not-allowed.next': '请点击按钮并允许；如果浏览器提供，请选择每次访问时都允许。',
  'error.no-backup-room.what': '要存放备份的磁盘已满。',
  'error.no-backup-room.next': '请在那里腾出空间或另选位置，然后重试。以前的备份仍在。',
} as const satisfies Translation<typeof enFileErrors, 'zh-Hans'>;
