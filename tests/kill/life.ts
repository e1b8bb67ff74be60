// One life of the worker: it ends after a number of awaited operations, and then nothing of it moves any more. What it
// waits for never comes, its open transactions are aborted, and what its code calls after that does nothing.
import type { Archive } from '@/utils/store/database';
import type { SyncDeps } from '@/utils/sync/deps';
import { createHostLanes } from '@/utils/sync/host-lanes';

/** Stands for anything in a dead worker: whatever is read of it or called on it is it again, and awaiting it never ends. */
// biome-ignore lint/suspicious/noExplicitAny: it stands for anything
const NOTHING: any = new Proxy(() => undefined, {
  get: (_target, name) => (name === 'then' ? () => undefined : NOTHING),
  apply: () => NOTHING,
});

/** What IndexedDB answers at once; everything else that it is asked is awaited. */
const SYNCHRONOUS = new Set<PropertyKey>(['transaction', 'objectStore', 'index']);

const isPartOfDatabase = (value: unknown): value is object =>
  [IDBTransaction, IDBObjectStore, IDBIndex, IDBCursor].some((part) => value instanceof part);

export class Life {
  /** Resolves at its end. */
  readonly ended: Promise<void>;
  dead = false;
  /** Operations begun and answers taken. */
  steps = 0;
  readonly #budget: number;
  readonly #transactions = new Set<{ abort(): void; done: Promise<void> }>();
  #end: () => void = () => undefined;

  /** @param budget steps until it ends; Infinity for one that nothing disturbs */
  constructor(budget: number) {
    this.#budget = budget;
    this.ended = new Promise((end) => {
      this.#end = end;
    });
  }

  /** Counts a step; false when it was not lived to see. */
  #step(): boolean {
    if (this.dead) return false;
    this.steps += 1;
    if (this.steps < this.#budget) return true;
    this.dead = true;
    for (const transaction of this.#transactions) {
      try {
        transaction.abort();
      } catch (error) {
        // It was committed this very moment: then it stays so.
        if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      }
    }
    this.#end();
    return false;
  }

  /** An awaited operation: it may end the life before it is begun, and before its answer is heard. */
  #awaited(begin: () => PromiseLike<unknown>): Promise<unknown> {
    if (!this.#step()) return NOTHING;
    const going = begin();
    return new Promise((done, fail) => {
      going.then(
        (value) => this.#step() && done(this.#wrap(value)),
        (error) => this.#step() && fail(error),
      );
    });
  }

  #wrap(value: unknown): unknown {
    return isPartOfDatabase(value) ? this.#database(value) : value;
  }

  #track(transaction: { abort(): void; done: Promise<void> }): void {
    this.#transactions.add(transaction);
    const forget = () => this.#transactions.delete(transaction);
    transaction.done.then(forget, forget);
  }

  #database<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (_target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (value instanceof Promise) return this.#awaited(() => value);
        if (typeof value !== 'function') return this.#wrap(value);
        return (...args: unknown[]) => {
          const call = () => Reflect.apply(value, target, args);
          if (!SYNCHRONOUS.has(name)) return this.#awaited(call);
          if (this.dead) return NOTHING;
          const part = call();
          if (name === 'transaction') this.#track(part);
          return this.#wrap(part);
        };
      },
    });
  }

  #methods<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (_target, name) => {
        const method: unknown = Reflect.get(target, name, target);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]) => this.#awaited(() => Reflect.apply(method, target, args));
      },
    });
  }

  /** The world as this life of the worker has it. */
  live<T extends SyncDeps>(world: T): T {
    return {
      ...world,
      db: this.#database(world.db) as Archive,
      fetch: (input, init) => this.#awaited(() => world.fetch(input, init)) as Promise<Response>,
      workshop: this.#methods(world.workshop),
      mayFetch: (url) => this.#awaited(() => world.mayFetch(url)) as Promise<boolean>,
      lanes: createHostLanes(0, async () => undefined),
      now: () => world.now(),
      online: () => world.online(),
      announce: (change) => this.dead || world.announce(change),
    };
  }
}
