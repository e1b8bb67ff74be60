// `npm run audit`: whether advisories are known of the packages that are shipped (`-- --include=dev`: of the tools too). Ends with
// 0 where the registry knows of none, 1 where it names some, and 2 where it did not tell: that is no answer, and never "none".
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ASKED = ['audit', '--omit=dev', '--json'];

const { stdout, stderr, error } = spawnSync('npm', [...ASKED, ...process.argv.slice(2)], {
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

/** What npm said, as JSON; undefined where it is none. */
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
