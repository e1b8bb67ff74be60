// Guards releases: what is refused and why, the notes, the cut of the changelog, and the sources.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BlobReader, TextReader, TextWriter, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changelogEntries, cutRelease } from '../../release/changelog';
import { type ReleaseFacts, refusals } from '../../release/refusals';
import { archiveSources, changesOf, tagsOf } from '../../release/repository';
import { faultsOf, sumsOf } from '../../release/verify';
import { compareVersions, nextVersion, versionParts } from '../../release/version';

const CHANGELOG = `# Changelog

## Unreleased

### Added

- A thing of tomorrow.

## 1.2.0 - 2026-03-01

- A thing of today, with $& and \`## code\`.

## [1.1.0] – 2026-02-01

- A thing of yesterday.
`;

const facts = (change: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  version: '1.2.0',
  lockedVersion: '1.2.0',
  changelog: CHANGELOG,
  tags: ['v1.1.0', 'before-the-move'],
  changes: [],
  allowDirty: false,
  schema: 2,
  keptSchemas: [1, 2],
  ...change,
});

describe('versions', () => {
  test('are three numbers, as stores take them', () => {
    expect(versionParts('10.0.65535')).toEqual([10, 0, 65_535]);
    for (const wrong of ['1.2', '1.2.3-beta.1', '01.2.3', '1.2.65536', 'v1.2.3', '1.2.3\n'])
      expect(versionParts(wrong), wrong).toBeNull();
  });

  test('are compared by number', () => {
    expect(compareVersions('1.10.0', '1.9.9')).toBeGreaterThan(0);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
    expect(() => compareVersions('1.2.3', 'next')).toThrow('next is not a version');
  });

  test('follow by a step or by name, and never go back', () => {
    expect(['major', 'minor', 'patch', '1.2.3', '2.0.0'].map((each) => nextVersion('1.2.3', each))).toEqual([
      '2.0.0',
      '1.3.0',
      '1.2.4',
      '1.2.3',
      '2.0.0',
    ]);
    expect(() => nextVersion('1.2.3', '1.2.2')).toThrow('1.2.2 comes before 1.2.3');
    expect(() => nextVersion('1.2.3', 'huge')).toThrow('neither');
  });
});

describe('the changelog', () => {
  test('tells what a version brought', () => {
    expect(changelogEntries(CHANGELOG)).toEqual([
      { version: 'Unreleased', date: null, text: '### Added\n\n- A thing of tomorrow.' },
      { version: '1.2.0', date: '2026-03-01', text: '- A thing of today, with $& and `## code`.' },
      { version: '1.1.0', date: '2026-02-01', text: '- A thing of yesterday.' },
    ]);
  });

  test('is cut: nothing is lost, and what was unreleased has a version', () => {
    const [empty, cut, ...rest] = changelogEntries(cutRelease(CHANGELOG, '1.3.0', '2026-04-01'));
    expect(empty).toEqual({ version: 'Unreleased', date: null, text: '' });
    expect(cut).toEqual({
      version: '1.3.0',
      date: '2026-04-01',
      text: '### Added\n\n- A thing of tomorrow.',
    });
    expect(rest).toEqual(changelogEntries(CHANGELOG).slice(1));
    expect(() => cutRelease(CHANGELOG, '1.2.0', '2026-04-01')).toThrow('already');
    const once = cutRelease(CHANGELOG, '1.3.0', '2026-04-01');
    expect(() => cutRelease(once, '1.4.0', '2026-04-02')).toThrow('nothing under Unreleased');
  });
});

describe('a release', () => {
  test('is made where all is in order', () => expect(refusals(facts())).toEqual([]));

  test.each<[string, Partial<ReleaseFacts>, RegExp]>([
    ['no semver', { version: '1.2' }, /not three numbers/],
    ['another version locked', { lockedVersion: '1.1.0' }, /package-lock\.json says 1\.1\.0/],
    ['no entry', { version: '1.3.0', lockedVersion: '1.3.0' }, /says nothing of 1\.3\.0/],
    [
      'an empty entry',
      { changelog: '## 1.2.0 - 2026-03-01\n\n## 1.1.0 - 2026-02-01\n\n- x' },
      /says nothing/,
    ],
    ['no day', { changelog: '## 1.2.0\n\n- x' }, /no day/],
    ['a tag that is there', { tags: ['v1.2.0'] }, /tag v1\.2\.0 is there already/],
    ['a later version that is out', { tags: ['v1.10.0', 'v1.9.0'] }, /later version, 1\.10\.0/],
    ['a schema of which no archive is kept', { schema: 3 }, /version 3 is kept: run `npm run keep:archive`/],
    ['changes', { changes: ['M a', 'M b', 'M c', '?? d'] }, /in no commit \(M a, M b, M c, …\)/],
  ])('is refused with %s', (_, change, reason) => {
    const reasons = refusals(facts(change));
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(reason);
  });

  test('is made of changes on request only, and every reason is told at once', () => {
    expect(refusals(facts({ changes: ['M a'], allowDirty: true }))).toEqual([]);
    expect(refusals(facts({ changes: ['M a'], tags: ['v1.2.0'], lockedVersion: '0.1.0' }))).toHaveLength(3);
  });
});

