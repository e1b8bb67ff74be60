// The folder's tools, bound to this browser: requests are counted here, and keys kept where only this extension reads them.
import type { FolderTools, TypedLogin } from '@/components/machines/folder-tools';
import { BacklistError } from '@/utils/core/errors';
import { isPrivateHost } from '@/utils/core/private-address';
import { readName } from '@/utils/machines/folder/names';
import { announce } from '@/utils/messaging/changes';
import { countingFetch } from '@/utils/platform/request-log';
import { folderAccess, forgetFolderAccess, keepFolderAccess } from '@/utils/store/machines/folder-access';
import { folderState } from '@/utils/store/machines/folder-state-reader';
import { read } from '@/utils/store/read';

const counted = countingFetch(() => announce({ of: 'requests' }));

/** With https where nothing is said, and a slash at its end. */
function address(typed: string): string {
  const text = typed.trim();
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(whole)) throw new BacklistError('bad-address', { facts: { url: text } });
  const url = new URL(whole);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new BacklistError('bad-address', { facts: { url: text } });
  if (url.protocol === 'http:' && !isPrivateHost(url)) throw new BacklistError('folder-insecure');
  // A login in the address would be shown with it.
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

async function lookAt(typed: TypedLogin) {
  const [{ WebdavFolder }, { findVault }] = await Promise.all([
    import('@/utils/machines/folder/webdav'),
    import('@/utils/machines/folder/vault-file'),
  ]);
  const login = { ...typed, url: address(typed.url) };
  const folder = new WebdavFolder(login, counted);
  let missing = false;
  const files = await folder.list().catch((error) => {
    if (!(error instanceof BacklistError) || error.code !== 'folder-missing') throw error;
    missing = true;
    return [];
  });
  return { login, folder, files, missing, found: await findVault(folder, files) };
}

/** What this browser and system are called. */
function suggestedName(): string {
  const agent = navigator.userAgent;
  const name = /firefox/i.test(agent) ? 'Firefox' : /edg\//i.test(agent) ? 'Edge' : 'Chrome';
  const systems = { Windows: /windows/i, Android: /android/i, macOS: /mac os/i, Linux: /linux/i };
  const system = Object.entries(systems).find(([, pattern]) => pattern.test(agent))?.[0];
  return system ? `${name}, ${system}` : name;
}

export function makeFolderTools(): FolderTools {
  return {
    address,
    suggestedName,
    async state() {
      const access = await folderAccess();
      return read((db) => folderState(db, access?.machineName ?? '', Date.now()));
    },
    async look(typed) {
      const { VAULT_NAME } = await import('@/utils/machines/folder/vault');
      const { login, files, found } = await lookAt(typed);
      const others = files.filter(({ name }) => name !== VAULT_NAME && readName(name) === null).length;
      return { url: login.url, insecure: login.url.startsWith('http:'), used: found.vault !== null, others };
    },
    async open(typed, passphrase, machineName) {
      const [{ openVault, makeVault }, { putVault }] = await Promise.all([
        import('@/utils/machines/folder/vault'),
        import('@/utils/machines/folder/vault-file'),
      ]);
      const { login, folder, missing, found } = await lookAt(typed);
      const made = found.vault ? null : await makeVault(passphrase);
      const open = found.vault ? await openVault(found.vault, passphrase) : made?.open;
      if (!open) throw new BacklistError('internal');
      if (missing) await folder.make();
      if (made && !(await putVault(folder, made.vault, found))) throw new BacklistError('folder-busy');
      await keepFolderAccess({ login, vault: open, machineName });
    },
    forget: forgetFolderAccess,
  };
}
