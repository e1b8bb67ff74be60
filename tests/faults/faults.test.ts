// Promise: nothing is lost. Each write of each operation of the worker fails once, in each way in which a database fails:
// the archive is as before or as after, what happened is said, and trying again succeeds. An operation that is added to
// the protocol, or a kind of job, is asked for here.
import '@/utils/i18n/screens/door-strings';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeHandlers } from '@/entrypoints/background/handlers';
import { PageAnswers } from '@/entrypoints/background/page-answers';
import { makePageKeeper } from '@/entrypoints/background/page-keeper';
import { pageServices } from '@/entrypoints/background/page-services';
import { toBacklistError } from '@/utils/core/errors';
import { MESSAGES, type MessageName } from '@/utils/messaging/protocol';
import { answer, type Sender } from '@/utils/messaging/server';
import { JOB_KINDS } from '@/utils/model/job';
import { openArchive } from '@/utils/store/database';
import { createRunner } from '@/utils/sync/runner';
import { DAY } from '@/utils/sync/schedule';
import { choicesIn, choicesOf } from './choices';
import { type Command, READS, WRITES } from './commands';
import { content, indexed, meaning, whole } from './compare-rows';
import {
  FAULTS,
  type Fault,
  type Rows,
  reached,
  refill,
  rowsNow,
  watchDatabases,
  watched,
} from './faulty-database';
import { JOBS, type JobCase } from './jobs';
import { COMMANDS } from './more-orders';
import { fill, furnishBrowser, idle, NOW, ORIGIN, others, world } from './shelf';
import { SOURCE_JOBS } from './source-jobs';
import { STARTS } from './starts';
import { placesPastIt, writingPlaces } from './writing-places';

vi.mock('@/entrypoints/background/sync-service', async () => {
  const { makeWorld } = await import('../unit/sync/world');
  const { fetchSites } = await import('./shelf');
  const made = await makeWorld({ fetch: fetchSites(), now: () => Date.now() });
  const nothing = async () => undefined;
  return { syncDeps: (db: object) => ({ ...made, db }), runSync: nothing };
});
vi.mock('@/entrypoints/background/full-disk', () => ({ prepareForFullDisk: async () => undefined }));

/** What a reader may be told of a database that failed. */
const SAID = ['quota', 'disk', 'interrupted'];
const own = { id: 'own-id', origin: 'chrome-extension://own-id/' };
const page: Sender = {
  ...{ id: own.id, url: `${ORIGIN}/posts/1`, frameId: 0 },
  tab: { id: 7, url: `${ORIGIN}/posts/1`, incognito: false, windowId: 3 },
};
const screen: Sender = { id: own.id, url: `${own.origin}options.html` };

function ask(name: MessageName, input: object) {
  const ready = () => openArchive();
  const nothing = () => undefined;
  const pages = new PageAnswers(pageServices(ready, nothing));
  const handlers = makeHandlers(ready, pages, makePageKeeper(ready, nothing), nothing);
  return answer({ name, input }, MESSAGES[name].from === 'page' ? page : screen, handlers, own);
}

/** Of a long operation, the first writes fail in every way, and each of the others in one of them. */
const THOROUGH = 8;
const faultsAt = (at: number, thorough: number): readonly Fault[] =>
  at <= thorough ? FAULTS : [FAULTS[at % FAULTS.length] as Fault];

let shelf: Rows;
let complaints: unknown[][];
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  watchDatabases();
  await refill({});
  await fill();
  await idle(await openArchive());
  shelf = rowsNow();
});
beforeEach(() => {
  fakeBrowser.reset();
  furnishBrowser();
  others.now = {};
  complaints = [];
  for (const way of ['error', 'warn'] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void complaints.push(words));
  vi.setSystemTime(NOW);
});
afterEach(() => vi.restoreAllMocks());

/** The shelf with what an operation wants to be there. */
async function prepared(prepare?: Command['before']): Promise<Rows> {
  await refill(shelf);
  await prepare?.(await openArchive());
  return rowsNow();
}

it('has every message of the protocol, and every kind of job', () => {
  const messages = [...Object.keys(WRITES), ...Object.keys(READS)];
  expect(messages.toSorted()).toEqual(Object.keys(MESSAGES).toSorted());
  const kinds = Object.values(JOBS).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(JOB_KINDS));
});

it('has each choice that a message offers', () => {
  const tried = (wanted: string) =>
    COMMANDS.filter(([name]) => name === wanted).flatMap(([, { input }]) => choicesIn(input));
  const missing = (Object.keys(WRITES) as MessageName[]).flatMap((name) =>
    choicesOf(MESSAGES[name].input)
      .filter((choice) => !tried(name).includes(choice))
      .map((choice) => `${name} ${choice}`),
  );
  expect(missing).toEqual([]);
});

