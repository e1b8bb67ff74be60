// `npm test`: installs what is missing, then runs every check, the unit tests and the end-to-end tests in a real browser.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './machine/browser.mjs';
import { ensureDependencies } from './machine/dependencies.mjs';
import { startDesktop } from './machine/desktop.mjs';
import { ensureFirefox } from './machine/firefox.mjs';
import { ROOT, run } from './machine/run.mjs';
import { say } from './machine/say.mjs';

const REPORTS = path.join(ROOT, '.output', 'test');
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function count(what, ok) {
  if (ok) total.passed += 1;
  else {
    total.failed += 1;
    failures.push(what);
  }
}

/** The steps of `npm run check`, as package.json lists them, so that both commands check the same things. */
function checkSteps() {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return scripts.check.split('&&').map((step) => step.trim().replace(/^npm run /, ''));
}

/** Runs every step even after one failed: one run shows all that is wrong. */
async function check() {
  for (const step of checkSteps()) {
    say(`npm run ${step}`);
    const { code, output } = await run('npm', ['run', '--silent', step], { quiet: true });
    if (code !== 0 || step === 'check:budgets') console.log(output.trimEnd());
    if (code !== 0) say(`${step} failed (exit code ${code})`);
    count(`npm run ${step}`, code === 0);
  }
}

/** Runs one vitest configuration and adds up its report; a run that broke off counts as a failure. */
async function vitest(name, args, env = {}) {
  const report = path.join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  const { code } = await run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { env },
  );
  if (!existsSync(report)) {
    count(`${name} tests (vitest ended with exit code ${code} and no report)`, false);
    return;
  }
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  let failed = 0;
  for (const file of testResults) {
    const short = path.relative(ROOT, file.name);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') total.passed += 1;
      else if (test.status === 'failed') {
        failed += 1;
        count(`${short}: ${test.fullName}`, false);
      } else total.skipped += 1;
    }
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      failed += 1;
      count(`${short}: the file could not be run (${file.message.split('\n')[0]})`, false);
    }
  }
  if (code !== 0 && failed === 0)
    count(`${name} tests: an error outside of the tests (exit code ${code})`, false);
}

async function endToEnd(files) {
  const env = {};
  try {
    env.BACKLIST_BROWSER = await ensureBrowser();
    say(`browser: ${env.BACKLIST_BROWSER}`);
  } catch (thrown) {
    env.BACKLIST_NO_BROWSER = thrown.message;
    say(`end-to-end tests will be skipped: ${thrown.message}`);
  }
  const desktop = env.BACKLIST_BROWSER ? await startDesktop() : { missing: 'no browser' };
  if ('display' in desktop) env.BACKLIST_DISPLAY = desktop.display;
  else {
    env.BACKLIST_NO_DESKTOP = desktop.missing;
    say(`no virtual screen, the browser runs headless: ${desktop.missing}`);
  }
  try {
    env.BACKLIST_FIREFOX = await ensureFirefox();
  } catch (thrown) {
    env.BACKLIST_NO_FIREFOX = thrown.message;
    say(`the journeys in Firefox will be skipped: ${thrown.message}`);
  }
  say('end-to-end tests');
  await vitest('e2e', ['--config', 'tests/e2e/vitest.config.ts', ...files], env);
  if ('display' in desktop) desktop.stop();
}

/** `npm test -- e2e journeys` runs one part only, and of the vitest parts only the files that are named. */
const [only, ...files] = process.argv.slice(2);
const wanted = (part) => only === undefined || only === part;

try {
  await ensureDependencies();
  mkdirSync(REPORTS, { recursive: true });
  if (wanted('check')) await check();
  if (wanted('unit')) {
    say('unit tests');
    await vitest('unit', files);
  }
  if (wanted('e2e')) await endToEnd(files);
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  count('the run itself', false);
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
say('done');
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed === 0 ? 0 : 1);
