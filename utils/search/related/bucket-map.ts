// Numbers each different bucket of a text in the order of their coming: a hash table that fits the text, so that it stays
// in the processor's nearest memory, where a table of all buckets would not.

/** Slots for each bucket that may come: at most half of them are taken. */
const ROOM = 2;

export class BucketMap {
  /** Bucket + 1 of each slot; 0 for a free one. Read by loops that must call nothing, as `slotOf` here has it. */
  keys = new Uint32Array(0);
  places = new Uint32Array(0);
  mask = 0;
  /** Different buckets so far. */
  size = 0;

  /** Forgets all; makes room for `most` different buckets. */
  clear(most: number): void {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, most * ROOM)));
    if (slots > this.keys.length) {
      this.keys = new Uint32Array(slots);
      this.places = new Uint32Array(slots);
    } else {
      this.keys.fill(0, 0, slots);
    }
    this.mask = slots - 1;
    this.size = 0;
  }

  /** The slot of a bucket, or the free one where it belongs (linear probing; buckets are hashes already). */
  #slotOf(bucket: number): number {
    const keys = this.keys;
    let slot = bucket & this.mask;
    for (let key = keys[slot]; key !== 0 && key !== bucket + 1; key = keys[slot])
      slot = (slot + 1) & this.mask;
    return slot;
  }

  /** The number of a bucket, from 0; a new one gets the next. */
  add(bucket: number): number {
    const slot = this.#slotOf(bucket);
    if (this.keys[slot] === 0) {
      this.keys[slot] = bucket + 1;
      this.places[slot] = this.size++;
    }
    return this.places[slot] as number;
  }

  /** The number of a bucket; -1 for one that did not come. */
  get(bucket: number): number {
    const slot = this.#slotOf(bucket);
    return this.keys[slot] === 0 ? -1 : (this.places[slot] as number);
  }
}
