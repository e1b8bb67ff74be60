// Promise: what the project is built from is what was looked at.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error -- plain JavaScript, which runs before anything is installed
import { supplyProblems } from '../../check/supply.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const manifest = read('package.json');

it("the project's own packages are exact, locked and need no script", () => {
  expect(supplyProblems(manifest, read('package-lock.json'))).toEqual([]);
});

/** A sound project of one package, changed. */
function project(
  change: (parts: { manifest: Record<string, unknown>; one: Record<string, unknown> }) => void,
) {
  const one: Record<string, unknown> = { version: '1.2.3', integrity: 'sha512-x' };
  const sound: Record<string, unknown> = { version: '0.1.0', dependencies: { one: '1.2.3' } };
  const root = structuredClone(sound);
  change({ manifest: sound, one });
  return supplyProblems(sound, { packages: { '': root, 'node_modules/one': one } }) as string[];
}

it('a sound project has no problem', () => expect(project(() => undefined)).toEqual([]));

it('a package that runs a script is named', () => {
  expect(project(({ one }) => Object.assign(one, { hasInstallScript: true }))).toEqual([
    'one: runs a script when it is installed',
  ]);
});

it('a range, a version that is not the locked one, a missing checksum, a host are named', () => {
  expect(project((parts) => Object.assign(parts.manifest, { dependencies: { one: '^1.2.3' } }))).toContain(
    'one: ^1.2.3 is no exact version',
  );
  expect(project(({ one }) => Object.assign(one, { version: '1.2.4' }))).toEqual([
    'one: 1.2.3 is wanted, 1.2.4 is locked',
  ]);
  expect(project(({ one }) => Object.assign(one, { integrity: undefined }))).toEqual([
    'one: no checksum is locked',
  ]);
  expect(project(({ one }) => Object.assign(one, { resolved: 'https://host.example/one.tgz' }))).toEqual([
    'one: the lock file names the host https://host.example/one.tgz',
  ]);
});

it('the project runs nothing itself when it is installed', () => {
  expect(project((parts) => Object.assign(parts.manifest, { scripts: { postinstall: 'x' } }))).toEqual([
    'package.json runs a script when it is installed',
  ]);
});

it('the commands that others can check it with are there', () => {
  for (const command of ['audit', 'sbom', 'check:supply', 'check:reproducible'])
    expect(Object.keys(manifest.scripts)).toContain(command);
});
