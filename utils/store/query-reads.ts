// The reads of one query, in one transaction as long as each question follows its answer at once: to begin one costs as much
// as to read ten records.
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { Archive } from './database';
import type { Schema } from './schema';

const STORES = ['segments', 'postings', 'vectors', 'bodies'] as const;
type Stores = typeof STORES;
type Rows<Name extends Stores[number]> = IDBPObjectStore<Schema, Stores, Name>;

/** What a transaction says that has ended, or that was left alone in between. */
const OVER = new Set(['InvalidStateError', 'TransactionInactiveError']);

export class QueryReads {
  readonly #db: Archive;
  #last: IDBPTransaction<Schema, Stores> | null = null;

  constructor(db: Archive) {
    this.#db = db;
  }

  /** The answers to some requests to a store, in their order. @throws DOMException as the database does */
  async ask<Name extends Stores[number], T>(
    store: Name,
    request: (rows: Rows<Name>) => Promise<T>[],
  ): Promise<T[]> {
    return Promise.all(this.#requests(store, request));
  }

  #requests<Name extends Stores[number], T>(
    store: Name,
    request: (rows: Rows<Name>) => Promise<T>[],
  ): Promise<T>[] {
    if (this.#last) {
      try {
        return request(this.#last.objectStore(store));
      } catch (error) {
        if (!(error instanceof DOMException && OVER.has(error.name))) throw error;
      }
    }
    this.#last = this.#db.transaction(STORES);
    // Each request tells of a failure by itself.
    this.#last.done.catch(() => undefined);
    return request(this.#last.objectStore(store));
  }
}
