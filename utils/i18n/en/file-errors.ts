// English: what can be wrong with a file, a template, or the place of a backup.
import type { Message } from '../catalogue';

export const enFileErrors = {
  'error.unknown-format.what': 'Backlist does not know this kind of file.',
  'error.unknown-format.next': 'Choose the export as its product wrote it.',
  'error.damaged-file.what': 'This file is damaged. Nothing of it was taken in.',
  'error.damaged-file.next': 'Export it once more, then try again.',
  'error.newer-backup.what': 'A newer Backlist wrote this backup.',
  'error.newer-backup.next': 'Update Backlist, then restore it.',
  'error.bad-template.what': 'Backlist cannot follow this template.',
  'error.bad-template.next': 'Correct it on the page of import and export.',
  'error.no-backup-place.what': 'The backup could not be saved.',
  'error.no-backup-place.next': 'Choose its place again, and allow it when the browser asks.',
  'error.backup-not-allowed.what': 'The browser no longer lets Backlist write to the folder of your backups.',
  'error.backup-not-allowed.next':
    'Press the button and allow it; where the browser offers that, for every visit.',
  'error.no-backup-room.what': 'The disk on which the backup should lie is full.',
  'error.no-backup-room.next':
    'Make room there or choose another place for it, then try again. The backups from before are still there.',
} as const satisfies Record<string, Message>;
