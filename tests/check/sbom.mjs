// `npm run --silent sbom`: what is shipped, as CycloneDX (npm writes it from package-lock.json). npm names it for the folder
// that it lies in and stamps it with the moment: both go, so that the same sources have the same list.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const { name } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const asked = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
const written = execFileSync('npm', [...asked, '--omit=dev', '--omit=optional'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 50_000_000,
});
const { serialNumber: _, ...list } = JSON.parse(written);
const { timestamp: __, ...metadata } = list.metadata;
console.log(
  JSON.stringify({ ...list, metadata: { ...metadata, component: { ...metadata.component, name } } }, null, 2),
);
