// Everything that a backup keeps, as it is in the browser: filled, read, compared and deleted from a page of the extension's
// own, whatever the size of the archive.
import type { Page } from 'playwright-core';
import { KEPT_STORES, keptStore } from '@/utils/store/backup/backup-stores';
import type { StoredRow } from './large-archive';

/** Rows as text, by store and key. */
export type ArchiveRows = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Rows of one message between this process and the page. */
const AT_ONCE = 2_000;

/** Puts the functions that the others need into the page. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(`
    // The transpiler that runs benches wraps functions in a helper of this name.
    globalThis.__name ??= (named) => named;
    globalThis.openTheArchive ??= () => new Promise((done, fail) => {
      const opening = indexedDB.open('backlist');
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => done(opening.result);
    });
    globalThis.endOf ??= (transaction) => new Promise((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error);
    });
  `);
}

declare const openTheArchive: () => Promise<IDBDatabase>;
declare const endOf: (transaction: IDBTransaction) => Promise<void>;

/** Puts rows into the archive, and settings into the browser's storage. */
export async function fillArchive(page: Page, rows: Iterable<StoredRow>, settings: object): Promise<void> {
  await prepare(page);
  const put = (some: readonly StoredRow[]) =>
    page.evaluate(async (rows) => {
      const db = await openTheArchive();
      const tx = db.transaction([...new Set(rows.map(({ store }) => store))], 'readwrite');
      for (const { store, row, key } of rows) tx.objectStore(store).put(row, key);
      await endOf(tx);
      db.close();
    }, some);
  let some: StoredRow[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < AT_ONCE) continue;
    await put(some);
    some = [];
  }
  if (some.length > 0) await put(some);
  await page.evaluate((settings) => chrome.storage.local.set({ settings }), settings);
}

/** Some rows of a store, from behind a key on: each key and row as text. */
async function someRows(page: Page, store: string, after: string | null): Promise<[string, string][]> {
  return page.evaluate(
    async ({ store, after, most }) => {
      /** Whatever the order in which the fields of a row were set. */
      const sorted = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(sorted);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(
          Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, part]) => [name, sorted(part)]),
        );
      };
      const db = await openTheArchive();
      const tx = db.transaction(store);
      const range = after === null ? undefined : IDBKeyRange.lowerBound(JSON.parse(after), true);
      const keys = tx.objectStore(store).getAllKeys(range, most);
      const rows = tx.objectStore(store).getAll(range, most);
      await endOf(tx);
      db.close();
      return keys.result.map((key, n): [string, string] => [
        JSON.stringify(key),
        JSON.stringify(sorted(rows.result[n])),
      ]);
    },
    { store, after, most: AT_ONCE },
  );
}

/** Without what is only of this archive: the numbers that the database gives to jobs and attempts. */
function named(store: string, [key, row]: [string, string], n: number): [string, string] {
  if (store === 'attempts') return [String(n), row];
  if (store !== 'jobs') return [key, row];
  const { id: _, ...rest } = JSON.parse(row);
  return [`${rest.kind} of ${rest.sourceId}`, JSON.stringify(rest)];
}

/**
 * All rows of all stores that a backup keeps, and the settings.
 * @param told what is kept of a row's text: a hash, where the archive is too large to be here twice
 */
export async function readArchive(page: Page, told = (row: string) => row): Promise<ArchiveRows> {
  await prepare(page);
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const store of KEPT_STORES) {
    const { only } = keptStore(store);
    const rows = new Map<string, string>();
    for (let after: string | null = null; ; ) {
      const some: [string, string][] = await someRows(page, store, after);
      const kept = some.filter(([, row]) => only?.(JSON.parse(row)) ?? true);
      for (const one of kept) {
        const [key, row] = named(store, one, rows.size);
        rows.set(key, told(row));
      }
      after = some.at(-1)?.[0] ?? null;
      if (some.length < AT_ONCE) break;
    }
    all.set(store, rows);
  }
  const { settings } = await page.evaluate(() => chrome.storage.local.get('settings'));
  all.set('settings', new Map([['settings', JSON.stringify(settings)]]));
  return all;
}

/** What two archives do not have alike, each row in a line with what it was and what it is. */
export function differences(before: ArchiveRows, after: ArchiveRows): string[] {
  const found: string[] = [];
  for (const store of new Set([...before.keys(), ...after.keys()])) {
    const [had, has] = [before.get(store), after.get(store)];
    for (const key of new Set([...(had?.keys() ?? []), ...(has?.keys() ?? [])])) {
      const [was, is] = [had?.get(key), has?.get(key)];
      if (was !== is) found.push(`${store} ${key}: ${was ?? 'nothing'} → ${is ?? 'nothing'}`);
    }
  }
  return found;
}

/** Deletes everything that the reader has here: every row, the settings, and what the browser's account would bring back. */
export async function wipeArchive(page: Page): Promise<void> {
  await prepare(page);
  await page.evaluate(async () => {
    const db = await openTheArchive();
    // What only counts up goes on, as the worker remembers it.
    const names = [...db.objectStoreNames].filter((name) => name !== 'meta');
    const tx = db.transaction(names, 'readwrite');
    for (const name of names) tx.objectStore(name).clear();
    await endOf(tx);
    db.close();
    await chrome.storage.local.remove('settings');
    await chrome.storage.sync.clear();
  });
}
