// `npm run check:reproducible`: builds the extension twice, in different folders, time zones and languages, for both browsers,
// and tells which files differ. Nothing that is not in the sources may get into a build. The second place is a clean clone,
// whose packages are installed anew and run nothing.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PLACES = [
  { folder: 'one', clean: false, env: { TZ: 'Asia/Tokyo', LANG: 'C' } },
  { folder: 'a longer place/than the first', clean: true, env: { TZ: 'America/Lima', LANG: 'tr_TR.UTF-8' } },
];
const BROWSERS = ['chrome', 'firefox'];

function run(command, args, options) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** What the sources are: all that git keeps or would keep. */
const sources = run('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT })
  .split('\0')
  .filter((file) => file !== '');

function buildIn(folder, clean, env) {
  mkdirSync(folder, { recursive: true });
  for (const file of sources) cpSync(path.join(ROOT, file), path.join(folder, file));
  if (clean)
    run('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder });
  else
    cpSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
    });
  for (const browser of BROWSERS)
    run('npm', ['exec', '--', 'wxt', 'build', '-b', browser], {
      cwd: folder,
      env: { ...process.env, ...env },
    });
}

/** Every file of the builds in a folder with its SHA-256. */
function hashes(folder) {
  const found = new Map();
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!one.isFile()) continue;
    const file = path.join(one.parentPath, one.name);
    found.set(path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex'));
  }
  return found;
}

const base = mkdtempSync(path.join(tmpdir(), 'backlist-builds-'));
try {
  const [first, second] = PLACES.map(({ folder, clean, env }) => {
    buildIn(path.join(base, folder), clean, env);
    return hashes(path.join(base, folder, '.output'));
  });
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => first.get(name) !== second.get(name));
  for (const name of different) console.error(`different: ${name}`);
  const all = createHash('sha256');
  for (const name of names) all.update(`${name}\0${first.get(name)}\n`);
  console.log(
    `${names.length} files of ${BROWSERS.length} builds, ${different.length} different; all of them: ${all.digest('hex')}`,
  );
  process.exitCode = different.length === 0 && names.length > 0 ? 0 : 1;
} finally {
  rmSync(base, { recursive: true, force: true });
}
