// English: what can be wrong with a file that comes in. What the page of import and export says is in en-transfer-page.ts.
import type { Message } from './catalogue';

export const enTransfer = {
  'error.unknown-import.what': 'This import is no longer there.',
  'error.unknown-import.next': 'Choose its file again.',
  'error.unknown-format.what': 'Backlist does not know this kind of file.',
  'error.unknown-format.next':
    'Choose the export as its product wrote it: a ZIP, CSV, JSON, HTML, OPML or Markdown file, or a folder of Markdown.',
  'error.damaged-file.what': 'This file is damaged, so nothing of it was taken in.',
  'error.damaged-file.what.zip': 'This ZIP is broken or cut off, so nothing of it was taken in.',
  'error.damaged-file.what.bomb':
    'This ZIP unpacks to far more than it should, so it was not unpacked. Nothing of it was taken in.',
  'error.damaged-file.what.encoding':
    'This file is no text that Backlist can read. Nothing of it was taken in.',
  'error.damaged-file.what.quote':
    'A quotation mark in this CSV is never closed, so its rows cannot be told apart. Nothing of it was taken in.',
  'error.damaged-file.what.columns':
    'The column “{column}” is in this CSV twice, so it is not clear which counts. Nothing of it was taken in.',
  'error.damaged-file.what.json': 'This JSON is broken or cut off, so nothing of it was taken in.',
  'error.damaged-file.what.size':
    'A part of this file is too large to be honest. Nothing of it was taken in.',
  'error.damaged-file.what.manifest':
    'The list of contents of this backup is damaged. Nothing of it was taken in.',
  'error.damaged-file.what.rows': 'Rows are missing from this backup. Nothing of it was taken in.',
  'error.damaged-file.next': 'Download or export it once more, then try again.',
  'error.bad-template.what': 'This is no template that Backlist can follow.',
  'error.bad-template.what.facts': 'This is no template that Backlist can follow: {problem} (line {line}).',
  'error.bad-template.next': 'Correct it, or go back to the usual one.',
  'error.newer-backup.what': 'A newer version of Backlist wrote this backup.',
  'error.newer-backup.next': 'Update Backlist, then restore it.',
} as const satisfies Record<string, Message>;
