// German: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en/file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'Diese Art von Datei kennt Backlist nicht.',
  'error.unknown-format.next': 'Wähle den Export so, wie ihn das andere Programm geschrieben hat.',
  'error.damaged-file.what': 'Diese Datei ist beschädigt. Nichts davon wurde übernommen.',
  'error.damaged-file.next': 'Exportiere sie noch einmal und versuche es dann wieder.',
  'error.newer-backup.what': 'Diese Sicherung stammt von einem neueren Backlist.',
  'error.newer-backup.next': 'Aktualisiere Backlist und stelle sie dann wieder her.',
  'error.bad-template.what': 'Mit dieser Vorlage kann Backlist nichts anfangen.',
  'error.bad-template.next': 'Berichtige sie auf der Seite „Import und Export“.',
  'error.no-backup-place.what': 'Die Sicherung ließ sich nicht speichern.',
  'error.no-backup-place.next': 'Wähle ihren Ort noch einmal und erlaube ihn, wenn der Browser fragt.',
  'error.backup-not-allowed.what':
    'Der Browser lässt Backlist nicht mehr in den Ordner deiner Sicherungen schreiben.',
  'error.backup-not-allowed.next':
    'Drücke den Knopf und erlaube es, wenn der Browser das anbietet, bei jedem Besuch.',
  'error.no-backup-room.what': 'Der Datenträger, auf dem die Sicherung liegen soll, ist voll.',
  'error.no-backup-room.next':
    'Schaffe dort Platz oder wähle einen anderen Ort und versuche es dann noch einmal. Die früheren Sicherungen sind noch da.',
} as const satisfies Translation<typeof enFileErrors, 'de'>;
