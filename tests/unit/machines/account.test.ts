// Guards sources and settings that follow the browser's account: two archives agree whatever each did, nothing is taken away
// by what is empty or cannot be read, and the browser's limits hold.

import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountItems } from '@/utils/machines/account/items';
import { pack, QUOTA_BYTES, QUOTA_BYTES_PER_ITEM, unpack } from '@/utils/machines/account/pack';
import { newEntity, withField } from '@/utils/machines/entity';
import { nextStamp } from '@/utils/machines/stamp';
import { repairSettings, type Settings } from '@/utils/model/settings';
import type { Source } from '@/utils/model/source';
import { closeArchive } from '@/utils/store/database';
import { accountState } from '@/utils/store/machines/account-reader';
import { orderAccount, sourcesStirred } from '@/utils/store/machines/account-store';
import { newSource } from '@/utils/store/sources/new-source';
import { purgeSlice, removeSource, restoreSource } from '@/utils/store/sources/removal';
import { addSource, findSourceByUrl, moveSource, updateSource } from '@/utils/store/sources/source-store';
import { exchangeAccount } from '@/utils/sync/machines/account';
import { createRunner } from '@/utils/sync/runner';
import { archiveNamed } from '../../converge/machine';
import { makeWorld, START, type World } from '../sync/world';

/** storage.sync as the browsers describe it, with their limits. */
class Items implements AccountItems {
  stored: Record<string, unknown> = {};
  writes = 0;
  refusal: string | null = null;
  read = async () => structuredClone(this.stored);
  async write(items: Record<string, string>) {
    if (this.refusal) throw new Error(this.refusal);
    this.writes += 1;
    const next = { ...this.stored, ...items };
    const sizes = Object.entries(next).map(([key, value]) => key.length + JSON.stringify(value).length);
    if (sizes.some((size) => size > QUOTA_BYTES_PER_ITEM))
      throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    if (sizes.reduce((sum, size) => sum + size, 0) > QUOTA_BYTES)
      throw new Error('QUOTA_BYTES quota exceeded');
    if (sizes.length > 512) throw new Error('MAX_ITEMS quota exceeded');
    this.stored = next;
  }
  async remove(keys: string[]) {
    for (const key of keys) delete this.stored[key];
  }
}

interface Machine extends World {
  own: Settings;
}

let machines = 0;
async function machine(items: AccountItems | null): Promise<Machine> {
  machines += 1;
  const db = await archiveNamed(`machine-${machines}`);
  const world = (await makeWorld({ db, account: items })) as Machine;
  world.own = repairSettings(null);
  world.settings = {
    read: async () => world.own,
    change: async (change) => {
      world.own = repairSettings({ ...world.own, ...change });
    },
  };
  return world;
}

const follow = (world: World, name: string, kind: Source['kind'] = 'feed') =>
  addSource(world.db, newSource({ kind, url: `https://${name}.example/feed.xml`, title: name }, world.clock));
const exchange = (world: World) => exchangeAccount(world, world.account as AccountItems);
const followed = async ({ db }: World) =>
  (await db.getAll('sources'))
    .filter(({ state }) => state !== 'removed')
    .map(({ url, state }) => `${new URL(url).host.replace('.example', '')} ${state}`)
    .sort();
const idOf = async (world: World, name: string) =>
  (await findSourceByUrl(world.db, `https://${name}.example/feed.xml`))?.id ?? 0;

let items: Items;
let one: Machine;
let two: Machine;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  items = new Items();
  one = await machine(items);
  two = await machine(items);
});

test('sources arrive with their first check and back catalogue, and settings with the last choice', async () => {
  await follow(one, 'mills');
  await follow(one, 'list', 'listing');
  await one.settings.change({ theme: 'dark', hostsOff: ['bank.example'] });
  await exchange(one);
  await follow(two, 'weirs');
  await two.settings.change({ hostsOff: ['mail.example'], automatic: true });
  await exchange(two);
  expect(await followed(two)).toEqual(['list active', 'mills active', 'weirs active']);
  const kinds = (await two.db.getAllFromIndex('jobs', 'sourceId', await idOf(two, 'mills'))).map(
    ({ kind }) => kind,
  );
  expect(kinds.sort()).toEqual(['backfill', 'check']);
  expect(two.own).toMatchObject({ theme: 'dark', automatic: true });
  await exchange(one);
  expect(await followed(one)).toEqual(await followed(two));
  expect([...one.own.hostsOff].sort()).toEqual(['bank.example', 'mail.example']);
  expect(one.own.automatic).toBe(false);
  // Rest: nothing is written any more.
  const { writes } = items;
  await exchange(two);
  await exchange(one);
  expect(items.writes).toBe(writes);
});

