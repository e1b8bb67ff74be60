// The reads of one query, in one transaction as long as each request follows the previous answer at once: beginning a
// transaction costs as much as reading ten records.
import { type IDBPObjectStore, type IDBPTransaction, unwrap } from 'idb';
import type { Archive } from '../database';
import type { Schema } from '../schema';

const STORES = ['segments', 'postings', 'vectors', 'bodies'] as const;
type Stores = typeof STORES;
type Rows<Name extends Stores[number]> = IDBPObjectStore<Schema, Stores, Name>;

/** Makes requests to a store; may do nothing else. */
type Question<Name extends Stores[number], T> = (rows: Rows<Name>) => Promise<T>[];

/** Names of errors of a transaction that has ended. */
const OVER = new Set(['InvalidStateError', 'TransactionInactiveError']);

/**
 * What requests of one transaction come to, in their order. They are answered in that order, so that all is there with the
 * last; one that fails ends the transaction, and so all behind it.
 */
function answersOf<T>(requests: readonly IDBRequest<T>[]): Promise<T[]> {
  const last = requests.at(-1);
  if (!last) return Promise.resolve([]);
  return new Promise((done, fail) => {
    last.onsuccess = () => done(requests.map(({ result }) => result));
    last.onerror = () => fail(requests.find(({ error }) => error !== null)?.error);
  });
}

/**
 * Puts a question to the browser's own store: of the hundreds of records of a query each would otherwise become a promise with
 * listeners of its own, which costs more than to read it. What stands in for a store in a test has none behind it.
 */
function put<Name extends Stores[number], T>(rows: Rows<Name>, question: Question<Name, T>): Promise<T[]> {
  const own: unknown = unwrap(rows);
  return own
    ? answersOf(question(own as Rows<Name>) as unknown as IDBRequest<T>[])
    : Promise.all(question(rows));
}

export class QueryReads {
  readonly #db: Archive;
  #last: IDBPTransaction<Schema, Stores> | null = null;

  constructor(db: Archive) {
    this.#db = db;
  }

  /** The answers to some requests to a store, in their order. @throws DOMException as the database does */
  async ask<Name extends Stores[number], T>(store: Name, question: Question<Name, T>): Promise<T[]> {
    if (this.#last) {
      try {
        return await put(this.#last.objectStore(store), question);
      } catch (error) {
        if (!(error instanceof DOMException && OVER.has(error.name))) throw error;
      }
    }
    this.#last = this.#db.transaction(STORES);
    // Each request reports its own failure.
    this.#last.done.catch(() => undefined);
    return put(this.#last.objectStore(store), question);
  }
}
