// Another extension in the same browser, with every right that it may have, which wants to know and do what it can.
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  name: 'Other',
  version: '1',
  permissions: ['storage', 'scripting', 'management'],
  host_permissions: ['<all_urls>'],
};

/** The id that Chromium gives an unpacked extension: its path's SHA-256, in letters from a to p. */
const idOf = (folder: string) =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/** Writes the extension into a folder of its own. */
export async function writeOtherExtension(): Promise<{ folder: string; id: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backlist-other-'));
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(path.join(folder, 'page.html'), '<!doctype html><title>Other</title>');
  return { folder, id: idOf(folder) };
}
