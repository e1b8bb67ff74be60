// Checks the supply chain: exact versions, a lock file that agrees with package.json, checksums, no registry host in it, and no
// package that needs an install script.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../..');
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** Packages with an install script, and why it is not needed. */
const SCRIPTS_NOT_NEEDED = {
  '@swc/core': 'only checks that its binary was installed',
  esbuild: 'only replaces a start script by its binary',
  fsevents: 'watches files on a Mac, which no command here does',
};

/** @returns {string[]} what is wrong with a package.json and its lock file */
export function supplyProblems(manifest, lock) {
  const problems = [];
  const root = lock.packages[''] ?? {};
  for (const kind of KINDS) {
    const wanted = manifest[kind] ?? {};
    for (const [name, version] of Object.entries(wanted)) {
      if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
        problems.push(`${name}: ${version} is no exact version`);
      const locked = lock.packages[`node_modules/${name}`]?.version;
      if (locked !== version)
        problems.push(`${name}: ${version} is wanted, ${locked ?? 'nothing'} is locked`);
    }
    if (JSON.stringify(sorted(wanted)) !== JSON.stringify(sorted(root[kind] ?? {})))
      problems.push(`package-lock.json names other ${kind} than package.json: run npm install`);
  }
  if (manifest.version !== root.version)
    problems.push(`package-lock.json is of version ${root.version}, package.json of ${manifest.version}`);
  for (const [place, one] of Object.entries(lock.packages)) {
    if (place === '') continue;
    const name = place.replace(/^.*node_modules\//, '');
    if (!/^sha512-/.test(one.integrity ?? '')) problems.push(`${name}: no checksum is locked`);
    if (one.resolved) problems.push(`${name}: the lock file names the host ${one.resolved}`);
    if (one.hasInstallScript && !Object.hasOwn(SCRIPTS_NOT_NEEDED, name))
      problems.push(`${name}: runs a script when it is installed`);
  }
  if (/^(?:pre|post)?install$|^prepare$/m.test(Object.keys(manifest.scripts ?? {}).join('\n')))
    problems.push('package.json runs a script when it is installed');
  return problems;
}

const sorted = (record) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const read = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
  const problems = supplyProblems(read('package.json'), read('package-lock.json'));
  for (const problem of problems) console.error(`problem: ${problem}`);
  process.exit(problems.length === 0 ? 0 : 1);
}
