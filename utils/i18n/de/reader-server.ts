// German: accounts on reader servers (FreshRSS, Miniflux and others), among the sources.
import type { Translation } from '../catalogue';
import type { enReaderServer } from '../en/reader-server';

export const readerServer = {
  'server.open': 'Leseserver verbinden',
  'server.explain':
    'FreshRSS, Miniflux und andere, die die Google-Reader-API sprechen: Alle Abonnements kommen hierher, und was du liest oder mit Stern versiehst, gilt auf beiden Seiten.',
  'server.address': 'Adresse des Servers',
  'server.address.hint': 'rss.example.org',
  'server.user': 'Benutzername',
  'server.password': 'API-Passwort',
  'server.password.explain':
    'FreshRSS: das API-Passwort aus deinem Profil, nicht das zum Anmelden. Miniflux: Name und Passwort aus Einstellungen, Integrationen, Google Reader. Es geht nur an diesen Server und wird nicht aufbewahrt.',
  'server.plain':
    'Eine Adresse mit bloßem http: Wer auf dem Weg dorthin sitzt, kann das Passwort lesen. Im eigenen Netz mag das recht sein, anderswo gib sie mit https an.',
  'server.connect': 'Verbinden',
  'server.working': 'Der Server wird gefragt…',
  'server.done': 'Mit „{title}“ verbunden. Die Einträge kommen im Hintergrund, die neuesten zuerst.',
  'server.missing': 'Adresse, Name und Passwort werden alle gebraucht.',
  'server.subscriptions.count': {
    one: '{count} Abonnement',
    other: '{count} Abonnements',
  },
  'server.subscriptions.label': 'Abonnements von „{title}“',
  'subscription.row': 'Über {account}',
  'error.no-reader-api.what': 'Unter dieser Adresse war kein Leseserver zu finden.',
  'error.no-reader-api.next':
    'Gib die Adresse an, unter der du ihn im Browser öffnest, oder bei FreshRSS die von seiner Seite „API“, die auf greader.php endet.',
  'error.not-reader-api.what': 'Der Server hat etwas geantwortet, das nicht die Google-Reader-API ist.',
  'error.not-reader-api.next':
    'Öffne den Server in einem Tab und sieh nach, ob alles in Ordnung ist. Backlist versucht es von selbst noch einmal.',
  'error.reader-api-off.what': 'Der Server ist da, aber seine API ist abgeschaltet.',
  'error.reader-api-off.next':
    'Erlaube in FreshRSS den API-Zugriff unter Einstellungen, Authentifizierung, und setze in deinem Profil ein API-Passwort. Versuche es dann noch einmal.',
  'error.wrong-password.what': 'Der Server nimmt diesen Namen und dieses Passwort nicht an.',
  'error.wrong-password.next':
    'FreshRSS will das API-Passwort aus deinem Profil, Miniflux die Angaben seiner Google-Reader-Integration: Keines davon ist das Passwort der Website selbst.',
  'error.sign-in-needed.what': 'Der Server möchte, dass du dich neu anmeldest.',
  'error.sign-in-needed.next':
    'Sein Passwort wurde geändert, oder dieser Browser hatte es nie. Öffne die Seite des Servers unter deinen Quellen und melde dich an.',
  'error.reader-behind-login.what': 'Der Webserver vor dem Leseserver verlangt eine eigene Anmeldung.',
  'error.reader-behind-login.next':
    'Bitte seine Verwaltung, die API davon auszunehmen: bei FreshRSS alles unter /api/, bei Miniflux alles unter /reader/ und /accounts/.',
  'error.reader-path-lost.what':
    'FreshRSS ist da, aber sein Webserver reicht nicht weiter, was gefragt wird.',
  'error.reader-path-lost.next':
    'Bitte seine Verwaltung, den Pfad an PHP weiterzureichen (PATH_INFO). FreshRSS prüft das auf seiner Seite „API“.',
  'error.reader-header-lost.what':
    'Das Passwort stimmt, aber der Webserver davor reicht Anmeldungen nicht weiter.',
  'error.reader-header-lost.next':
    'Bitte seine Verwaltung, die Kopfzeile „Authorization“ durchzulassen. FreshRSS prüft das auf seiner Seite „API“.',
} as const satisfies Translation<typeof enReaderServer, 'de'>;
