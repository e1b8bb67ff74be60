// English: on all your machines, in the settings.
import type { Message } from '../catalogue';

export const enMachines = {
  'machines.heading': 'On all your machines',
  'account.label': 'Sources and settings follow you',
  'account.explain':
    'The addresses of your sources and your settings go into your own browser account, where you are signed in and have its sync switched on, and from there to your other browsers of that account. The browser carries them, and its maker may be able to read them. Nothing of what you read goes there. Where you are not signed in, nothing leaves this computer.',
  'account.at': 'Last looked at {when}.',
  'account.never': 'Not looked at yet.',
  'account.absent': 'This browser keeps nothing in an account: sources and settings stay on this machine.',
  'account.newer':
    'A later version of Backlist on another machine wrote there as well. What it wrote is left as it is: update Backlist here to follow it.',
  'account.left': {
    one: 'There is no room in the account for {count}: {names}. It stays on this machine.',
    other: 'There is no room in the account for {count}: {names}. They stay on this machine.',
  },
  'account.problem.quota': 'The account has no room left. What is on this machine stays; it is tried again.',
  'account.problem.rate': 'The browser asks to write less often. It is tried again in an hour.',
  'account.problem.failed': 'The browser did not let Backlist read or write the account. It is tried again.',
  'folder.label': 'Reading state and highlights, through a folder of yours',
  'folder.explain':
    'A folder on a server that you already have (Nextcloud, or any other with WebDAV) carries what you read, starred, tagged, highlighted and deleted, and where you stopped. It is locked with a passphrase before it leaves this machine: the server sees files that it cannot read, how many and when. Posts themselves come from their publications.',
  'folder.setUp': 'Set up a folder…',
  'folder.url': 'Address of the folder',
  'folder.url.hint':
    'As your server gives it for WebDAV, for example https://cloud.example/remote.php/dav/files/you/Backlist. The last folder is made if it is not there.',
  'folder.user': 'User name',
  'folder.password': 'Password',
  'folder.password.hint':
    'Better an app password, which you can take back on the server. It is kept in this browser.',
  'folder.try': 'Test the connection',
  'folder.trying': 'Testing…',
  'folder.cancel': 'Cancel',
  'folder.found': 'The connection works. Your machines exchange in this folder already.',
  'folder.new': 'The connection works. No machine exchanges in this folder yet.',
  'folder.others': {
    one: '{count} other file lies there. It stays as it is.',
    other: '{count} other files lie there. They stay as they are.',
  },
  'folder.insecure':
    'This address is not encrypted: whoever is in the same network can read your password. What is exchanged stays locked.',
  'folder.passphrase': 'Passphrase',
  'folder.passphrase.new': 'You give it on each of your machines. Nobody can bring it back: write it down.',
  'folder.passphrase.there': 'The one that you chose on your first machine.',
  'folder.passphrase.again': 'Passphrase once more',
  'folder.passphrase.short': {
    one: 'At least {count} character.',
    other: 'At least {count} characters: several words are easy to remember.',
  },
  'folder.passphrase.differ': 'The two are not the same.',
  'folder.name': 'Name of this machine',
  'folder.name.hint': 'As your other machines show it.',
  'folder.start': 'Start',
  'folder.starting': 'Locking…',
  'folder.started': 'The folder is set up. The first exchange is under way.',
  'folder.running': 'Exchanging…',
  'folder.never': 'Not exchanged yet.',
  'folder.at': 'Last exchanged {when}: {received} received, {sent} sent.',
  'folder.waiting': { one: '{count} change waits.', other: '{count} changes wait.' },
  'folder.machines': 'Your other machines',
  'folder.alone':
    'No other machine has exchanged here yet. Set up the same folder there, with the same passphrase.',
  'folder.asides': { one: '{count} file was set aside', other: '{count} files were set aside' },
  'folder.asides.explain':
    'They are left as they are, on the server, and nothing of them is taken in. A file that was cut short is sent again by its machine under another name.',
  'folder.aside.foreign': 'is not of Backlist.',
  'folder.aside.torn': 'is incomplete, or was changed.',
  'folder.aside.newer': 'is of a later version: update Backlist here.',
  'folder.aside.sealed': 'does not open with this passphrase.',
  'folder.aside.unreadable': 'holds nothing that can be read.',
  'folder.exchange': 'Exchange now',
  'folder.stop': 'Stop here…',
  'folder.stop.sure':
    'This machine exchanges no more, and forgets password and passphrase. What it has stays, and so does the folder.',
  'folder.stop.yes': 'Stop on this machine',
  'folder.stopped': 'Stopped. Everything on this machine stays.',
  'folder.erase': 'Remove from the server…',
  'folder.erase.sure':
    'What your machines put into the folder is deleted there, for good. What each of them has stays on it, but they exchange no more.',
  'folder.erase.yes': 'Delete it from the server',
  'folder.erased': 'Deleted from the server. Everything on this machine stays.',
} as const satisfies Record<string, Message>;