describe('the sources', () => {
  let root: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: root });
  const contents = async (): Promise<Record<string, string>> => {
    const file = path.join(root, 'ignored', 'sources.zip');
    execFileSync('mkdir', ['-p', path.dirname(file)]);
    archiveSources(root, 'backlist-1.2.0', file);
    const entries = await new ZipReader(new BlobReader(new Blob([readFileSync(file)]))).getEntries();
    const read = entries.map(async (entry) =>
      entry.directory ? [] : [[entry.filename, await entry.getData(new TextWriter())] as const],
    );
    return Object.fromEntries((await Promise.all(read)).flat());
  };

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'backlist-release-'));
    git('init', '--quiet', '--initial-branch=main');
    writeFileSync(path.join(root, '.gitignore'), 'ignored/\n');
    writeFileSync(path.join(root, 'kept.txt'), 'as committed');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'first');
    git('tag', 'v1.1.0');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('of a clean tree are the commit, the hidden files too', async () => {
    expect(changesOf(root)).toEqual([]);
    expect(tagsOf(root)).toEqual(['v1.1.0']);
    expect(await contents()).toEqual({
      'backlist-1.2.0/.gitignore': 'ignored/\n',
      'backlist-1.2.0/kept.txt': 'as committed',
    });
  });

  test('of changes are what is there, and the tree stays as it is', async () => {
    writeFileSync(path.join(root, 'kept.txt'), 'as changed');
    writeFileSync(path.join(root, 'new.txt'), 'new');
    const before = changesOf(root);
    expect(before).toEqual(['M kept.txt', '?? new.txt']);
    expect(await contents()).toMatchObject({
      'backlist-1.2.0/kept.txt': 'as changed',
      'backlist-1.2.0/new.txt': 'new',
    });
    expect(changesOf(root)).toEqual(before);
  });
});

describe('the files', () => {
  const FULL = 'backlist-1.2.0';
  const manifest = (version = '1.2.0') => JSON.stringify({ version, icons: { 16: '/icons/16.png' } });
  const EXTENSION = { 'manifest.json': manifest(), 'icons/16.png': '' };
  const SOURCES = Object.fromEntries(
    ['package.json', 'package-lock.json', 'wxt.config.ts', 'LICENSE', 'tests/x.ts'].map((file) => [
      `${FULL}/${file}`,
      '',
    ]),
  );
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'backlist-release-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function faultsWith(change: { chrome?: object; firefox?: object; sources?: object; after?(): void }) {
    const zips = { chrome: EXTENSION, firefox: EXTENSION, sources: SOURCES, ...change };
    for (const name of ['chrome', 'firefox', 'sources'] as const) {
      const zip = new ZipWriter(new Uint8ArrayWriter());
      for (const [file, text] of Object.entries(zips[name])) await zip.add(file, new TextReader(text));
      writeFileSync(path.join(folder, `${FULL}-${name}.zip`), await zip.close());
    }
    writeFileSync(path.join(folder, 'SHA256SUMS'), sumsOf(folder));
    change.after?.();
    return faultsOf(folder, FULL);
  }

  test('are taken where all is there', async () => expect(await faultsWith({})).toEqual([]));

  test.each<[string, Parameters<typeof faultsWith>[0], string]>([
    [
      'another version',
      { firefox: { ...EXTENSION, 'manifest.json': manifest('1.1.0') } },
      'firefox.zip: is of version 1.1.0',
    ],
    ['no manifest', { chrome: {} }, 'chrome.zip: has no manifest'],
    ['no icon', { chrome: { 'manifest.json': manifest() } }, 'chrome.zip: lacks /icons/16.png'],
    ['what is not shipped', { chrome: { ...EXTENSION, 'a.js.map': '' } }, 'chrome.zip: holds a.js.map'],
    ['no lock file', { sources: { [`${FULL}/package.json`]: '' } }, 'sources.zip: lacks package-lock.json'],
    [
      'packages among the sources',
      { sources: { ...SOURCES, [`${FULL}/node_modules/x/a.js`]: '' } },
      'sources.zip: holds backlist-1.2.0/node_modules/x/a.js',
    ],
    [
      'a file that came after the sums',
      { after: () => writeFileSync(path.join(folder, 'more.txt'), '') },
      'SHA256SUMS: is not of these files',
    ],
  ])('are refused with %s', async (_, change, fault) => {
    expect((await faultsWith(change)).join('\n')).toContain(fault);
    rmSync(path.join(folder, 'more.txt'), { force: true });
  });
});