test('only what other machines care for stirs the account', async () => {
  expect(await sourcesStirred(one.db)).toBe(false);
  const id = await follow(one, 'mills');
  await addSource(one.db, newSource({ kind: 'saved', url: 'backlist:saved', title: 'Saved' }, one.clock));
  expect(await sourcesStirred(one.db)).toBe(true);
  await exchange(one);
  expect(await sourcesStirred(one.db)).toBe(false);
  await updateSource(one.db, id, { lastSuccessAt: 5, failures: 3 });
  expect(await sourcesStirred(one.db)).toBe(false);
  await updateSource(one.db, id, { state: 'paused' });
  expect(await sourcesStirred(one.db)).toBe(true);
});

test('a removed source does not come back, and an undone removal does', async () => {
  await follow(one, 'mills');
  await follow(one, 'weirs');
  await exchange(one);
  await exchange(two);
  one.clock += 1_000;
  await removeSource(one.db, await idOf(one, 'mills'), one.clock);
  await exchange(one);
  await exchange(two);
  expect(await followed(two)).toEqual(['weirs active']);
  // Purged for good on one of them: still nothing.
  await purgeSlice(one.db, await idOf(one, 'mills'));
  await exchange(one);
  await exchange(two);
  await exchange(one);
  expect(await followed(one)).toEqual(['weirs active']);
  two.clock = one.clock + 1_000;
  await restoreSource(two.db, await idOf(two, 'mills'), two.clock);
  await exchange(two);
  await exchange(one);
  expect(await followed(one)).toEqual(['mills active', 'weirs active']);
});

test('pausing, another address and parting with the source follow', async () => {
  await follow(one, 'mills');
  await follow(one, 'weirs');
  await exchange(one);
  await exchange(two);
  one.clock += 1_000;
  await updateSource(one.db, await idOf(one, 'mills'), { state: 'paused' });
  await moveSource(one.db, await idOf(one, 'weirs'), 'https://locks.example/feed.xml');
  await exchange(one);
  await exchange(two);
  expect(await followed(two)).toEqual(['locks active', 'mills paused']);
  await updateSource(two.db, await idOf(two, 'mills'), { state: 'kept' });
  await exchange(two);
  await exchange(one);
  expect(await followed(one)).toEqual(['locks active', 'mills kept']);
  // A third machine has nothing of the one that is only kept.
  const three = await machine(items);
  await exchange(three);
  expect(await followed(three)).toEqual(['locks active']);
});

test('an empty or unreadable account takes nothing away, and is written again', async () => {
  await follow(one, 'mills');
  await exchange(one);
  items.stored = {};
  await exchange(one);
  expect(await followed(one)).toEqual(['mills active']);
  expect(Object.keys(items.stored)).toHaveLength(1);
  const [key = ''] = Object.keys(items.stored);
  for (const rubbish of ['', '!!!', btoa('torn'), 5, null, { a: 1 }]) {
    items.stored = { [key]: rubbish, theirs: 'of another kind' };
    await exchange(one);
    expect(await followed(one)).toEqual(['mills active']);
    expect((await unpack(items.stored)).damaged).toEqual([]);
    expect(items.stored.theirs).toBe('of another kind');
  }
});

test('what a later version wrote is left as it is, and said', async () => {
  const later = { 'b2.1.0': 'something new' };
  items.stored = { ...later };
  await follow(one, 'mills');
  await orderAccount(one.db, one.clock);
  await createRunner(one).run();
  expect(items.stored).toMatchObject(later);
  expect(await accountState(one.db)).toMatchObject({ newer: true, problem: null, left: [] });
});

test('a source that is met for the first time is not taken away by an old removal', async () => {
  await follow(one, 'mills');
  await exchange(one);
  one.clock += 1_000;
  await removeSource(one.db, await idOf(one, 'mills'), one.clock);
  await exchange(one);
  await follow(two, 'mills');
  await exchange(two);
  expect(await followed(two)).toEqual(['mills active']);
  await exchange(one);
  expect(await followed(one)).toEqual(['mills active']);
});

