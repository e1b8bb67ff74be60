// German: what can go wrong with the folder on a server, in the settings.
import type { Translation } from '../catalogue';
import type { enFolderErrors } from '../en/folder-errors';

export const folderErrors = {
  'error.folder-login.what': 'Der Server nimmt diesen Namen und dieses Passwort nicht an.',
  'error.folder-login.next':
    'Prüfe beides. Viele Server wollen ein App-Passwort, das man in ihren Sicherheitseinstellungen anlegt.',
  'error.folder-digest.what':
    'Der Server verlangt eine Art der Anmeldung, die Backlist nicht kennt, etwa Digest.',
  'error.folder-digest.next': 'Bitte seine Verwaltung, für diesen Ordner Basic über https zuzulassen.',
  'error.folder-forbidden.what': 'Der Server lässt dich in diesen Ordner nicht schreiben.',
  'error.folder-forbidden.next':
    'Wähle einen eigenen Ordner oder lass dir vom Besitzer das Schreiben erlauben.',
  'error.folder-missing.what': 'Diesen Ordner gibt es auf dem Server nicht.',
  'error.folder-missing.next': 'Prüfe die Adresse. Backlist legt ihren letzten Ordner an, die darüber nicht.',
  'error.folder-no-dav.what': 'Unter dieser Adresse gibt es keinen WebDAV-Ordner.',
  'error.folder-no-dav.next': 'Sieh in den Einstellungen deines Servers nach der WebDAV-Adresse.',
  'error.folder-elsewhere.what': 'Der Server leitet zu einer anderen Adresse weiter.',
  'error.folder-elsewhere.next': 'Gib die Adresse an, zu der er führt, meist eine mit https.',
  'error.folder-busy.what': 'Der Server ist beschäftigt, oder jemand anderes hält den Ordner fest.',
  'error.folder-busy.next': 'Es wird von selbst noch einmal versucht.',
  'error.folder-full.what': 'Auf dem Server ist kein Platz mehr.',
  'error.folder-full.next':
    'Schaffe dort Platz. Bis dahin bleibt alles auf diesem Gerät, und nichts geht verloren.',
  'error.folder-insecure.what':
    'Diese Adresse ist unterwegs nicht verschlüsselt: Wer dort mithört, könnte dein Passwort lesen.',
  'error.folder-insecure.next':
    'Nimm eine Adresse, die mit https beginnt. Ohne gehen nur Server auf diesem Gerät oder im eigenen Netz.',
  'error.folder-damaged.what': 'Die Datei, die sagt, wie dieser Ordner verschlossen ist, ist beschädigt.',
  'error.folder-damaged.next':
    'Hole backlist-vault.json aus einer Sicherung des Servers zurück oder wähle einen anderen Ordner.',
  'error.folder-newer.what': 'Eine spätere Version von Backlist hat diesen Ordner angelegt.',
  'error.folder-newer.next': 'Aktualisiere Backlist auf diesem Gerät. Dort wurde nichts angerührt.',
  'error.wrong-passphrase.what': 'Das ist nicht die Passphrase dieses Ordners. Es wurde nichts geschrieben.',
  'error.wrong-passphrase.next': 'Nimm die, die du auf deinem ersten Gerät gewählt hast.',
} as const satisfies Translation<typeof enFolderErrors, 'de'>;
