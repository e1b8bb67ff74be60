// English: the page of an account on a reader server, and those of its subscriptions.
import type { Message } from '../catalogue';

export const enReaderAccount = {
  'server.again': 'Sign in',
  'server.signIn': 'Sign in',
  'server.signIn.explain':
    'Backlist keeps no password, only what the server gave for it, and that never leaves this browser. Sign in, and everything goes on where it was.',
  'server.items': 'Entries',
  'server.items.none': 'None yet',
  'server.items.all': { one: '{count} entry, all here', other: '{count} entries, all here' },
  'server.items.waiting': '{done} of {total} entries are here',
  'server.items.label': 'Progress of the entries of this server',
  'server.marks': {
    one: '{count} mark of yours waits to be sent to the server.',
    other: '{count} marks of yours wait to be sent to the server.',
  },
  'server.subscriptions': 'Its subscriptions',
  'server.subscriptions.none': 'They come with the first check.',
  'server.left': 'Removed here',
  'server.left.explain':
    'The server still has these. Backlist takes nothing of them unless you follow them again.',
  'server.follow': 'Follow again',
  'server.follow.label': 'Follow “{title}” again',
  'server.remove.explain':
    'Its subscriptions go with it, or stay with their posts. On the server nothing is changed.',
  'source.reader': 'Reader server',
  'source.subscription': 'Subscription',
  'subscription.of': 'Read through {account}, together with its other subscriptions.',
  'subscription.account': 'About this server',
  'subscription.remove.explain': 'Only here: on the server it stays subscribed.',
  'wait.server': 'every hour, because it is a server of many feeds',
} as const satisfies Record<string, Message>;
