// Promise: check:feeds prints a line for each file, whatever it is, and ends.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
