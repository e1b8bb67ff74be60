// The highest of many scores, without putting all of them in order.

/** A document with its score. */
export interface Scored {
  id: number;
  score: number;
}

/** Whether `a` comes before `b`: the higher score, and of equal ones the lower id. */
const precedes = (a: Scored, b: Scored): boolean => a.score > b.score || (a.score === b.score && a.id < b.id);

/** Keeps the `limit` best of all that is offered, in a binary heap whose root is the worst of those kept. */
export class BestOf {
  readonly #limit: number;
  readonly #heap: Scored[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What scores less than this is turned away. */
  get floor(): number {
    const worst = this.#heap.length < this.#limit ? undefined : this.#heap[0];
    return worst?.score ?? Number.NEGATIVE_INFINITY;
  }

  offer(id: number, score: number): void {
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push({ id, score });
      this.#rise(heap.length - 1);
      return;
    }
    const worst = heap[0];
    // Most are turned away here, so that nothing is made for them.
    if (!worst || score < worst.score || (score === worst.score && id > worst.id)) return;
    heap[0] = { id, score };
    this.#sink();
  }

  #rise(from: number): void {
    const heap = this.#heap;
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >>> 1;
      const [above, here] = [heap[parent] as Scored, heap[at] as Scored];
      if (precedes(here, above)) return;
      [heap[parent], heap[at]] = [here, above];
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [at * 2 + 1, at * 2 + 2]) {
        if (child < heap.length && precedes(heap[worst] as Scored, heap[child] as Scored)) worst = child;
      }
      if (worst === at) return;
      [heap[worst], heap[at]] = [heap[at] as Scored, heap[worst] as Scored];
      at = worst;
    }
  }

  /** Those kept, best first. */
  sorted(): Scored[] {
    return this.#heap.toSorted((a, b) => (precedes(a, b) ? -1 : 1));
  }
}
