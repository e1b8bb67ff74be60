// `npm run lint:webext`: the linter of addons.mozilla.org on the Firefox build. Refuses errors, unexplained warnings, and
// explanations that are no longer needed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from '../machine/run.mjs';
import { KNOWN } from './webext-known.mjs';

const BUILD = path.join(ROOT, '.output', 'firefox-mv3');
/** Characters before and after a warning's place that an explanation is matched with. */
const AROUND = 200;

if (!existsSync(path.join(BUILD, 'manifest.json'))) {
  console.error('There is no build in .output/firefox-mv3: run `npm run build:firefox` first.');
  process.exit(2);
}
const { output } = await run('addons-linter', ['--output', 'json', BUILD], { quiet: true });
const begin = output.indexOf('{');
if (begin < 0) {
  console.error(`addons-linter said nothing that could be read:\n${output}`);
  process.exit(2);
}
const { errors, warnings, notices } = JSON.parse(output.slice(begin, output.lastIndexOf('}') + 1));

function codeAt({ file, line, column }) {
  if (!file || !line) return '';
  const text = readFileSync(path.join(BUILD, file), 'utf8').split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - AROUND), column + AROUND);
}

const used = new Set();
const problems = [];
for (const error of errors)
  problems.push(`error ${error.code}: ${error.message} (${error.file ?? 'manifest'})`);
for (const warning of [...warnings, ...notices]) {
  const known = KNOWN.find(({ at }) => at.test(codeAt(warning)));
  if (known) used.add(known);
  else
    problems.push(
      `${warning.code}: ${warning.message} (${warning.file ?? 'manifest'}:${warning.line ?? ''})\n  ${codeAt(warning)}`,
    );
}
for (const known of KNOWN)
  if (!used.has(known)) problems.push(`${known.what}: explained, but not there any more`);

console.log(
  `addons-linter: ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices; ${used.size} kinds explained`,
);
for (const problem of problems) console.error(`problem: ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);
