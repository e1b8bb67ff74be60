// The rows of the archive in the browser, fetched as they are, and the one thing that a test may change in them.
import type { Page } from 'playwright-core';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import type { Companion } from './launch';

/** Where the worker may sleep: a page of the extension's own that does nothing. */
async function onQuietPage<T>(companion: Companion, ask: (page: Page) => Promise<T>): Promise<T> {
  const page = await companion.context.newPage();
  try {
    await page.goto(companion.url('manifest.json'));
    // The transpiler that runs benches and soaks wraps functions in a helper of this name; without it they end without a word.
    await page.evaluate('globalThis.__name ??= (named) => named');
    return await ask(page);
  } finally {
    await page.close();
  }
}

/** Sends the worker a message of a screen and answers its reply. */
export function sendMessage<T = unknown>(companion: Companion, name: string, input: object): Promise<T> {
  return onQuietPage(companion, (page) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message), { name, input }),
  ) as Promise<T>;
}

type Rows = Record<string, [key: unknown, value: unknown][]>;

/** These stores, or every one, with keys and values; bytes as `{ bytes: number[] }`. */
function readRows(companion: Companion, stores: readonly string[] | null = null): Promise<Rows> {
  return onQuietPage(companion, (page) =>
    page.evaluate(
      (wanted) =>
        new Promise<Rows>((done, fail) => {
          const opening = indexedDB.open('backlist');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const plain = (value: unknown): unknown => {
              if (value instanceof Uint8Array) return { bytes: [...value] };
              if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
              return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
            };
            const rows: Rows = {};
            const names = wanted ?? [...db.objectStoreNames];
            const transaction = db.transaction(names);
            for (const name of names) {
              const list: [unknown, unknown][] = [];
              rows[name] = list;
              const walking = transaction.objectStore(name).openCursor();
              walking.onsuccess = () => {
                const cursor = walking.result;
                if (!cursor) return;
                list.push([cursor.key, plain(cursor.value)]);
                cursor.continue();
              };
            }
            transaction.oncomplete = () => {
              db.close();
              done(rows);
            };
            transaction.onabort = () => fail(transaction.error);
          };
        }),
      stores === null ? null : [...stores],
    ),
  );
}

/** The rows of one small store. */
export async function rowsOf<T>(companion: Companion, store: string): Promise<T[]> {
  const rows = await readRows(companion, [store]);
  return (rows[store] ?? []).map(([, value]) => value as T);
}

const revive = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('bytes' in value && Array.isArray(value.bytes)) return new Uint8Array(value.bytes);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, revive(part)]));
};

/** A copy of the browser's archive in this process's IndexedDB, which must be a new one. */
export async function copyArchive(companion: Companion): Promise<Archive> {
  const rows = await readRows(companion);
  await closeArchive();
  const db = await openArchive();
  for (const name of db.objectStoreNames) {
    const tx = db.transaction(name, 'readwrite');
    for (const [key, value] of rows[name] ?? []) {
      // Each store has a shape of its own; here they are only carried over.
      if (tx.store.keyPath === null) await tx.store.put(revive(value) as never, key as never);
      else await tx.store.put(revive(value) as never);
    }
    await tx.done;
  }
  return db;
}

/** Ends the leases of jobs whose worker was stopped, which is otherwise waited for: half a minute each. */
export function endLeases(companion: Companion): Promise<void> {
  return onQuietPage(companion, (page) =>
    page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('backlist');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const transaction = db.transaction('jobs', 'readwrite');
            const walking = transaction.objectStore('jobs').openCursor();
            walking.onsuccess = () => {
              const cursor = walking.result;
              if (!cursor) return;
              if (cursor.value.leaseUntil > 0) cursor.update({ ...cursor.value, leaseUntil: 1 });
              cursor.continue();
            };
            transaction.oncomplete = () => {
              db.close();
              done();
            };
            transaction.onabort = () => fail(transaction.error);
          };
        }),
    ),
  );
}

/** Jobs that come and go on at times of their own, whatever else happens. */
const OWN_TIME: ReadonlySet<string> = new Set(['checkup', 'account', 'merge']);

/**
 * Everything in the archive, to be compared, but for what changes in its own time: those jobs, and what was exchanged with
 * the browser's account, which is done some seconds after any change, the installation among them.
 */
export async function copyOfRows(companion: Companion): Promise<Rows> {
  const rows = await readRows(companion);
  const jobs = (rows.jobs ?? []).filter(([, job]) => !OWN_TIME.has((job as { kind: string }).kind));
  const entities = (rows.entities ?? []).filter(([, entity]) => (entity as { of: string }).of !== 'account');
  return { ...rows, jobs, entities, mirrors: [] };
}
