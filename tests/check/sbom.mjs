// `npm run --silent sbom`: the shipped packages as CycloneDX, which npm makes from package-lock.json. npm names it after the folder
// and adds the time: both are removed, so that the same sources give the same list.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const { name } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const command = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
const written = execFileSync('npm', [...command, '--omit=dev', '--omit=optional'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 50_000_000,
});
const { serialNumber: _, ...list } = JSON.parse(written);
const { timestamp: __, ...metadata } = list.metadata;
console.log(
  JSON.stringify({ ...list, metadata: { ...metadata, component: { ...metadata.component, name } } }, null, 2),
);