describe('a message that only reads', () => {
  it.each(Object.keys(READS) as MessageName[])('%s writes nothing', async (name) => {
    await prepared();
    const { writes } = await watched(() => ask(name, READS[name] as object));
    expect(writes).toBe(0);
  });
});

type Operation = () => Promise<{ ok: boolean; code?: string }>;

/** @param transactions that write, of which each leaves the archive sound */
async function tryEachFault(
  operation: Operation,
  { before: prepare, transactions = 1 }: Pick<Command, 'before' | 'transactions'>,
): Promise<void> {
  const before = await prepared(prepare);
  let reply: Awaited<ReturnType<Operation>> | undefined;
  const usual = await watched(async () => {
    reply = await operation();
  });
  expect(reply).toMatchObject({ ok: true });
  expect(usual.writes).toBeGreaterThan(0);
  expect(usual.states.length, 'transactions that write').toBe(transactions);
  const after = whole(rowsNow());
  const sound = new Set([whole(before), ...usual.states.map(whole)]);

  for (let at = 1; at <= usual.writes; at += 1) {
    for (const fault of FAULTS) {
      const what = `write ${at} of ${usual.writes}: ${fault}`;
      await refill(before);
      await watched(
        async () => {
          reply = await operation();
        },
        { at, fault },
      );
      const now = whole(rowsNow());
      expect(sound.has(now), `${what}: half-done`).toBe(true);
      if (reply?.ok) expect(now === after, `${what}: said that it was done`).toBe(true);
      else expect(SAID, what).toContain(reply?.code);
      // Only a database that let go in time may let it be done.
      if (fault !== 'version change') expect(reply?.ok, what).toBe(false);
      if (reply?.ok) continue;
      expect(await operation(), `${what}: again`).toMatchObject({ ok: true });
      expect(whole(rowsNow()) === after, `${what}: again`).toBe(true);
    }
  }
}

describe('a message', { timeout: 300_000 }, () => {
  it.each(COMMANDS)(
    '%s %j is done whole or not at all, says so, and can be sent again',
    async (name, command) => {
      await tryEachFault(() => ask(name, command.input), command);
    },
  );
});

describe('at a start of the worker', { timeout: 300_000 }, () => {
  it.each(Object.keys(STARTS))('%s is done whole or not at all, says so, and is done later', async (name) => {
    const { run, ...rest } = STARTS[name] as (typeof STARTS)[string];
    const operation = async () => {
      const done = { ok: true };
      return run(await openArchive()).then(
        () => done,
        (thrown) => ({ ok: false, code: toBacklistError(thrown).code }),
      );
    };
    await tryEachFault(operation, rest);
  });
});

/** Runs what is due, as the worker does at a waking. */
async function wake(): Promise<void> {
  vi.setSystemTime(Date.now() + 1_000);
  await createRunner(await world()).run();
}

/** Wakes on each of the next days: what was put back is due long before. */
async function toEnd(): Promise<void> {
  for (let days = 1; days <= 4; days += 1) {
    vi.setSystemTime(NOW + days * DAY);
    await wake();
  }
}

describe('a job', { timeout: 300_000 }, () => {
  const cases = { ...JOBS, ...SOURCE_JOBS };
  it.each(Object.keys(cases))('%s is done whole or not at all, says so, and is done later', async (name) => {
    const { prepare, leadsTo = false, alike = false } = cases[name] as JobCase;
    const before = await prepared(prepare);
    const usual = await watched(wake);
    expect(usual.writes).toBeGreaterThan(0);
    const sound = new Set([content(before), ...usual.states.map(content)]);
    await toEnd();
    const after = meaning(rowsNow());
    const documents = indexed(rowsNow());

    for (let at = 1; at <= usual.writes; at += 1) {
      for (const fault of faultsAt(at, alike ? 0 : THOROUGH)) {
        const what = `${name}, write ${at} of ${usual.writes}: ${fault}`;
        vi.setSystemTime(NOW);
        await refill(before);
        complaints = [];
        const thrown: unknown[] = [];
        await watched(() => wake().catch((error) => thrown.push(error)), { at, fault });
        if (!leadsTo) expect(sound.has(content(rowsNow())), `${what}: half-done`).toBe(true);
        const noted = JSON.stringify(rowsNow()).match(/"(?:error|problem)":"(?:quota|disk|interrupted)"/);
        if (fault !== 'version change')
          expect(complaints.length + thrown.length + (noted ? 1 : 0), `${what}: not said`).toBeGreaterThan(0);
        await toEnd();
        // Store by store, so that a difference can be read.
        expect(JSON.parse(meaning(rowsNow())), `${what}: later`).toEqual(JSON.parse(after));
        expect(indexed(rowsNow()), `${what}: documents of the index`).toBe(documents);
      }
    }
  });
});

it('sees every write: none goes past the one way to write', () => {
  expect(placesPastIt()).toEqual([]);
});

it('has tried every place of the code that writes', () => {
  expect(writingPlaces().filter((place) => !reached.has(place))).toEqual([]);
});
