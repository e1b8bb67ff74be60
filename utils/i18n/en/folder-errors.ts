// English: what can go wrong with the folder on a server, in the settings.
import type { Message } from '../catalogue';

export const enFolderErrors = {
  'error.folder-login.what': 'The server does not accept this name and password.',
  'error.folder-login.next':
    'Check both. Many servers want an app password, which you make in their security settings.',
  'error.folder-digest.what':
    'The server asks for a kind of sign-in that Backlist does not have, such as Digest.',
  'error.folder-digest.next': 'Have its administrator allow Basic for this folder, over https.',
  'error.folder-forbidden.what': 'The server does not let you write in this folder.',
  'error.folder-forbidden.next': 'Choose a folder of your own, or have its owner let you write there.',
  'error.folder-missing.what': 'The server has no such folder.',
  'error.folder-missing.next': 'Check the address. Backlist makes the last folder of it, not those above.',
  'error.folder-no-dav.what': 'There is no WebDAV folder at this address.',
  'error.folder-no-dav.next': 'Look for the WebDAV address in the settings of your server.',
  'error.folder-elsewhere.what': 'The server leads on to another address.',
  'error.folder-elsewhere.next': 'Give the address that it leads to, usually one with https.',
  'error.folder-busy.what': 'The server is busy, or somebody else holds the folder.',
  'error.folder-busy.next': 'It is tried again by itself.',
  'error.folder-full.what': 'There is no room left on the server.',
  'error.folder-full.next':
    'Make room there. Until then everything stays on this machine, and nothing is lost.',
  'error.folder-insecure.what':
    'This address is not encrypted on its way: anybody there could read your password.',
  'error.folder-insecure.next':
    'Use an address that begins with https. Without it, only servers on this machine or in your own network are possible.',
  'error.folder-damaged.what': 'The file that says how this folder is locked is damaged.',
  'error.folder-damaged.next':
    'Bring backlist-vault.json back from a backup of the server, or choose another folder.',
  'error.folder-newer.what': 'A later version of Backlist made this folder.',
  'error.folder-newer.next': 'Update Backlist on this machine. Nothing there was touched.',
  'error.wrong-passphrase.what': 'This is not the passphrase of this folder. Nothing was written.',
  'error.wrong-passphrase.next': 'Use the one that you chose on your first machine.',
} as const satisfies Record<string, Message>;
