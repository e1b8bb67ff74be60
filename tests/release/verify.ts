// The files of a release, looked at once more as those who get them do: the sums, and what is in the ZIPs.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';

const SUMS = 'SHA256SUMS';
/** What nobody needs at run time. */
const NOT_SHIPPED = /\.(?:map|tsx?|md)$|(?:^|\/)(?:node_modules|tests|\.git|\.env)(?:\/|$)/;
/** What the sources cannot be built without. */
const BUILT_FROM = ['package.json', 'package-lock.json', 'wxt.config.ts', 'LICENSE'];

/** The sums of all files of a folder, as `sha256sum` writes them. */
export function sumsOf(folder: string): string {
  return readdirSync(folder)
    .filter((file) => file !== SUMS)
    .sort()
    .map((file) => {
      const sum = createHash('sha256').update(readFileSync(path.join(folder, file)));
      return `${sum.digest('hex')}  ${file}\n`;
    })
    .join('');
}

async function filesIn(zip: string): Promise<Map<string, () => Promise<string>>> {
  const reader = new ZipReader(new BlobReader(new Blob([readFileSync(zip)])));
  const entries = await reader.getEntries();
  return new Map(
    entries.flatMap((entry) =>
      entry.directory ? [] : [[entry.filename, () => entry.getData(new TextWriter())] as const],
    ),
  );
}

async function faultsOfExtension(zip: string, version: string): Promise<string[]> {
  const files = await filesIn(zip);
  const manifest = JSON.parse((await files.get('manifest.json')?.()) ?? 'null');
  if (!manifest) return ['has no manifest'];
  const faults = manifest.version === version ? [] : [`is of version ${manifest.version}`];
  const wanted = Object.values<string>(manifest.icons ?? {});
  if (wanted.length === 0) faults.push('names no icon');
  for (const icon of wanted)
    if (!files.has(icon.replace(/^\//, ''))) faults.push(`lacks ${icon}, which its manifest names`);
  for (const file of files.keys()) if (NOT_SHIPPED.test(file)) faults.push(`holds ${file}`);
  return faults;
}

async function faultsOfSources(zip: string, full: string): Promise<string[]> {
  const files = await filesIn(zip);
  return [
    ...BUILT_FROM.filter((file) => !files.has(`${full}/${file}`)).map((file) => `lacks ${file}`),
    ...[...files.keys()]
      .filter((file) => /\/(?:node_modules|\.output)\//.test(file))
      .slice(0, 3)
      .map((file) => `holds ${file}`),
  ];
}

/**
 * What is wrong with the files of a release.
 * @param full name and version, with which its files begin
 */
export async function faultsOf(folder: string, full: string): Promise<string[]> {
  const version = full.slice(full.lastIndexOf('-') + 1);
  const told = (file: string, faults: readonly string[]) => faults.map((fault) => `${file}: ${fault}`);
  const faults: string[] = [];
  if (readFileSync(path.join(folder, SUMS), 'utf8') !== sumsOf(folder))
    faults.push(`${SUMS}: is not of these files`);
  for (const browser of ['chrome', 'firefox']) {
    const file = `${full}-${browser}.zip`;
    faults.push(...told(file, await faultsOfExtension(path.join(folder, file), version)));
  }
  const sources = `${full}-sources.zip`;
  faults.push(...told(sources, await faultsOfSources(path.join(folder, sources), full)));
  return faults;
}
