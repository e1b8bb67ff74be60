// Promise: two machines that are edited at once, over a line that is cut and with workers that are stopped, come to the same
// state, with nothing lost. Each run has two archives and the real code over a real WebDAV server; `npm run test:converge`
// makes 200 of them, `npm test` a few. Two real browsers do the same in tests/e2e/converge.e2e.ts.
//
// What is asked of the server, in its order, follows the run's number: what fails is run alone, and again, by
// `BACKLIST_CONVERGE_SEED=57 npx vitest run tests/converge`.
import { cp, rm } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeVault, type OpenVault, VAULT_NAME, writeVault } from '@/utils/machines/folder/vault';
import { WebdavFolder } from '@/utils/machines/folder/webdav';
import { closeArchive } from '@/utils/store/database';
import { seedCrypto, seededRandom } from '../seeded-random';
import { act, receive, told } from './do-edit';
import { expectKept, Ledger } from './ledger';
import { type Machine, makeMachine } from './machine';
import { type Fault, PASSWORD, serveWebdav, USER, type WebdavServer } from './webdav-server';

const RUNS = Number(process.env.BACKLIST_CONVERGE_RUNS ?? 8);
const ALONE = Number(process.env.BACKLIST_CONVERGE_SEED ?? 0);
const SEEDS = ALONE > 0 ? [ALONE] : Array.from({ length: RUNS }, (_, n) => n + 1);
const POSTS = 12;
const DAY = 86_400_000;
/** By how much the second machine's clock differs, by the run's number. */
const SKEWS = [400_000, 365 * DAY, -365 * DAY];

let server: WebdavServer;
let vault: OpenVault;
let unseed: () => void;
beforeAll(async () => {
  server = await serveWebdav();
  unseed = seedCrypto(0);
  vault = (await makeVault('a passphrase of the tests', 100_000)).open;
});
afterAll(async () => {
  unseed?.();
  await server?.close();
});

/** A folder of its own for each run, with the vault that was made once: deriving keys is what takes time. */
async function newFolder(name: string): Promise<string> {
  const login = { url: `${server.url}${name}/`, user: USER, password: PASSWORD };
  const folder = new WebdavFolder(login, fetch);
  await folder.make();
  const made = await makeVault('x', 100_000);
  await folder.create(VAULT_NAME, writeVault({ ...made.vault, id: vault.id }));
  return login.url;
}

const FAULTS: readonly Fault[] = ['unheard', 'unanswered', 'torn', 'broken', 423, 503, 507];

let folders = process.env.BACKLIST_WEBDAV ? Date.now() : 0;

async function converge(seed: number): Promise<void> {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  unseed();
  unseed = seedCrypto(seed);
  server.log.length = 0;
  const random = seededRandom(seed);
  const ledgers = [new Ledger(), new Ledger()] as const;
  folders += 1;
  const folder = `run-${folders}`;
  const url = await newFolder(folder);
  const one = await makeMachine('one', url, vault);
  const two = await makeMachine('two', url, vault);
  const machines: Machine[] = [one, two];
  const edit = async (n: number, { db, clock }: Machine) => {
    const before = await told(db);
    await act(db, random, clock);
    ledgers[n]?.note(before, await told(db));
  };
  const all = Array.from({ length: POSTS }, (_, n) => n);
  const start = one.clock - (one.clock % DAY);
  await receive(one.db, all.slice(0, 9), one.clock);
  await receive(two.db, all.slice(3), two.clock);

  server.fault = () => (random() < 0.12 ? (FAULTS[Math.floor(random() * FAULTS.length)] ?? null) : null);
  for (const [n, machine] of machines.entries()) {
    machine.dies = () => random() < 0.08;
    machine.meanwhile = async () => {
      machine.clock += 1_000;
      if (random() < 0.15) await edit(n, machine);
    };
  }
  const skew = SKEWS[seed % SKEWS.length] ?? 0;
  // In every other run the server has a mishap, and its folder is put back to what it was three days before.
  const hasMishap = server.root !== '' && seed % 2 === 0;
  const [root, backup] = [`${server.root}/${folder}`, `${server.root}/backup-of-${folder}`];
  for (let day = 0; day < 7; day += 1) {
    if (hasMishap && day === 2) await cp(root, backup, { recursive: true });
    if (hasMishap && day === 5) {
      await rm(root, { recursive: true });
      await cp(backup, root, { recursive: true });
    }
    for (const [n, machine] of machines.entries()) {
      machine.clock = start + (day + 1) * DAY + n * skew;
      const acts = Math.floor(random() * 9);
      for (let k = 0; k < acts; k += 1) {
        machine.clock += 1 + Math.floor(random() * 100_000);
        await edit(n, machine);
      }
      // A week offline for some, an exchange a day for others.
      if (random() < 0.5) await machine.exchange();
    }
  }
  // Posts come later on one of them than the words about them.
  await receive(one.db, all, one.clock);
  await receive(two.db, all, two.clock);

  server.fault = () => null;
  for (const machine of machines) {
    machine.dies = () => false;
    machine.meanwhile = async () => undefined;
  }
  const meet = async () => {
    for (const machine of [...machines, ...machines]) {
      machine.clock += 60_000;
      expect(await machine.exchange()).toBeNull();
    }
  };
  await meet();
  // What came back after it was gone for good here comes with its source, and gets its marks then.
  for (const machine of machines) await receive(machine.db, all, machine.clock);
  await meet();
  const [left, right] = [await told(one.db), await told(two.db)];
  expect(right).toEqual(left);
  // Rest: an exchange that has nothing to say writes nothing.
  const files = async () => (await new WebdavFolder(one.access.login, fetch).list()).map(({ name }) => name);
  const there = (await files()).sort();
  await meet();
  expect((await files()).sort()).toEqual(there);
  expect(await told(one.db)).toEqual(left);
  expectKept(left, ledgers);
}

test.each(SEEDS)('run %i converges', async (seed) => {
  await converge(seed);
});

test('a seed is one and the same run', async () => {
  const [seed = 1] = SEEDS;
  await converge(seed);
  // A file's name is a hash of its sealed bytes, whose nonce is not always the same draw: the server draws beside us.
  const asked = () =>
    server.log
      .join('\n')
      .replaceAll(/\/run-\d+\//g, '/run/')
      .replaceAll(/-[0-9a-f]{32}\./g, '-HASH.');
  const first = asked();
  await converge(seed);
  expect(asked()).toBe(first);
});
