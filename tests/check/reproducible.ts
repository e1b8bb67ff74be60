// `npm run check:reproducible`: builds and packs the extension twice for both browsers, in different folders, time zones and
// languages, and tells which files differ. The second time as a reviewer does it: out of the sources' ZIP, with packages that
// are installed anew and run nothing. Nothing that is not in the sources may get into a build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { archiveSources } from '../release/repository';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BROWSERS = ['chrome', 'firefox'];
const ONE = { TZ: 'Asia/Tokyo', LANG: 'C' };
const OTHER = { TZ: 'America/Lima', LANG: 'tr_TR.UTF-8' };

/** What a program said. @throws Error with all of it where it failed */
function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 50_000_000,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** Copies all that git keeps or would keep, and the packages that are installed here. */
function copyTree(folder: string): void {
  const files = run('git', ['ls-files', '-co', '--exclude-standard', '-z'], ROOT).split('\0').filter(Boolean);
  for (const file of files) cpSync(path.join(ROOT, file), path.join(folder, file));
  cpSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
}

/** Unpacks the sources as they are handed in, and installs their packages. */
async function unpackSources(folder: string): Promise<void> {
  const zip = `${folder}.zip`;
  mkdirSync(path.dirname(zip), { recursive: true });
  archiveSources(ROOT, 'sources', zip);
  for (const entry of await new ZipReader(new BlobReader(new Blob([readFileSync(zip)]))).getEntries()) {
    if (entry.directory) continue;
    const file = path.join(folder, entry.filename.replace(/^sources\//, ''));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await entry.getData(new Uint8ArrayWriter()));
  }
  run('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], folder);
}

/** Builds and packs, and answers every file of it with its SHA-256. */
function built(folder: string, env: Record<string, string>): Map<string, string> {
  for (const browser of BROWSERS) run('npm', ['exec', '--', 'wxt', 'zip', '-b', browser], folder, env);
  const out = path.join(folder, '.output');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(out, file), createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
}

const base = mkdtempSync(path.join(tmpdir(), 'backlist-builds-'));
try {
  const [here, there] = [path.join(base, 'one'), path.join(base, 'a longer place/than the first')];
  copyTree(here);
  const first = built(here, ONE);
  await unpackSources(there);
  const second = built(there, OTHER);
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => first.get(name) !== second.get(name));
  for (const name of different) console.error(`different: ${name}`);
  const packed = names.filter((name) => name.endsWith('.zip'));
  for (const name of packed) console.log(`${first.get(name)}  ${name}`);
  console.log(
    `${names.length} files, ${packed.length} ZIPs of ${BROWSERS.length} browsers among them; ${different.length} different`,
  );
  process.exitCode = different.length === 0 && packed.length === BROWSERS.length ? 0 : 1;
} finally {
  rmSync(base, { recursive: true, force: true });
}
