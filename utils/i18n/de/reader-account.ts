// German: the page of an account on a reader server, and those of its subscriptions.
import type { Translation } from '../catalogue';
import type { enReaderAccount } from '../en/reader-account';

export const readerAccount = {
  'server.again': 'Anmelden',
  'server.signIn': 'Anmelden',
  'server.signIn.explain':
    'Backlist bewahrt kein Passwort auf, nur was der Server dafür gab, und das verlässt diesen Browser nie. Nach der Anmeldung geht alles weiter, wo es war.',
  'server.items': 'Einträge',
  'server.items.none': 'Noch keine',
  'server.items.all': {
    one: '{count} Eintrag, alles da',
    other: '{count} Einträge, alle da',
  },
  'server.items.waiting': '{done} von {total} Einträgen sind da',
  'server.items.label': 'Fortschritt der Einträge dieses Servers',
  'server.marks': {
    one: '{count} Markierung als gelesen oder mit Stern wartet darauf, an den Server zu gehen.',
    other: '{count} Markierungen als gelesen oder mit Stern warten darauf, an den Server zu gehen.',
  },
  'server.subscriptions': 'Seine Abonnements',
  'server.subscriptions.none': 'Sie kommen mit dem ersten Nachsehen.',
  'server.left': 'Hier entfernt',
  'server.left.explain':
    'Der Server hat sie noch. Backlist nimmt nichts von ihnen, solange du ihnen nicht wieder folgst.',
  'server.follow': 'Wieder folgen',
  'server.follow.label': '„{title}“ wieder folgen',
  'server.remove.explain':
    'Seine Abonnements gehen mit oder bleiben mit ihren Beiträgen. Auf dem Server ändert sich nichts.',
  'source.reader': 'Leseserver',
  'source.subscription': 'Abonnement',
  'subscription.of': 'Wird über {account} gelesen, zusammen mit dessen anderen Abonnements.',
  'subscription.account': 'Über diesen Server',
  'subscription.remove.explain': 'Nur hier: Auf dem Server bleibt es abonniert.',
  'wait.server': 'jede Stunde, weil es ein Server mit vielen Feeds ist',
} as const satisfies Translation<typeof enReaderAccount, 'de'>;
