// The highest of many scores, without putting all of them in order.

/** A document with its score. */
export interface Scored {
  id: number;
  score: number;
}

/**
 * Keeps the `limit` best of all that is offered, in a binary heap whose root is the worst of those kept. Of two with the same
 * score the lower id is the better. Numbers stand by themselves, as an object for each that is ever kept would be thousands.
 */
export class BestOf {
  readonly #limit: number;
  readonly #ids: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What scores less than this is turned away. */
  get floor(): number {
    if (this.#scores.length < this.#limit) return Number.NEGATIVE_INFINITY;
    return this.#scores[0] ?? Number.NEGATIVE_INFINITY;
  }

  offer(id: number, score: number): void {
    const at = this.#ids.length;
    if (at < this.#limit) {
      this.#ids.push(id);
      this.#scores.push(score);
      this.#rise(at, id, score);
      return;
    }
    // Most are turned away here.
    if (at === 0 || score < (this.#scores[0] as number)) return;
    if (score === this.#scores[0] && id > (this.#ids[0] as number)) return;
    this.#sink(id, score, at);
  }

  /** Moves up what stands at `from`, below all that are better. */
  #rise(from: number, id: number, score: number): void {
    const ids = this.#ids;
    const scores = this.#scores;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      const above = scores[parent] as number;
      if (above < score || (above === score && (ids[parent] as number) > id)) break;
      ids[at] = ids[parent] as number;
      scores[at] = above;
      at = parent;
    }
    ids[at] = id;
    scores[at] = score;
  }

  /** Puts one in the place of the root, and below all that are worse, of the first `length`. */
  #sink(id: number, score: number, length: number): void {
    const ids = this.#ids;
    const scores = this.#scores;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= length) break;
      let below = scores[child] as number;
      const other = child + 1 < length ? (scores[child + 1] as number) : Number.POSITIVE_INFINITY;
      if (other < below || (other === below && (ids[child + 1] as number) > (ids[child] as number))) {
        child++;
        below = other;
      }
      if (below > score || (below === score && (ids[child] as number) < id)) break;
      ids[at] = ids[child] as number;
      scores[at] = below;
      at = child;
    }
    ids[at] = id;
    scores[at] = score;
  }

  /** Those kept, best first. Nothing is offered after it. */
  sorted(): Scored[] {
    const ids = this.#ids;
    const scores = this.#scores;
    const best: Scored[] = new Array(ids.length);
    // The worst of those left, one after the other, from the end.
    for (let left = ids.length; left > 0; left--) {
      best[left - 1] = { id: ids[0] as number, score: scores[0] as number };
      this.#sink(ids[left - 1] as number, scores[left - 1] as number, left - 1);
    }
    return best;
  }
}
