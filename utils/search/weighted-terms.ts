// Terms of a text with their weights, and the cosine between two such lists.

/** 1 + ln(n) for the frequencies that occur, and 0 for 0. */
const DAMPED = Float32Array.from({ length: 1_024 }, (_, n) => (n === 0 ? 0 : 1 + Math.log(n)));

/** How much more a term counts that occurs `frequency` times: 1 + ln. */
export function damped(frequency: number): number {
  return frequency < DAMPED.length && Number.isInteger(frequency)
    ? (DAMPED[frequency] as number)
    : 1 + Math.log(frequency);
}

/** How much rarity counts: more than BM25 gives it. */
export const IDF_POWER = 1.3;
const STEPS = 64;
const RARITY = Float32Array.from({ length: 20 * STEPS }, (_, n) => (n / STEPS) ** IDF_POWER);

/** An inverse document frequency to the power of IDF_POWER, from a table, as it is asked for a million times a query. */
export function rarityOf(idf: number): number {
  return RARITY[(idf * STEPS + 0.5) | 0] ?? idf ** IDF_POWER;
}

/** Weights by term (any number that names it), and their Euclidean norm. */
export class WeightedTerms {
  readonly weights = new Map<number, number>();
  #squares = 0;

  /** Each term once. */
  add(term: number, weight: number): void {
    this.weights.set(term, weight);
    this.#squares += weight * weight;
  }

  get norm(): number {
    return Math.sqrt(this.#squares) || 1;
  }
}

/** Adds up what a list of terms, each once, has in common with another, and the list's own norm: their cosine. */
export class CosineWith {
  readonly #other: WeightedTerms;
  #dot = 0;
  #squares = 0;

  constructor(other: WeightedTerms) {
    this.#other = other;
  }

  /** Answers the term's share of the dot product. */
  add(term: number, weight: number): number {
    this.#squares += weight * weight;
    const product = weight * (this.#other.weights.get(term) ?? 0);
    this.#dot += product;
    return product;
  }

  get dot(): number {
    return this.#dot;
  }

  get value(): number {
    return this.#squares === 0 ? 0 : this.#dot / (Math.sqrt(this.#squares) * this.#other.norm);
  }
}