test('what the reader does while an exchange runs counts', async () => {
  await follow(one, 'mills');
  await exchange(one);
  await exchange(two);
  one.clock += 1_000;
  await updateSource(one.db, await idOf(one, 'mills'), { state: 'paused' });
  await one.settings.change({ theme: 'dark' });
  await exchange(one);
  const plan = two.machines.planAccount;
  two.machines.planAccount = async (order) => {
    const made = await plan(order);
    await updateSource(two.db, await idOf(two, 'mills'), { state: 'kept' });
    await two.settings.change({ theme: 'light' });
    return made;
  };
  await exchange(two);
  expect(await followed(two)).toEqual(['mills kept']);
  expect(two.own.theme).toBe('light');
  two.machines.planAccount = plan;
  two.clock += 5_000;
  await exchange(two);
  await exchange(one);
  expect(await followed(one)).toEqual(['mills kept']);
  expect(one.own.theme).toBe('light');
});

test('without an account, or switched off, there is nothing but this machine', async () => {
  const alone = await machine(null);
  await follow(alone, 'mills');
  await orderAccount(alone.db, alone.clock);
  await createRunner(alone).run();
  expect(await followed(alone)).toEqual(['mills active']);
  expect(await accountState(alone.db)).toMatchObject({ absent: true });
  await one.settings.change({ account: false });
  await follow(one, 'weirs');
  await orderAccount(one.db, one.clock);
  await createRunner(one).run();
  expect(items.stored).toEqual({});
});

test('a refusal is told, loses nothing, and is tried again', async () => {
  items.refusal = 'QUOTA_BYTES quota exceeded';
  await follow(one, 'mills');
  await orderAccount(one.db, START);
  await createRunner(one).run();
  expect(await accountState(one.db)).toMatchObject({ problem: 'quota', at: null });
  items.refusal = null;
  one.clock += 10 * 60_000;
  await createRunner(one).run();
  expect(await accountState(one.db)).toMatchObject({ problem: null, at: one.clock });
  await exchange(two);
  expect(await followed(two)).toEqual(['mills active']);
});

describe('the browser’s limits', () => {
  const sourceEntity = (n: number, state = 'active') => {
    const at = (field: string, value: string | object) => [field, value] as const;
    // Addresses that do not squeeze well.
    const noise = ((n * 2_654_435_761) % 2 ** 32).toString(36) + ((n * 40_503) % 65_536).toString(36);
    const url = `https://${noise}.example/${noise}/feed.xml`;
    return [
      at('state', state),
      at('url', url),
      at('about', { kind: 'feed', title: `Source ${noise}` }),
    ].reduce(
      (entity, [field, value]) => withField(entity, field, value as never, nextStamp(n, 'aaaaaaaa')),
      newEntity(`source:${url}`),
    );
  };

  test('what does not fit is named, the oldest first, and the same whatever the order', async () => {
    const all = Array.from({ length: 3_000 }, (_, n) => sourceEntity(n, n % 7 === 0 ? 'removed' : 'active'));
    const packed = await pack(all);
    const sizes = Object.entries(packed.items).map(
      ([key, value]) => key.length + JSON.stringify(value).length,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(QUOTA_BYTES_PER_ITEM);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(QUOTA_BYTES);
    expect(packed.left.length).toBeGreaterThan(0);
    expect((await unpack(packed.items)).entities).toHaveLength(all.length - packed.left.length);
    expect(packed.left).toContain(all[0]?.id);
    expect(packed.left).not.toContain(all.at(-1)?.id);
    expect(await pack([...all].reverse())).toEqual(packed);
  });

  test('a template without end costs no other setting', async () => {
    const template = Array.from({ length: 2_500 }, (_, n) =>
      ((n * 2_654_435_761) % 2 ** 32).toString(36),
    ).join('');
    await one.settings.change({ template, theme: 'dark' });
    const { left } = await exchange(one);
    expect(left).toEqual(['template']);
    await exchange(two);
    expect(two.own).toMatchObject({ theme: 'dark', template: null });
  });

  test('any entities come back as they were', async () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(names, async (ids) => {
        const all = ids.map((id, n) => withField(newEntity(id), 'value', id, nextStamp(n, 'aaaaaaaa')));
        const { items: packed, left } = await pack(all);
        const back = (await unpack(packed)).entities.map(({ id }) => id);
        expect([...back, ...left].sort()).toEqual([...ids].sort());
      }),
      { numRuns: 40 },
    );
  });
});
