// Guards the report for bugs: it tells what helps, and nothing of what somebody reads. Every text of an archive, its
// settings and its permissions carries a mark here, and no mark may come through.
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readDiagnostics } from '@/entrypoints/options/read-diagnostics';
import { oneOf, publicSettings } from '@/utils/model/diagnostics';
import type { Entry } from '@/utils/model/post';
import { repairSettings } from '@/utils/model/settings';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { archiveFigures } from '@/utils/store/diagnostics-reader';
import { ingest } from '@/utils/store/ingest/ingest';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, getSource } from '@/utils/store/sources/source-store';
import { NOW } from '../store/sample';

const MARK = 'zqxsecret';
const marked = (name: string) => `${MARK}-${name}`;
const address = (name: string) => `https://${MARK}.example/${marked(name)}`;

let db: Archive;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  db = await openArchive();
  Object.assign(browser.runtime, { getPlatformInfo: async () => ({ os: 'linux', arch: 'x86-64' }) });
  Object.assign(browser.runtime, {
    getManifest: () => ({ version: '1.2.3', manifest_version: 3, name: '' }),
  });
  Object.assign(browser.i18n, { getUILanguage: () => 'de-AT' });
  Object.assign(browser.permissions, {
    getAll: async () => ({ permissions: ['storage', 'alarms'], origins: [`*://${MARK}.example/*`] }),
  });
});
/** Every text in a value, however deep, made a marked one. */
function markAll(value: unknown): unknown {
  if (typeof value === 'string') return marked(value);
  if (Array.isArray(value)) return value.map(markAll);
  if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, markAll(each)]));
  return value;
}

async function fillWithMarks(): Promise<number> {
  const sourceId = await addSource(
    db,
    newSource({ kind: 'feed', url: address('feed'), title: marked('source') }, NOW),
  );
  const entry: Entry = {
    guid: marked('guid'),
    url: address('post'),
    title: marked('title'),
    published: NOW,
    updated: null,
    authors: [marked('author')],
    tags: [marked('tag')],
    lang: 'en',
    summary: marked('summary'),
    html: `<p>${marked('body')}</p>`,
    text: marked('body'),
  };
  const source = await getSource(db, sourceId);
  await ingest(db, { source, entries: [entry], jobId: 0, job: null, now: NOW });
  const failed = {
    at: NOW,
    outcome: 'failed',
    added: 0,
    changed: 0,
    facts: { url: address('facts') },
  } as const;
  await db.put('sources', { ...source, lastCheck: { ...failed, error: 'http-status' }, failures: 3 });
  for (const error of ['http-status', 'http-status', marked('code')] as const)
    await db.add('attempts', {
      ...failed,
      error: error as 'timeout',
      sourceId,
      took: 5,
      bytes: 0,
      status: error === 'http-status' ? 503 : null,
    });
  const plain = { id: 901, sourceId, notBefore: NOW - 1, attempts: 2, leaseUntil: 0 };
  await db.put('jobs', { ...plain, kind: 'backup', cursor: { name: marked('file'), problem: 'quota' } });
  await db.put('jobs', {
    ...plain,
    id: 902,
    kind: 'backfill',
    cursor: { at: address('page'), problem: marked('p') },
  });
  await db.put('jobs', { ...plain, id: 903, kind: marked('kind') as 'check', cursor: {} });
  await db.put('imports', {
    ...({
      id: 1,
      name: marked('file.csv'),
      title: marked('shelf'),
      format: 'pocket',
      state: 'done',
    } as const),
    ...{ startedAt: 1, finishedAt: 2, counts: null, slices: 1, done: 1, added: 1, changed: 0, stayed: 0 },
    ...{ backCatalogue: false, fetchTexts: false },
  } as never);
  await db.put('imports', { id: 2, name: '', title: '', format: marked('f'), state: marked('s') } as never);
  await db.put('highlights', {
    id: 1,
    deletedAt: NOW,
    quote: marked('quote'),
    note: marked('note'),
  } as never);
  // What a row of any other store says does not matter, as none is read: only that it is counted.
  await db.put('positions', { postId: 1, offset: 0, quote: marked('place'), progress: 0.5, at: NOW });
  const settings = markAll(repairSettings(null)) as Record<string, unknown>;
  await browser.storage.local.set({
    settings: {
      ...settings,
      theme: 'dark',
      hostsOff: [marked('host.example')],
      template: marked('template'),
      reading: { voices: { en: marked('voice') }, imagesOf: { 1: 'always' } },
    },
  });
  return sourceId;
}

test('no private word comes into it, wherever it stood', async () => {
  await fillWithMarks();
  const report = await readDiagnostics();
  expect(report.toLowerCase()).not.toContain(MARK);
  expect(report).not.toMatch(/https?:/);
});

test('it tells what helps', async () => {
  await fillWithMarks();
  const report = await readDiagnostics();
  for (const line of [
    'version: 1.2.3',
    'platform: linux x86-64',
    'language: de-AT',
    'permissions: alarms, storage',
    'sites: 1',
    'theme: dark',
    'hostsOff: 1',
    'template: own',
    'voices: 1',
    'sources: feed active: 1',
    'deleted highlights: 1',
    'backup, due: 1; retried: 1; quota',
    'backfill, due: 1; retried: 1; other',
    'other, due: 1; retried: 1',
    'http-status: 1 sources now; 2 attempts; status 503: 2; last 2026-06-01',
    'other: 0 sources now; 1 attempts; last 2026-06-01',
  ])
    expect(report.split('\n'), line).toContain(line);
  expect(report).toMatch(/^rows: .*\bposts: 1;.*\bsources: 1\b/m);
  expect(report).toContain('imports: other other: 1; pocket done: 1');
});

test('an index that is whole, one that is not, and jobs by their state', async () => {
  const sourceId = await fillWithMarks();
  const whole = await archiveFigures(db, NOW);
  expect(whole.index).toMatchObject({ unhealthy: 0, missingPosts: 0, rebuilding: false });
  expect(whole.rows).toMatchObject({ posts: 1, bodies: 1, sources: 1, attempts: 3 });
  await db.clear('segments');
  await db.clear('jobs');
  const plain = { sourceId, attempts: 0, cursor: {} };
  await db.put('jobs', { ...plain, id: 1, kind: 'check', notBefore: 0, leaseUntil: NOW + 1 });
  await db.put('jobs', { ...plain, id: 2, kind: 'check', notBefore: NOW + 1, leaseUntil: 0 });
  await db.put('jobs', { ...plain, id: 3, kind: 'reindex', notBefore: NOW, leaseUntil: NOW });
  const broken = await archiveFigures(db, NOW);
  expect(broken.index).toMatchObject({ segments: 0, missingPosts: 1, rebuilding: true });
  expect(broken.jobs.map(({ kind, state, count }) => [kind, state, count])).toEqual([
    ['check', 'running', 1],
    ['check', 'waiting', 1],
    ['reindex', 'due', 1],
  ]);
});

test('an archive of a newer version is a finding', async () => {
  const { name, version } = db;
  await closeArchive();
  (await openDB(name, version + 1)).close();
  const report = await readDiagnostics();
  expect(report).toContain('could not be read: newer-archive');
  expect(report).toContain('version: 1.2.3');
});

test('a setting that nobody declared public stays out', () => {
  const settings = { ...repairSettings(null), later: marked('later') };
  expect(JSON.stringify(publicSettings(settings))).not.toContain(MARK);
  expect(oneOf(['a', 'b'] as const, 'c')).toBe('other');
});
