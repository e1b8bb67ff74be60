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

  #swap(a: number, b: number): void {
    const there = this.#heap[a] as Scored;
    this.#heap[a] = this.#heap[b] as Scored;
    this.#heap[b] = there;
  }

  #rise(from: number): void {
    const heap = this.#heap;
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >>> 1;
      if (precedes(heap[at] as Scored, heap[parent] as Scored)) return;
      this.#swap(parent, at);
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let worst = at;
      for (let child = at * 2 + 1; child <= at * 2 + 2; child++) {
        if (child < heap.length && precedes(heap[worst] as Scored, heap[child] as Scored)) worst = child;
      }
      if (worst === at) return;
      this.#swap(worst, at);
      at = worst;
    }
  }

  /** Those kept, best first. */
  sorted(): Scored[] {
    return this.#heap.toSorted((a, b) => (precedes(a, b) ? -1 : 1));
  }
}
