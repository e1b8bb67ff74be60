// What a candidate has in common with the page, as numbers: the ranking and the decision to show weigh them.
import { BLOCK_END, type DocumentVector } from './document-vector';
import type { OpenIndex } from './open-index';
import type { PageProfile } from './page-profile';
import { PairComparer, PairCounter, type Pairs, pairBucket } from './pair-table';
import { CosineWith, damped, rarityOf, WeightedTerms } from './weighted-terms';

/** Fields of a vector, against the body's 1. */
const FIELDS = { title: 3, tags: 2, body: 1 } as const;
/** Terms at the beginning of a text that say what it is about. */
const LEAD = 120;
/** Terms of a passage, and how far the next one begins behind it. */
const PASSAGE = 90;
const PASSAGE_STEP = 60;

/** Each in 0…1 unless said otherwise. */
export interface Features {
  /** The first stage's score against the page's score for itself. */
  bm25: number;
  /** Cosine of all terms. */
  terms: number;
  /** Cosine of all pairs of terms that stand near each other. */
  pairs: number;
  /** Weight of the shared pairs, whatever the length of the post; not bounded. */
  sharedPairs: number;
  /** Cosine of the page with the post's best passage. */
  passage: number;
  /** Cosine of the page's beginning with the post. */
  lead: number;
  /** Share of the post's title that the page speaks of. */
  title: number;
  /** Share of neighbours in the post's title that are neighbours on the page. */
  titlePhrase: number;
  /** Share of the page's title that the post speaks of. */
  pageTitle: number;
  /** Weight of the post's tags that the page speaks of; not bounded. */
  tags: number;
  /** Share of all pairs of both that they share: near 1 for the same text. */
  sameness: number;
}

/** A candidate's features, and the page's terms it shares (hashes), those that carry most first. */
export interface Comparison {
  features: Features;
  shared: number[];
}

function frequenciesOf(vector: DocumentVector): Uint32Array {
  const frequencies = new Uint32Array(vector.hashes.length);
  const field = (numbers: Uint16Array, weight: number): void => {
    for (const number of numbers)
      if (number !== BLOCK_END) frequencies[number] = (frequencies[number] as number) + weight;
  };
  field(vector.title, FIELDS.title);
  field(vector.tags, FIELDS.tags);
  field(vector.body, FIELDS.body);
  return frequencies;
}

/** A text with all that is counted once for it. */
interface Counted {
  vector: DocumentVector;
  /** By number. */
  frequencies: Uint32Array;
  idf: Float32Array;
  /** idf to the power of IDF_POWER. */
  rarity: Float32Array;
  pairs: Pairs;
}

export class PageComparer {
  readonly #idfOf: (hash: number) => number;
  readonly #page: Counted;
  readonly #counter = new PairCounter();
  readonly #frequencyOnPage = new Map<number, number>();
  readonly #terms = new WeightedTerms();
  readonly #lead = new WeightedTerms();
  /** Title of the page: different terms. */
  readonly #title: ReadonlySet<number>;

