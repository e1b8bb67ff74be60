// English: accounts on reader servers (FreshRSS, Miniflux and others), among the sources.
import type { Message } from '../catalogue';

export const enReaderServer = {
  'server.open': 'Connect a reader server',
  'server.explain':
    'FreshRSS, Miniflux and others that speak the Google Reader API: all its subscriptions come here, and what you read or star counts on both sides.',
  'server.address': 'Address of the server',
  'server.address.hint': 'rss.example.org',
  'server.user': 'User name',
  'server.password': 'API password',
  'server.password.explain':
    'FreshRSS: the API password that you set in your profile, not the one you sign in with. Miniflux: name and password from Settings, Integrations, Google Reader. It goes to this server only and is not kept.',
  'server.plain':
    'An address with http alone: whoever is on the way there can read the password. In your own network that may be right, elsewhere give it with https.',
  'server.connect': 'Connect',
  'server.working': 'Asking the server…',
  'server.done': 'Connected to “{title}”. Its entries arrive in the background, the newest first.',
  'server.missing': 'Address, name and password are all needed.',
  'server.subscriptions.count': { one: '{count} subscription', other: '{count} subscriptions' },
  'server.subscriptions.label': 'Subscriptions of “{title}”',
  'subscription.row': 'Through {account}',
  'error.no-reader-api.what': 'No reader server was found at this address.',
  'error.no-reader-api.next':
    'Give the address at which you open it in the browser or, with FreshRSS, the one on its page “API”, which ends with greader.php.',
  'error.not-reader-api.what': 'The server answered something that is not the Google Reader API.',
  'error.not-reader-api.next':
    'Open the server in a tab and see whether it is well. Backlist tries again by itself.',
  'error.reader-api-off.what': 'The server is there, but its API is switched off.',
  'error.reader-api-off.next':
    'In FreshRSS, allow API access under Settings, Authentication, and set an API password in your profile. Then try again.',
  'error.wrong-password.what': 'The server does not accept this name and password.',
  'error.wrong-password.next':
    'FreshRSS wants the API password of your profile, Miniflux those of its Google Reader integration: neither is the password of the site itself.',
  'error.sign-in-needed.what': 'The server wants you to sign in again.',
  'error.sign-in-needed.next':
    'Its password was changed, or this browser never had it. Open the server’s page among your sources and sign in.',
  'error.reader-behind-login.what':
    'The web server in front of the reader server wants a sign-in of its own.',
  'error.reader-behind-login.next':
    'Have its administrator leave the API out of it: with FreshRSS what lies below /api/, with Miniflux what lies below /reader/ and /accounts/.',
  'error.reader-path-lost.what': 'FreshRSS is there, but its web server keeps to itself what it is asked.',
  'error.reader-path-lost.next':
    'Have its administrator pass the path on to PHP (PATH_INFO); FreshRSS checks that on its page “API”.',
  'error.reader-header-lost.what':
    'The password is right, but the web server in front does not pass sign-ins on.',
  'error.reader-header-lost.next':
    'Have its administrator let the header “Authorization” through; FreshRSS checks that on its page “API”.',
} as const satisfies Record<string, Message>;
