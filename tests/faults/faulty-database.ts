// A database that fails once: lies under idb, over an IndexedDB in memory, counts every write that is asked of it, and lets
// one of them fail as a browser's database fails. What it is made of is the stand-in's own (fake-indexeddb 6).
import { IDBFactory } from 'fake-indexeddb';
import { closeArchive, openArchive } from '@/utils/store/database';

/** How a write fails. */
export const FAULTS = [
  'quota', // the request says that the disk is full (Firefox)
  'full at the end', // the transaction does, with whatever else was asked of it (Chromium)
  'disk', // the browser could not write its files
  'abort', // the browser gives the transaction up and does not say why
  'terminated', // the browser closes the database under whoever holds it: a profile that is cleaned, a disk that is gone
  'version change', // a newer version of Backlist wants the database
] as const;
export type Fault = (typeof FAULTS)[number];

/** The rows of every store. */
export type Rows = Record<string, [key: unknown, value: unknown][]>;

interface RawStore {
  records: { values(): Iterable<{ key: unknown; value: unknown }> };
  storeRecord(record: { key: unknown; value: unknown }, noOverwrite: boolean): void;
}
interface RawDatabase {
  connections: object[];
  transactions: FakeTransaction[];
  rawObjectStores: Map<string, RawStore>;
}
type FakeTransaction = IDBTransaction & {
  _state: string;
  _abort(name: string): void;
  _execRequestAsync(request: object): IDBRequest;
};
type FakeConnection = IDBDatabase & { _rawDatabase: RawDatabase; _closePending: boolean; _closed: boolean };

const NAME = 'backlist';
const raw = (): RawDatabase | undefined =>
  (indexedDB as unknown as { _databases: Map<string, RawDatabase> })._databases.get(NAME);

/** All that is stored, as it is this moment. */
export function rowsNow(): Rows {
  const rows: Rows = {};
  for (const [name, store] of raw()?.rawObjectStores ?? [])
    rows[name] = [...store.records.values()].map(({ key, value }) => [key, value]);
  return rows;
}

/** A new database with these rows, and nothing that waits for another. */
export async function refill(rows: Rows): Promise<void> {
  await closeArchive().catch(() => undefined);
  globalThis.indexedDB = new IDBFactory();
  await openArchive();
  for (const [name, store] of raw()?.rawObjectStores ?? [])
    for (const [key, value] of rows[name] ?? []) store.storeRecord(structuredClone({ key, value }), false);
}

let armed: { at: number; fault: Fault } | null = null;
let writes = 0;
let states: Rows[] = [];

/** What was asked of the database while `work` ran. */
export interface Watched {
  writes: number;
  /** What was stored after each transaction that wrote. */
  states: Rows[];
}

/** Runs `work`, with the n-th write failing where that is asked for, and counts. */
export async function watched(
  work: () => Promise<unknown>,
  fail: { at: number; fault: Fault } | null = null,
): Promise<Watched> {
  [armed, writes, states] = [fail, 0, []];
  try {
    await work();
  } finally {
    armed = null;
  }
  return { writes, states };
}

/** Closes a connection as a browser does that lost the files: what is being written is over, and the database says so. */
function terminate(db: FakeConnection): void {
  const { transactions } = db._rawDatabase;
  for (const tx of transactions)
    if (tx._state !== 'finished' && tx.mode === 'readwrite') tx._abort('AbortError');
  db._closePending = true;
  db._closed = true;
  db._rawDatabase.connections = db._rawDatabase.connections.filter((other) => other !== db);
  db.dispatchEvent(new IDBVersionChangeEvent('close'));
}

/** Another version asks for the database, and in the end leaves it as it is. */
function askForNewer(db: FakeConnection): void {
  const asking = indexedDB.open(NAME, db.version + 1);
  asking.onupgradeneeded = () => asking.transaction?.abort();
  asking.onerror = (event) => event.preventDefault();
}

const named = (name: string) => new DOMException('injected', name);

function failing(tx: FakeTransaction, fault: Fault, write: () => IDBRequest): IDBRequest {
  if (fault === 'quota' || fault === 'disk') {
    const usual = tx._execRequestAsync;
    tx._execRequestAsync = (request) => {
      tx._execRequestAsync = usual;
      const operation = () => {
        throw named(fault === 'quota' ? 'QuotaExceededError' : 'UnknownError');
      };
      return usual.call(tx, { ...request, operation });
    };
    return write();
  }
  const request = write();
  const later = {
    'full at the end': () => tx._abort('QuotaExceededError'),
    abort: () => tx.abort(),
    terminated: () => terminate(tx.db as FakeConnection),
    'version change': () => askForNewer(tx.db as FakeConnection),
  }[fault];
  queueMicrotask(later);
  return request;
}

const transactionOf = (target: IDBObjectStore | IDBCursor): IDBTransaction => {
  if (target instanceof IDBObjectStore) return target.transaction;
  const { source } = target;
  return (source instanceof IDBIndex ? source.objectStore : source).transaction;
};

function watch(prototype: object, names: readonly string[]): void {
  for (const name of names) {
    const usual = Reflect.get(prototype, name) as (...args: unknown[]) => IDBRequest;
    Reflect.set(prototype, name, function (this: IDBObjectStore | IDBCursor, ...args: unknown[]) {
      const tx = transactionOf(this) as FakeTransaction;
      const write = () => usual.apply(this, args);
      if (tx.mode !== 'readwrite') return write();
      writes += 1;
      return armed?.at === writes ? failing(tx, armed.fault, write) : write();
    });
  }
}

/** Where in the code a transaction that writes was asked for, as `utils/store/posts/positions.ts:9`. */
export const reached = new Set<string>();

function noteCaller(): void {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 30;
  const frames = new Error().stack?.match(/(?:utils|entrypoints)\/[\w/-]+\.ts:\d+/g) ?? [];
  Error.stackTraceLimit = usual;
  const caller = frames.find((frame) => !frame.startsWith('utils/store/write.ts'));
  if (caller) reached.add(caller);
}

/** Puts the layer under every database of this process; once. */
export function watchDatabases(): void {
  watch(IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear']);
  watch(IDBCursor.prototype, ['update', 'delete']);
  const usual = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    const tx = usual.apply(this, args);
    const before = writes;
    if (tx.mode !== 'readwrite') return tx;
    noteCaller();
    tx.addEventListener('complete', () => {
      if (writes > before) states.push(rowsNow());
    });
    return tx;
  };
}
