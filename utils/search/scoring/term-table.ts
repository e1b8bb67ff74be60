// The different terms of a query's texts: each is numbered once for all of them, and how rare it is in the archive is looked
// up once, those of all candidates together.
import type { OpenIndex } from '../index/open-index';
import { rarityOf } from './term-weight';

const MOST_AT_FIRST = 1_024;

export class TermTable {
  readonly #index: OpenIndex;
  readonly #known: ReadonlyMap<number, number>;
  readonly #places = new Map<number, number>();
  #hashes = new Uint32Array(MOST_AT_FIRST);
  /** Terms so far, and how many of them were weighed; the first place is of none, as the first number of a vector is. */
  #size = 1;
  #weighed = 1;
  /** By place: inverse document frequency, and that to the power of IDF_POWER. True until the next `weigh`. */
  idf = new Float32Array(1);
  rarity = new Float32Array(1);

  /** @param known exact document frequencies of some terms, by hash; the others are estimated */
  constructor(index: OpenIndex, known: ReadonlyMap<number, number>) {
    this.#index = index;
    this.#known = known;
  }

  /** The place of each of a text's terms, by its numbers: those of the first text are its numbers. */
  placesOf(hashes: Uint32Array): Uint32Array {
    const room = this.#size + hashes.length;
    if (room > this.#hashes.length) {
      const larger = new Uint32Array(room * 2);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    const [known, all] = [this.#places, this.#hashes];
    const places = new Uint32Array(hashes.length);
    for (let number = 1; number < hashes.length; number++) {
      const hash = hashes[number] as number;
      let place = known.get(hash);
      if (place === undefined) {
        place = this.#size++;
        known.set(hash, place);
        all[place] = hash;
      }
      places[number] = place;
    }
    return places;
  }

  /** Looks up how rare those terms are that came since it was last called. */
  weigh(): void {
    const [first, size] = [this.#weighed, this.#size];
    const frequencies = this.#index.frequenciesOf(this.#hashes.subarray(first, size));
    for (const [hash, documents] of this.#known) {
      const place = this.#places.get(hash) ?? -1;
      if (place >= first) frequencies[place - first] = documents;
    }
    const [idf, rarity] = [new Float32Array(size), new Float32Array(size)];
    idf.set(this.idf);
    rarity.set(this.rarity);
    for (let place = first; place < size; place++) {
      const documents = Math.max(1, frequencies[place - first] as number);
      const one = this.#index.idfOf(this.#hashes[place] as number, documents);
      idf[place] = one;
      rarity[place] = rarityOf(one);
    }
    [this.idf, this.rarity, this.#weighed] = [idf, rarity, size];
  }
}
