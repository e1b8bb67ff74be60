// `npm test`: installs what is missing, then runs every check, the unit tests and the end-to-end tests in a real browser.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './machine/browser.mjs';
import { ensureDependencies } from './machine/dependencies.mjs';
import { startDesktop } from './machine/desktop.mjs';
import { ensureEpubcheck } from './machine/epubcheck.mjs';
import { ensureFirefox } from './machine/firefox.mjs';
import { ROOT, run } from './machine/run.mjs';
import { say } from './machine/say.mjs';
import { runVitest } from './machine/vitest.mjs';

const END_TO_END = ['--config', 'tests/e2e/vitest.config.ts'];
/** Files that promise that not one of many runs fails: they are not tried again. */
const NEVER_FAILS = ['converge'];
/** If more files than this fail, it is not for timing: nothing is tried again. */
const MOST_AGAIN = 5;
/** Browsers at once, if there are as many processors. */
const AT_ONCE = 2;
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
/** Failures of files that passed when they were run again. */
const secondTries = [];

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

/** Runs a script of package.json, and prints its output if it failed, or with `tell`. */
async function runScript(script, { args = [], tell = false } = {}) {
  const called = ['npm', 'run', script, ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  say(called);
  const { code, output } = await run('npm', ['run', '--silent', script, '--', ...args], { quiet: true });
  if (code !== 0 || tell) console.log(output.trimEnd());
  if (code !== 0) say(`${called} failed (exit code ${code})`);
  count(called, code === 0);
}

/** Runs every step even after one failed: one run shows all that is wrong. */
async function check() {
  for (const step of checkSteps()) await runScript(step, { tell: step === 'check:budgets' });
  // Also builds for Firefox, and runs its linter.
  await runScript('release', { args: ['--trial'] });
}

/** Adds up the outcomes of vitest's files. */
function add({ files, problem }) {
  for (const { passed, skipped, failures: failed } of files.values()) {
    total.passed += passed;
    total.skipped += skipped;
    for (const failure of failed) count(failure, false);
  }
  if (problem) count(problem, false);
}

/** A screen for each browser that runs at once; if there are none, one with the reason. */
async function startDesktops() {
  const desktops = [];
  for (let n = 0; n < Math.min(AT_ONCE, availableParallelism()); n += 1) desktops.push(await startDesktop());
  const started = desktops.filter((desktop) => desktop.display);
  return started.length > 0 ? started : desktops.slice(0, 1);
}

/**
 * On a busy machine timing may fail once; a real error fails twice. Files that failed are run again, as a whole because their
 * tests share a browser, and the report names them.
 */
async function tryAgain(files, env) {
  const failed = [...files.keys()].filter((file) => files.get(file).failures.length > 0);
  const again = failed.filter((file) => !NEVER_FAILS.some((name) => file.endsWith(`/${name}.e2e.ts`)));
  if (again.length === 0 || failed.length > MOST_AGAIN) return;
  say(`once more: ${again.join(', ')}`);
  const second = await runVitest('e2e-again', [...END_TO_END, ...again], env);
  for (const [file, outcome] of second.files) {
    if (outcome.failures.length === 0)
      for (const failure of files.get(file).failures) secondTries.push(failure);
    files.set(file, outcome);
  }
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
  const desktops = env.BACKLIST_BROWSER ? await startDesktops() : [{ missing: 'no browser' }];
  const [{ display, missing }] = desktops;
  if (display) {
    env.BACKLIST_DISPLAY = display;
    env.BACKLIST_DISPLAYS = desktops.map((each) => each.display).join(' ');
  } else {
    env.BACKLIST_NO_DESKTOP = missing;
    say(`no virtual screen, the browser runs headless: ${missing}`);
  }
  try {
    env.BACKLIST_FIREFOX = await ensureFirefox();
    if (!wanted('check')) await runScript('build:firefox');
  } catch (thrown) {
    env.BACKLIST_NO_FIREFOX = thrown.message;
    say(`the journeys in Firefox will be skipped: ${thrown.message}`);
  }
  try {
    env.BACKLIST_EPUBCHECK = await ensureEpubcheck();
  } catch (thrown) {
    env.BACKLIST_NO_EPUBCHECK = thrown.message;
    say(`the independent check of books will be skipped: ${thrown.message}`);
  }
  say(`end-to-end tests, ${desktops.length} at once`);
  const outcome = await runVitest('e2e', [...END_TO_END, ...files], env);
  await tryAgain(outcome.files, { ...env, BACKLIST_DISPLAYS: display ?? '' });
  add(outcome);
  for (const desktop of desktops) desktop.stop?.();
}

/** `npm test -- e2e journeys` runs one part only, and of the vitest parts only the files that are named. */
const [only, ...files] = process.argv.slice(2);
const wanted = (part) => only === undefined || only === part;

try {
  await ensureDependencies();
  if (wanted('check')) await check();
  if (wanted('unit')) {
    say('unit tests');
    add(await runVitest('unit', files));
  }
  if (wanted('e2e')) await endToEnd(files);
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  count('the run itself', false);
}
if (secondTries.length > 0)
  console.log(
    `\nFailed once and passed when run again:\n${secondTries.map((failure) => `  ${failure}`).join('\n')}`,
  );
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
say('done');
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed === 0 ? 0 : 1);
