// Promise: check:feeds prints a line for each file, whatever it is, and ends.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER = mkdtempSync(path.join(tmpdir(), 'backlist-feeds-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const run = (...args: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'tests/check/feeds.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
  });

it('reads files and what their answers said, by path and by name', () => {
  const feed = '<rss><channel><title>Quay</title><link>/a</link></channel></rss>';
  mkdirSync(path.join(FOLDER, 'sub'));
  writeFileSync(path.join(FOLDER, 'a.xml'), feed);
  writeFileSync(path.join(FOLDER, 'empty'), '');
  writeFileSync(path.join(FOLDER, 'huge.xml'), Buffer.alloc(11 * 1024 * 1024, '<'));
  writeFileSync(path.join(FOLDER, 'sub/a.xml'), feed);
  writeFileSync(path.join(FOLDER, 'sub/b.xml'), feed);
  const headers = path.join(FOLDER, 'headers');
  writeFileSync(
    headers,
    JSON.stringify({
      'sub/a.xml': { 'CONTENT-location': 'https://quay.example/x/' },
      'b.xml': { 'content-language': 'fr', 'Content-Location': 'javascript:x' },
    }),
  );
  const lines = run(FOLDER, '--headers', headers)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    {
      file: 'a.xml',
      ok: true,
      format: 'rss',
      feed: { title: 'Quay', link: 'http://feed.invalid/a' },
      entries: [],
    },
    { file: 'empty', ok: false, format: null, feed: null, entries: [], error: 'not-a-feed' },
    { file: 'headers', ok: false },
    { file: 'huge.xml', ok: false, error: 'too-large' },
    { file: 'sub/a.xml', ok: true, feed: { link: 'https://quay.example/a', language: null } },
    { file: 'sub/b.xml', ok: true, feed: { link: 'http://feed.invalid/a', language: 'fr' } },
  ]);
}, 60_000);

it('reads through links, each folder once on a way, and no binary for a page', () => {
  const odd = path.join(FOLDER, 'odd');
  mkdirSync(path.join(odd, 'deep/deeper'), { recursive: true });
  mkdirSync(path.join(odd, 'nothing'));
  writeFileSync(
    path.join(odd, 'deep/deeper/no-extension'),
    '<rss><channel><title>Quay</title></channel></rss>',
  );
  symlinkSync(path.join(odd, 'deep/deeper/no-extension'), path.join(odd, 'link.rdf'));
  symlinkSync(odd, path.join(odd, 'deep/round'));
  symlinkSync(path.join(odd, 'gone'), path.join(odd, 'broken'));
  writeFileSync(
    path.join(odd, 'picture'),
    Buffer.from(`\x89PNG\r\n${'\0\x07<p \xff<a\x1a'.repeat(500)}`, 'latin1'),
  );
  const lines = run(odd)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { file: 'deep/deeper/no-extension', ok: true },
    { file: 'link.rdf', ok: true },
    { file: 'picture', ok: false, error: 'not-a-feed' },
  ]);
}, 60_000);

it.each<[string, (file: (text: string) => string) => string[], RegExp]>([
  ['headers that are no JSON', (file) => [FOLDER, '--headers', file('{bad')], /headers in .* cannot be read/],
  ['headers that are none', (file) => [FOLDER, '--headers', file('{"a.xml": "text/xml"}')], /a\.xml/],
  [
    'headers that are not there',
    () => [FOLDER, '--headers', '/nowhere'],
    /headers in \/nowhere cannot be read/,
  ],
  ['a folder that is not there', () => ['/nowhere'], /no folder or file \/nowhere/],
  ['no folder', () => [], /One DIR/],
  ['an option that it does not have', () => [FOLDER, '--hedaers', 'x'], /--hedaers/],
])(
  'says in a sentence what is wrong with %s',
  (_what, args, sentence) => {
    const file = (text: string) => {
      const written = path.join(FOLDER, 'wrong');
      writeFileSync(written, text);
      return written;
    };
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'tests/check/feeds.ts', ...args(file)],
      { cwd: ROOT, encoding: 'utf8', timeout: 60_000 },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  },
  60_000,
);

it('ends quietly when nobody reads on', () => {
  const { status, stderr } = spawnSync(
    'bash',
    [
      '-o',
      'pipefail',
      '-c',
      `"${process.execPath}" --import tsx tests/check/feeds.ts "${FOLDER}" | head -c 1`,
    ],
    { cwd: ROOT, encoding: 'utf8', timeout: 60_000 },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 60_000);

it('says what its fields are', () => {
  const help = run('--help');
  for (const field of [
    'id',
    'link',
    'title',
    'published',
    'updated',
    'summary',
    'content',
    'authors',
    'categories',
    'enclosures',
  ])
    expect(help).toMatch(new RegExp(`^ *${field} `, 'm'));
}, 60_000);