  /** @param known exact document frequencies of some terms, by hash; the others are estimated */
  constructor(index: OpenIndex, page: PageProfile, known: ReadonlyMap<number, number>) {
    const cache = new Map<number, number>();
    this.#idfOf = (hash) => {
      let idf = cache.get(hash);
      if (idf === undefined)
        cache.set(hash, (idf = index.idf(Math.max(1, known.get(hash) ?? index.frequency(hash)))));
      return idf;
    };
    this.#page = this.#count(page.vector);
    const { vector, frequencies, rarity } = this.#page;
    vector.hashes.forEach((hash, number) => {
      if (number === BLOCK_END) return;
      this.#frequencyOnPage.set(hash, frequencies[number] as number);
      this.#terms.add(hash, damped(frequencies[number] as number) * (rarity[number] as number));
    });
    const lead = new Map<number, number>();
    for (const number of vector.body.subarray(0, LEAD)) lead.set(number, (lead.get(number) ?? 0) + 1);
    for (const number of vector.title) lead.set(number, (lead.get(number) ?? 0) + 2);
    lead.delete(BLOCK_END);
    for (const [number, frequency] of lead) {
      this.#lead.add(vector.hashes[number] as number, damped(frequency) * (rarity[number] as number));
    }
    this.#title = new Set(Array.from(vector.title, (number) => vector.hashes[number] as number));
  }

  #count(vector: DocumentVector): Counted {
    const idf = Float32Array.from(vector.hashes, (hash, number) =>
      number === BLOCK_END ? 0 : this.#idfOf(hash),
    );
    const rarity = idf.map(rarityOf);
    return {
      vector,
      frequencies: frequenciesOf(vector),
      idf,
      rarity,
      pairs: this.#counter.count(vector, idf, FIELDS),
    };
  }

  /**
   * Compares the page with each candidate.
   *
   * @param candidates their vectors, and their first-stage scores as a share of the page's score for itself
   */
  compare(candidates: readonly { vector: DocumentVector; bm25: number }[]): Comparison[] {
    const counted = candidates.map(({ vector }) => this.#count(vector));
    const pairs = new PairComparer(
      this.#page.pairs,
      counted.map((candidate) => candidate.pairs),
    );
    return counted.map((candidate, i) => this.#compare(candidate, candidates[i]?.bm25 ?? 0, pairs));
  }

  #compare(candidate: Counted, bm25: number, pairs: PairComparer): Comparison {
    const { vector, frequencies, rarity } = candidate;
    const terms = new CosineWith(this.#terms);
    const lead = new CosineWith(this.#lead);
    const carried: [hash: number, weight: number][] = [];
    for (let number = 1; number < vector.hashes.length; number++) {
      const hash = vector.hashes[number] as number;
      const weight = damped(frequencies[number] as number) * (rarity[number] as number);
      const product = terms.add(hash, weight);
      lead.add(hash, weight);
      if (product > 0) carried.push([hash, product]);
    }
    carried.sort((a, b) => b[1] - a[1]);
    const together = pairs.compare(candidate.pairs);
    return {
      shared: carried.map(([hash]) => hash),
      features: {
        bm25,
        terms: terms.value,
        lead: lead.value,
        passage: this.#bestPassage(candidate),
        pairs: together.cosine,
        sharedPairs: together.shared,
        sameness: together.sameness,
        ...this.#titleFeatures(candidate, pairs),
      },
    };
  }

  #titleFeatures(
    { vector, frequencies, idf }: Counted,
    pairs: PairComparer,
  ): Pick<Features, 'title' | 'titlePhrase' | 'pageTitle' | 'tags'> {
    let title = 0;
    let titleWeight = 0;
    for (const number of new Set(vector.title)) {
      const weight = idf[number] as number;
      titleWeight += weight;
      title +=
        weight * Math.min(1, damped(this.#frequencyOnPage.get(vector.hashes[number] as number) ?? 0) / 2.5);
    }
    let phrase = 0;
    let phraseWeight = 0;
    for (let i = 0; i + 1 < vector.title.length; i++) {
      const [first, second] = [vector.title[i] as number, vector.title[i + 1] as number];
      const weight = (idf[first] as number) + (idf[second] as number);
      phraseWeight += weight;
      const bucket = pairBucket(vector.hashes[first] as number, vector.hashes[second] as number);
      if (pairs.has(bucket)) phrase += weight;
    }
    let tags = 0;
    for (const number of new Set(vector.tags)) {
      const onPage = this.#frequencyOnPage.get(vector.hashes[number] as number) ?? 0;
      tags += Math.min(1, Math.log(1 + onPage) / 3) * (idf[number] as number);
    }
    return {
      title: titleWeight === 0 ? 0 : title / titleWeight,
      titlePhrase: phraseWeight === 0 ? 0 : phrase / phraseWeight,
      pageTitle: this.#pageTitleIn(vector, frequencies),
      tags,
    };
  }

  #pageTitleIn(vector: DocumentVector, frequencies: Uint32Array): number {
    let sum = 0;
    let total = 0;
    for (const hash of this.#title) total += this.#idfOf(hash);
    for (let number = 1; number < vector.hashes.length; number++) {
      const hash = vector.hashes[number] as number;
      if (!this.#title.has(hash)) continue;
      const frequency = frequencies[number] as number;
      sum += (this.#idfOf(hash) * frequency) / (frequency + 1.2);
    }
    return total === 0 ? 0 : sum / total;
  }

  /** The highest cosine of the page with any stretch of the post. */
  #bestPassage({ vector, rarity }: Counted): number {
    const counts = new Uint16Array(vector.hashes.length);
    let best = 0;
    for (let start = 0; start === 0 || start < vector.body.length; start += PASSAGE_STEP) {
      const stretch = vector.body.subarray(start, start + PASSAGE);
      for (const number of stretch) counts[number] = (counts[number] as number) + 1;
      const cosine = new CosineWith(this.#terms);
      for (const number of stretch) {
        const count = counts[number] as number;
        if (count === 0) continue;
        if (number !== BLOCK_END)
          cosine.add(vector.hashes[number] as number, damped(count) * (rarity[number] as number));
        counts[number] = 0;
      }
      best = Math.max(best, cosine.value);
    }
    return best;
  }
}
