// The reads of one query, in one transaction as long as each request follows the previous answer at once: beginning a
// transaction costs as much as reading ten records.
import { type IDBPObjectStore, unwrap } from 'idb';
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

/** Puts a question to a store of one transaction. @throws DOMException at once where that has ended */
type Transaction = <Name extends Stores[number], T>(store: Name, question: Question<Name, T>) => Promise<T[]>;

/**
 * Begins a transaction of the browser's own: each of the hundreds of records of a query, and the transaction itself, would
 * otherwise become promises with listeners of their own, which cost more than to read a record. What stands in for a database in a
 * test has none behind it.
 */
function begin(db: Archive): Transaction {
  const own = unwrap(db) as unknown as IDBDatabase | undefined;
  if (own) {
    const tx = own.transaction(STORES);
    return (store, question) => {
      const rows = tx.objectStore(store) as unknown as Parameters<typeof question>[0];
      return answersOf(question(rows) as unknown as IDBRequest[]);
    };
  }
  const tx = db.transaction(STORES);
  // Each request reports its own failure.
  tx.done.catch(() => undefined);
  return (store, question) => Promise.all(question(tx.objectStore(store)));
}

export class QueryReads {
  readonly #db: Archive;
  #last: Transaction | null = null;

  constructor(db: Archive) {
    this.#db = db;
  }

  /** The answers to some requests to a store, in their order. @throws DOMException as the database does */
  async ask<Name extends Stores[number], T>(store: Name, question: Question<Name, T>): Promise<T[]> {
    if (this.#last) {
      try {
        return await this.#last(store, question);
      } catch (error) {
        if (!(error instanceof DOMException && OVER.has(error.name))) throw error;
      }
    }
    this.#last = begin(this.#db);
    return this.#last(store, question);
  }
}
