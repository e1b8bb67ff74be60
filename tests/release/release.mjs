// `npm run release`: all that the stores ask for, of the version in package.json, in .output/release (docs/release.md).
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MIGRATIONS } from '../../utils/store/migrations';
import { keptVersions } from '../archives/archive-file';
import { ROOT, run } from '../machine/run.mjs';
import { say } from '../machine/say.mjs';
import { changelogEntries, cutRelease } from './changelog';
import { refusals, tagOf } from './refusals';
import { archiveSources, changesOf, tagsOf } from './repository';
import { faultsOf, sumsOf } from './verify';
import { nextVersion } from './version';

const USAGE = `npm run release [-- --allow-dirty]            makes the files of the version in package.json
npm run release -- --trial                    the same of what is there, into .output/release-trial, in a minute
npm run release -- --prepare minor            cuts the changelog and sets the version (major, minor, patch, or 1.2.3)`;

const at = (...parts) => path.join(ROOT, ...parts);
const readText = (name) => readFileSync(at(name), 'utf8');
const readJson = (name) => JSON.parse(readText(name));

function fail(sentences, code) {
  for (const sentence of sentences) console.error(sentence);
  process.exit(code);
}

/** Runs a program, and says what it said where it fails. */
async function must(program, args) {
  const { code, output } = await run(program, args, { quiet: true });
  if (code !== 0) fail([output.trimEnd(), `${program} ${args.join(' ')} ended with exit code ${code}.`], 1);
  return output;
}

/** Moves what is unreleased under a version of today, and sets that version. */
async function prepare(wanted) {
  const version = nextVersion(readJson('package.json').version, wanted);
  const day = new Date().toISOString().slice(0, 10);
  const changelog = cutRelease(readText('CHANGELOG.md'), version, day);
  await must('npm', ['version', version, '--no-git-tag-version', '--allow-same-version', '--ignore-scripts']);
  writeFileSync(at('CHANGELOG.md'), changelog);
  say(`${version} is prepared. Read CHANGELOG.md, commit, then: npm run release`);
}

/** Other scripts of the project that a release answers for. */
async function mustRun(...names) {
  for (const name of names) {
    say(`npm run ${name}`);
    await must('npm', ['run', '--silent', name]);
  }
}

/** Builds for a browser and puts the ZIP into the folder of the release. */
async function zipFor(browser, name, out) {
  say(`wxt zip -b ${browser}`);
  await must('wxt', ['zip', '-b', browser]);
  const file = `${name}-${browser}.zip`;
  cpSync(at('.output', file), path.join(out, file));
  rmSync(at('.output', file));
}

/**
 * Makes the files of a release.
 * @param isTrial of whatever is there: nothing is refused, and what takes minutes is left out
 */
async function release(allowDirty, isTrial) {
  const { name, version } = readJson('package.json');
  const changelog = readText('CHANGELOG.md');
  const facts = {
    version,
    lockedVersion: readJson('package-lock.json').version,
    changelog,
    tags: tagsOf(ROOT),
    changes: changesOf(ROOT),
    allowDirty,
    schema: MIGRATIONS.length,
    keptSchemas: keptVersions(),
  };
  const reasons = isTrial ? [] : refusals(facts);
  if (reasons.length > 0) fail([`Nothing was made of ${version}:`, ...reasons.map((each) => `  ${each}`)], 1);
  const folder = path.join('.output', isTrial ? 'release-trial' : 'release');
  const out = at(folder);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const full = `${name}-${version}`;
  await mustRun('check:supply', ...(isTrial ? [] : ['check:reproducible']));
  for (const browser of ['chrome', 'firefox']) await zipFor(browser, full, out);
  await mustRun('check:webext', 'check:budgets');
  say('sources');
  archiveSources(ROOT, full, path.join(out, `${full}-sources.zip`));
  say('npm run sbom');
  writeFileSync(path.join(out, `${full}-sbom.cdx.json`), await must('npm', ['run', '--silent', 'sbom']));
  const entries = changelogEntries(changelog);
  const entry = entries.find((each) => each.version === version) ?? entries[0];
  writeFileSync(path.join(out, `${full}-notes.md`), `# ${version} (${entry?.date})\n\n${entry?.text}\n`);
  const sums = sumsOf(out);
  writeFileSync(path.join(out, 'SHA256SUMS'), sums);
  const faults = await faultsOf(out, full);
  if (faults.length > 0) fail(faults, 1);
  console.log(sums);
  if (isTrial || facts.changes.length > 0) say(`${folder}: to be tried out, not to be published`);
  else say(`done: ${folder}. Then: git tag ${tagOf(version)}`);
}

try {
  const { values } = parseArgs({
    options: {
      'allow-dirty': { type: 'boolean', default: false },
      prepare: { type: 'string' },
      trial: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else if (!existsSync(at('.git'))) fail(['A release is made in a clone of the repository.'], 2);
  else if (values.prepare !== undefined) await prepare(values.prepare);
  else await release(values['allow-dirty'], values.trial);
} catch (thrown) {
  fail([thrown instanceof Error ? thrown.message : String(thrown), USAGE], 2);
}
