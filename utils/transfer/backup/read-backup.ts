// Reads a backup: its manifest, then file by file, line by line. Nothing in it is believed: rows are checked against their
// schemas, HTML is made safe, addresses must be addresses.
import { BacklistError } from '@/utils/core/errors';
import { httpAddress } from '@/utils/extract/http-address';
import { safeHtml } from '@/utils/extract/safe-html';
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

/**
 * An address of the web, or one of Backlist's own: that of the bundled archive, wherever Backlist was installed then, and what
 * saved pages and imports have in the place of one, which nothing is ever fetched from.
 */
function ownAddress(url: string, origin: string): string | null {
  if (/^(?:backlist|import):[\w-]+$/.test(url)) return url;
  const own = /^(?:chrome|moz)-extension:\/\/[^/]+(\/[\w./-]*)$/.exec(url);
  return own?.[1] === undefined ? httpAddress(url, null) : new URL(own[1], origin).href;
}

/** A row of a store with everything in it safe to show and to fetch; null where it can't be. */
function harmless(name: BackupName, value: Record<string, unknown>, origin: string): object | null {
  switch (name) {
    case 'merges': {
      const entry = value.entry as Record<string, unknown>;
      const url = entry.url === null ? null : httpAddress(String(entry.url), null);
      return { ...value, entry: { ...entry, url, html: safeHtml(String(entry.html), null) } };
    }
    case 'bodies':
    case 'versions':
      return { ...value, html: safeHtml(String(value.html), null) };
    case 'posts':
    case 'highlights':
      return value.url === null ? value : { ...value, url: httpAddress(String(value.url), null) };
    case 'sources': {
      const url = ownAddress(String(value.url), origin);
      const siteUrl = value.siteUrl === null ? null : httpAddress(String(value.siteUrl), null);
      return url === null ? null : { ...value, url, siteUrl };
    }
    case 'frontier':
      return httpAddress(String(value.url), null) === null ? null : value;
    default:
      return value;
  }
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
  const safe = harmless(name, value, origin);
  if (safe === null) return unreadable(where, 'bad-address');
  return { is: 'row', store: name, ...(key === undefined ? {} : { key }), value: safe };
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
