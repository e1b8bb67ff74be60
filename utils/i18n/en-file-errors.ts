// English: what can be wrong with a file, a template, or the place of a backup.
import type { Message } from './catalogue';

export const enFileErrors = {
  'error.unknown-format.what': 'Backlist does not know this kind of file.',
  'error.unknown-format.next': 'Choose the export as its product wrote it.',
  'error.damaged-file.what': 'This file is damaged. Nothing of it was taken in.',
  'error.damaged-file.next': 'Export it once more, then try again.',
  'error.damaged-file.what.zip': 'This ZIP is cut off or damaged. Nothing of it was taken in.',
  'error.damaged-file.what.bomb':
    'This ZIP would unpack to far more than an export holds. Nothing of it was taken in.',
  'error.damaged-file.what.columns':
    'The column “{column}” is there twice, so nobody can tell which one counts. Nothing of it was taken in.',
  'error.damaged-file.what.quote':
    'A quotation mark in this file is opened and never closed. Nothing of it was taken in.',
  'error.damaged-file.what.json':
    'This file ends too early, or is not the JSON that it should be. Nothing of it was taken in.',
  'error.damaged-file.what.encoding':
    'The letters of this file are in an encoding that cannot be told. Nothing of it was taken in.',
  'error.damaged-file.what.size':
    'A text in this file is longer than any that can be taken in. Nothing of it was taken in.',
  'error.damaged-file.what.rows':
    'Parts of this backup are missing, or are not as they were written. Nothing of it was taken in.',
  'error.damaged-file.next.encoding': 'Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”), then try again.',
  'error.newer-backup.what': 'A newer Backlist wrote this backup.',
  'error.newer-backup.next': 'Update Backlist, then restore it.',
  'error.bad-template.what': 'Backlist cannot follow this template.',
  'error.bad-template.next': 'Correct it on the page of import and export.',
  'error.no-backup-place.what': 'The backup could not be saved.',
  'error.no-backup-place.next': 'Choose its place again, and allow it when the browser asks.',
  'error.no-backup-room.what': 'The disk on which the backup should lie is full.',
  'error.no-backup-room.next':
    'Make room there or choose another place for it, then try again. The backups from before are still there.',
} as const satisfies Record<string, Message>;
