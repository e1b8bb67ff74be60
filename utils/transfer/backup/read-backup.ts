// Reads a backup: its manifest, then file by file, line by line. Nothing in it is believed: rows are checked against their
// schemas, and what is in them is made sound (sound-row.ts).
import { BacklistError } from '@/utils/core/errors';
import {
  BACKUP_FORMAT,
  BACKUP_LINES,
  type BackupManifest,
  type BackupName,
  backupManifestSchema,
} from '@/utils/model/backup';
import type { Bundle } from '../bundle';
import { textOf, wholeText } from '../read-text';
import { type Read, unreadable } from '../records';
import { soundRow } from './sound-row';

export const MANIFEST = 'manifest.json';
/** Characters of one line: a body of two million of each, escaped. */
const MOST_LINE = 20_000_000;

const damaged = (reason: string, cause?: unknown) =>
  new BacklistError('damaged-file', { facts: { reason }, cause });

/** @throws BacklistError `damaged-file`, or `newer-backup` where a later Backlist wrote it */
export async function readManifest(bundle: Bundle): Promise<BackupManifest> {
  const text = await wholeText(bundle.open(MANIFEST), 1_000_000);
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (cause) {
    throw damaged('json', cause);
  }
  const manifest = backupManifestSchema.safeParse(written);
  if (!manifest.success) throw damaged('manifest', manifest.error);
  if (manifest.data.version > BACKUP_FORMAT)
    throw new BacklistError('newer-backup', { facts: { version: manifest.data.version } });
  return manifest.data;
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > MOST_LINE) throw damaged('size');
    yield* parts;
  }
  if (rest !== '') yield rest;
}

function readLine(name: BackupName, line: string, where: string, origin: string): Read {
  let written: unknown;
  try {
    written = JSON.parse(line);
  } catch {
    // The archive's checksums are right, so somebody wrote it so: the line is named and left out.
    return unreadable(where, 'bad-json');
  }
  const checked = BACKUP_LINES[name].safeParse(written);
  if (!checked.success) return unreadable(where, 'bad-row');
  const { key, value } = checked.data as { key?: unknown; value: Record<string, unknown> };
  const sound = soundRow(name, value, origin);
  if (sound === null) return unreadable(where, 'bad-address');
  return { is: 'row', store: name, ...(key === undefined ? {} : { key }), value: sound };
}

const isName = (store: string): store is BackupName => Object.hasOwn(BACKUP_LINES, store);

/**
 * The rows of a backup, in the order in which they are taken back.
 * @param origin of this installation's own pages, where the bundled archive is
 * @throws BacklistError `damaged-file`, `newer-backup`
 */
export async function* readBackup(bundle: Bundle, origin: string): AsyncGenerator<Read> {
  const manifest = await readManifest(bundle);
  for (const { where, why } of bundle.refused) yield unreadable(where, why);
  for (const { path, store, rows } of manifest.files) {
    if (!bundle.paths.includes(path)) throw damaged('rows');
    // Written by a Backlist that knew more: what this one has no place for is named.
    if (!isName(store)) {
      yield unreadable(path, 'unsupported');
      continue;
    }
    let row = 0;
    for await (const line of linesOf(textOf(bundle.open(path)))) {
      if (line === '') continue;
      row += 1;
      yield readLine(store, line, `${path}:${row}`, origin);
    }
    if (row !== rows) throw damaged('rows');
  }
}

/** Reads a backup through and counts its rows against its manifest. @throws BacklistError `damaged-file` */
export async function verifyBackup(bundle: Bundle): Promise<BackupManifest> {
  const manifest = await readManifest(bundle);
  for (const { path, rows } of manifest.files) {
    let row = 0;
    for await (const line of linesOf(textOf(bundle.open(path)))) if (line !== '') row += 1;
    if (row !== rows) throw damaged('rows');
  }
  return manifest;
}
