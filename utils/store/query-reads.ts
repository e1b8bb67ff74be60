// The reads of one query, in one transaction as long as each question follows its answer at once: to begin one costs as much
// as to read ten records. Past the promises of idb, which make a handful of objects for each of hundreds of records.
import { unwrap } from 'idb';
import type { Archive } from './database';

const STORES = ['segments', 'postings', 'vectors', 'bodies'] as const;
type Store = (typeof STORES)[number];

/** What a transaction says that has ended, or that was left alone in between. */
const OVER = new Set(['InvalidStateError', 'TransactionInactiveError']);

export class QueryReads {
  readonly #db: IDBDatabase;
  #last: IDBTransaction | null = null;

  constructor(db: Archive) {
    this.#db = unwrap(db);
  }

  /** The answers to some requests to a store, in their order. @throws DOMException as the database does */
  async ask<T>(store: Store, request: (store: IDBObjectStore) => IDBRequest<T>[]): Promise<T[]> {
    return answersTo(this.#requests(store, request));
  }

  /** The rows with these keys, in their order; undefined where there is none. */
  rows<T>(store: Store, keys: readonly IDBValidKey[]): Promise<(T | undefined)[]> {
    return this.ask(store, (rows) => keys.map((key): IDBRequest<T | undefined> => rows.get(key)));
  }

  #requests<T>(store: Store, request: (store: IDBObjectStore) => IDBRequest<T>[]): IDBRequest<T>[] {
    if (this.#last) {
      try {
        return request(this.#last.objectStore(store));
      } catch (error) {
        if (!(error instanceof DOMException && OVER.has(error.name))) throw error;
      }
    }
    this.#last = this.#db.transaction(STORES);
    return request(this.#last.objectStore(store));
  }
}

function answersTo<T>(requests: readonly IDBRequest<T>[]): Promise<T[]> {
  return new Promise((done, fail) => {
    let left = requests.length;
    if (left === 0) done([]);
    const answered = (): void => {
      if (--left === 0) done(requests.map(({ result }) => result));
    };
    for (const request of requests) {
      request.onsuccess = answered;
      request.onerror = () => fail(request.error);
    }
  });
}
