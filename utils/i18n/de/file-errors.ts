// German: what can be wrong with a file, a template, or the place of a backup.
import type { Translation } from '../catalogue';
import type { enFileErrors } from '../en-file-errors';

export const fileErrors = {
  'error.unknown-format.what': 'Diese Art von Datei kennt Backlist nicht.',
  'error.unknown-format.next': 'Wähle den Export so, wie ihn das andere Programm geschrieben hat.',
  'error.damaged-file.what': 'Diese Datei ist beschädigt. Nichts davon wurde übernommen.',
  'error.damaged-file.next': 'Exportiere sie noch einmal und versuche es dann wieder.',
  'error.damaged-file.what.zip':
    'Dieses ZIP ist abgeschnitten oder beschädigt. Nichts davon wurde übernommen.',
  'error.damaged-file.what.bomb':
    'Dieses ZIP würde entpackt weit mehr, als ein Export enthält. Nichts davon wurde übernommen.',
  'error.damaged-file.what.columns':
    'Die Spalte „{column}“ gibt es zweimal, und niemand weiß, welche gilt. Nichts davon wurde übernommen.',
  'error.damaged-file.what.quote':
    'In dieser Datei wird ein Anführungszeichen geöffnet und nie geschlossen. Nichts davon wurde übernommen.',
  'error.damaged-file.what.json':
    'Diese Datei endet zu früh oder ist nicht das JSON, das sie sein sollte. Nichts davon wurde übernommen.',
  'error.damaged-file.what.encoding':
    'In welcher Kodierung die Buchstaben dieser Datei stehen, lässt sich nicht feststellen. Nichts davon wurde übernommen.',
  'error.damaged-file.what.size':
    'Ein Text in dieser Datei ist länger, als sich übernehmen lässt. Nichts davon wurde übernommen.',
  'error.damaged-file.what.rows':
    'Teile dieser Sicherung fehlen oder sind nicht mehr, wie sie geschrieben wurden. Nichts davon wurde übernommen.',
  'error.damaged-file.next.encoding':
    'Speichere sie als UTF-8 (in der Tabellenkalkulation: „CSV UTF-8“) und versuche es dann wieder.',
  'error.newer-backup.what': 'Diese Sicherung stammt von einem neueren Backlist.',
  'error.newer-backup.next': 'Aktualisiere Backlist und stelle sie dann wieder her.',
  'error.bad-template.what': 'Mit dieser Vorlage kann Backlist nichts anfangen.',
  'error.bad-template.next': 'Berichtige sie auf der Seite „Import und Export“.',
  'error.no-backup-place.what': 'Die Sicherung ließ sich nicht speichern.',
  'error.no-backup-place.next': 'Wähle ihren Ort noch einmal und erlaube ihn, wenn der Browser fragt.',
  'error.no-backup-room.what': 'Der Datenträger, auf dem die Sicherung liegen soll, ist voll.',
  'error.no-backup-room.next':
    'Schaffe dort Platz oder wähle einen anderen Ort und versuche es dann noch einmal. Die früheren Sicherungen sind noch da.',
} as const satisfies Translation<typeof enFileErrors, 'de'>;
