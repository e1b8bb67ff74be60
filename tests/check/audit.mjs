// `npm run audit`: asks the registry for advisories on the shipped packages (`-- --include=dev`: on the tools too). Exit code 0:
// none; 1: some; 2: the registry gave no answer, which never counts as "none".
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COMMAND = ['audit', '--omit=dev', '--json'];

const { stdout, stderr, error } = spawnSync('npm', [...COMMAND, ...process.argv.slice(2)], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 50_000_000,
  shell: process.platform === 'win32',
});

function fail(reason) {
  console.error(`Nothing was audited: ${reason}`);
  console.error(
    'Whether advisories are known of these packages is unknown. Name a registry that answers audits:',
  );
  console.error('  npm run audit -- --registry ADDRESS');
  process.exit(2);
}

/** npm's answer; undefined if it is not JSON. */
function readReport() {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

const report = error ? fail(error.message) : readReport();
if (report?.metadata === undefined || report.vulnerabilities === undefined)
  fail(report?.message ?? `npm said nothing that could be read:\n${stdout}${stderr}`);
const { prod, dev } = report.metadata.dependencies;
if (prod < 2) fail('npm found no packages in package-lock.json.');

const found = Object.values(report.vulnerabilities);
for (const { name, severity, range, via, fixAvailable } of found) {
  console.log(`${severity}: ${name} ${range}${fixAvailable ? '' : ' (no version mends it yet)'}`);
  for (const cause of via)
    console.log(`  ${typeof cause === 'string' ? `by ${cause}` : `${cause.title} ${cause.url}`}`);
}
const tools = process.argv.includes('--include=dev') ? `, and ${dev} tools` : '';
console.log(`${found.length} packages with advisories, of ${prod} that are shipped${tools}`);
process.exit(found.length === 0 ? 0 : 1);
