// `npm run release`: all that the stores ask for, of the version in package.json, in .output/release (docs/release.md).
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, run } from '../machine/run.mjs';
import { say } from '../machine/say.mjs';
import { changelogEntries, cutRelease } from './changelog';
import { refusals, tagOf } from './refusals';
import { archiveSources, changesOf, tagsOf } from './repository';
import { nextVersion } from './version';

const USAGE = `npm run release [-- --allow-dirty]            makes the files of the version in package.json
npm run release -- --prepare minor            cuts the changelog and sets the version (major, minor, patch, or 1.2.3)`;

const OUT = path.join(ROOT, '.output', 'release');
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

/** Scripts of the project that a release also answers for, where the project has them. */
async function otherChecks(scripts) {
  for (const name of ['check:supply', 'check:reproducible', 'lint:webext']) {
    if (!scripts[name]) continue;
    say(`npm run ${name}`);
    await must('npm', ['run', '--silent', name]);
  }
}

/** Builds for a browser and puts the ZIP into the folder of the release. */
async function zipFor(browser, name) {
  say(`wxt zip -b ${browser}`);
  await must('wxt', ['zip', '-b', browser]);
  const file = `${name}-${browser}.zip`;
  cpSync(at('.output', file), path.join(OUT, file));
  rmSync(at('.output', file));
}

async function release(allowDirty) {
  const { name, version, scripts } = readJson('package.json');
  const changelog = readText('CHANGELOG.md');
  const facts = {
    version,
    lockedVersion: readJson('package-lock.json').version,
    changelog,
    tags: tagsOf(ROOT),
    changes: changesOf(ROOT),
    allowDirty,
  };
  const reasons = refusals(facts);
  if (reasons.length > 0) fail([`Nothing was made of ${version}:`, ...reasons.map((each) => `  ${each}`)], 1);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const full = `${name}-${version}`;
  await otherChecks(scripts);
  for (const browser of ['chrome', 'firefox']) await zipFor(browser, full);
  say('npm run check:budgets');
  await must('npm', ['run', '--silent', 'check:budgets']);
  say('sources');
  archiveSources(ROOT, full, path.join(OUT, `${full}-sources.zip`));
  if (scripts.sbom) {
    say('npm run sbom');
    writeFileSync(path.join(OUT, `${full}-sbom.cdx.json`), await must('npm', ['run', '--silent', 'sbom']));
  }
  const entry = changelogEntries(changelog).find((each) => each.version === version);
  writeFileSync(path.join(OUT, `${full}-notes.md`), `# ${version} (${entry?.date})\n\n${entry?.text}\n`);
  const sums = readdirSync(OUT).map((file) => {
    const sum = createHash('sha256').update(readFileSync(path.join(OUT, file)));
    return `${sum.digest('hex')}  ${file}\n`;
  });
  writeFileSync(path.join(OUT, 'SHA256SUMS'), sums.join(''));
  console.log(sums.join(''));
  if (facts.changes.length > 0) say('made of a work tree with changes: to be tried out, not to be published');
  else say(`done: .output/release. Then: git tag ${tagOf(version)}`);
}

try {
  const { values } = parseArgs({
    options: {
      'allow-dirty': { type: 'boolean', default: false },
      prepare: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else if (!existsSync(at('.git'))) fail(['A release is made in a clone of the repository.'], 2);
  else if (values.prepare !== undefined) await prepare(values.prepare);
  else await release(values['allow-dirty']);
} catch (thrown) {
  fail([thrown instanceof Error ? thrown.message : String(thrown), USAGE], 2);
}
