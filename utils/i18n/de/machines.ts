// German: on all your machines, in the settings.
import type { Translation } from '../catalogue';
import type { enMachines } from '../en/machines';

export const machines = {
  'machines.heading': 'Auf allen deinen Geräten',
  'account.label': 'Quellen und Einstellungen folgen dir',
  'account.explain':
    'Die Adressen deiner Quellen und deine Einstellungen kommen in dein Browserkonto, wenn du dort angemeldet bist und der Abgleich des Browsers an ist, und von dort in deine anderen Browser mit diesem Konto. Der Browser überträgt sie, und sein Hersteller kann sie womöglich lesen. Was du liest, kommt nicht dorthin. Wenn du nicht angemeldet bist, verlässt nichts diesen Computer.',
  'account.at': 'Zuletzt nachgesehen: {when}.',
  'account.never': 'Noch nicht nachgesehen.',
  'account.absent':
    'Dieser Browser bewahrt nichts in einem Konto auf: Quellen und Einstellungen bleiben auf diesem Gerät.',
  'account.newer':
    'Eine spätere Version von Backlist auf einem anderen Gerät hat dort auch geschrieben. Das bleibt, wie es ist: Aktualisiere Backlist hier, um mitzukommen.',
  'account.left': {
    one: 'Für {count} ist im Konto kein Platz: {names}. Sie bleibt auf diesem Gerät.',
    other: 'Für {count} ist im Konto kein Platz: {names}. Sie bleiben auf diesem Gerät.',
  },
  'account.problem.quota':
    'Im Konto ist kein Platz mehr. Was auf diesem Gerät ist, bleibt. Es wird noch einmal versucht.',
  'account.problem.rate':
    'Der Browser bittet, seltener zu schreiben. In einer Stunde wird es noch einmal versucht.',
  'account.problem.failed':
    'Der Browser ließ Backlist das Konto nicht lesen oder schreiben. Es wird noch einmal versucht.',
  'folder.label': 'Lesestand und Markierungen, über einen eigenen Ordner',
  'folder.explain':
    'Ein Ordner auf einem Server, den du schon hast (Nextcloud oder ein anderer mit WebDAV), überträgt, was du gelesen, mit Stern oder Schlagwort versehen, markiert und gelöscht hast und wo du stehen geblieben bist. Alles wird mit einer Passphrase verschlossen, bevor es dieses Gerät verlässt: Der Server sieht Dateien, die er nicht lesen kann, wie viele und wann. Die Beiträge selbst kommen von ihren Publikationen.',
  'folder.setUp': 'Ordner einrichten…',
  'folder.url': 'Adresse des Ordners',
  'folder.url.hint':
    'Wie dein Server sie für WebDAV angibt, etwa https://cloud.example/remote.php/dav/files/du/Backlist. Der letzte Ordner wird angelegt, wenn es ihn nicht gibt.',
  'folder.user': 'Benutzername',
  'folder.password': 'Passwort',
  'folder.password.hint':
    'Am besten ein App-Passwort, das sich auf dem Server zurücknehmen lässt. Es wird in diesem Browser aufbewahrt.',
  'folder.try': 'Verbindung testen',
  'folder.trying': 'Wird getestet…',
  'folder.cancel': 'Abbrechen',
  'folder.found': 'Die Verbindung steht. Deine Geräte tauschen sich in diesem Ordner schon aus.',
  'folder.new': 'Die Verbindung steht. Noch tauscht sich kein Gerät in diesem Ordner aus.',
  'folder.others': {
    one: 'Dort liegt {count} andere Datei. Sie bleibt, wie sie ist.',
    other: 'Dort liegen {count} andere Dateien. Sie bleiben, wie sie sind.',
  },
  'folder.insecure':
    'Diese Adresse ist nicht verschlüsselt: Wer im selben Netz ist, kann dein Passwort lesen. Was ausgetauscht wird, bleibt verschlossen.',
  'folder.passphrase': 'Passphrase',
  'folder.passphrase.new':
    'Du gibst sie auf jedem deiner Geräte ein. Niemand kann sie zurückholen: Schreib sie auf.',
  'folder.passphrase.there': 'Die, die du auf deinem ersten Gerät gewählt hast.',
  'folder.passphrase.again': 'Passphrase noch einmal',
  'folder.passphrase.short': {
    one: 'Mindestens {count} Zeichen.',
    other: 'Mindestens {count} Zeichen: Mehrere Wörter merken sich leicht.',
  },
  'folder.passphrase.differ': 'Die beiden sind nicht gleich.',
  'folder.name': 'Name dieses Geräts',
  'folder.name.hint': 'So zeigen ihn deine anderen Geräte.',
  'folder.start': 'Beginnen',
  'folder.starting': 'Wird verschlossen…',
  'folder.started': 'Der Ordner ist eingerichtet. Der erste Austausch läuft.',
  'folder.running': 'Austausch läuft…',
  'folder.never': 'Noch nicht ausgetauscht.',
  'folder.at': 'Zuletzt ausgetauscht: {when}, {received} empfangen, {sent} gesendet.',
  'folder.waiting': {
    one: '{count} Änderung wartet.',
    other: '{count} Änderungen warten.',
  },
  'folder.machines': 'Deine anderen Geräte',
  'folder.alone':
    'Noch kein anderes Gerät hat sich hier ausgetauscht. Richte dort denselben Ordner mit derselben Passphrase ein.',
  'folder.asides': {
    one: '{count} Datei wurde beiseitegelegt',
    other: '{count} Dateien wurden beiseitegelegt',
  },
  'folder.asides.explain':
    'Sie bleiben auf dem Server, wie sie sind, und nichts davon wird übernommen. Eine abgeschnittene Datei schickt ihr Gerät unter anderem Namen noch einmal.',
  'folder.aside.foreign': 'ist nicht von Backlist.',
  'folder.aside.torn': 'ist unvollständig oder wurde verändert.',
  'folder.aside.newer': 'ist von einer späteren Version: Aktualisiere Backlist hier.',
  'folder.aside.sealed': 'lässt sich mit dieser Passphrase nicht öffnen.',
  'folder.aside.unreadable': 'enthält nichts Lesbares.',
  'folder.exchange': 'Jetzt austauschen',
  'folder.stop': 'Hier beenden…',
  'folder.stop.sure':
    'Dieses Gerät tauscht nichts mehr aus und vergisst Passwort und Passphrase. Was es hat, bleibt, der Ordner auch.',
  'folder.stop.yes': 'Auf diesem Gerät beenden',
  'folder.stopped': 'Beendet. Alles auf diesem Gerät bleibt.',
  'folder.erase': 'Vom Server entfernen…',
  'folder.erase.sure':
    'Was deine Geräte in den Ordner gelegt haben, wird dort endgültig gelöscht. Was jedes hat, bleibt auf ihm, aber sie tauschen nichts mehr aus.',
  'folder.erase.yes': 'Vom Server löschen',
  'folder.erased': 'Vom Server gelöscht. Alles auf diesem Gerät bleibt.',
} as const satisfies Translation<typeof enMachines, 'de'>;
