// Simplified Chinese: what can go wrong with the folder on a server, in the settings.
import type { Translation } from '../catalogue';
import type { enFolderErrors } from '../en/folder-errors';

export const folderErrors = {
  'error.folder-login.what': '服务器不接受此用户名和密码。',
  'error.folder-login.next': '请检查两者。许多服务器需要应用密码，可在其安全设置中创建。',
  'error.folder-digest.what': '服务器要求使用 Backlist 不支持的登录方式，例如 Digest。',
  'error.folder-digest.next': '请管理员允许此文件夹通过 https 使用 Basic 登录。',
  'error.folder-forbidden.what': '服务器不允许你写入此文件夹。',
  'error.folder-forbidden.next': '请选择自己的文件夹，或请其所有者允许写入。',
  'error.folder-missing.what': '服务器上没有此文件夹。',
  'error.folder-missing.next': '请检查地址。Backlist 会创建最后一级文件夹，但不会创建上级文件夹。',
  'error.folder-no-dav.what': '此地址没有 WebDAV 文件夹。',
  'error.folder-no-dav.next': '请在服务器的设置中查找 WebDAV 地址。',
  'error.folder-elsewhere.what': '服务器跳转到了另一个地址。',
  'error.folder-elsewhere.next': '请输入跳转后的地址，通常以 https 开头。',
  'error.folder-busy.what': '服务器繁忙，或文件夹正被他人占用。',
  'error.folder-busy.next': '会自动重试。',
  'error.folder-full.what': '服务器上没有空间了。',
  'error.folder-full.next': '请在服务器上腾出空间。在此之前一切都留在此设备上，不会丢失。',
  'error.folder-insecure.what': '此地址的传输未加密：途中有人可能读到你的密码。',
  'error.folder-insecure.next': '请使用以 https 开头的地址。否则只能用此设备上或自己网络中的服务器。',
  'error.folder-damaged.what': '记录此文件夹如何加锁的文件已损坏。',
  'error.folder-damaged.next': '请从服务器的备份中恢复 backlist-vault.json，或选择另一个文件夹。',
  'error.folder-newer.what': '此文件夹由更新版本的 Backlist 创建。',
  'error.folder-newer.next': '请更新此设备上的 Backlist。那里没有任何改动。',
  'error.wrong-passphrase.what': '这不是此文件夹的口令。没有写入任何内容。',
  'error.wrong-passphrase.next': '请使用你在第一台设备上选定的口令。',
} as const satisfies Translation<typeof enFolderErrors, 'zh-Hans'>;
