// Compares the page with each candidate: all features of each (features.ts), from the vectors of both.

import { BLOCK_END, type DocumentVector } from '../index/document-vector';
import type { OpenIndex } from '../index/open-index';
import { lengthNorm, saturated } from '../scoring/bm25';
import { TermTable } from '../scoring/term-table';
import { brevity, damped } from '../scoring/term-weight';
import { bestPassage } from './best-passage';
import { type CountedText, cosine, leadOf, lengthOf, TextCounter } from './counted-text';
import type { Carried, Comparison, Features } from './features';
import { feedbackOn } from './feedback';
import { namedWeight, timesNamed } from './named';
import { OriginComparer } from './origin';
import type { PageProfile } from './page-profile';
import { PairComparer } from './pair-comparer';
import { bucketsOf, FEWEST_OF_PAGE, samenessOf } from './sameness';
import { titleFeatures } from './title-features';

/** The cosine of its terms that a copy of the page has at least, for all that was left out of the page. */
const SAME_TERMS = 0.3;

/** What a page is compared with: a post as far as the page has such terms at all, and as it is written where that is more. */
export interface Candidate {
  vector: DocumentVector;
  written?: DocumentVector;
  /** Its first-stage score as a share of the page's score for itself. */
  bm25: number;
}

/** A candidate. The places of its terms are the page's own numbers, as far as the page has them. */
interface Matched extends CountedText {
  written: DocumentVector;
  /** Its first-stage score as a share of the page's score for itself. */
  bm25: number;
}

/** Makes a feature a share of the best candidate's, which comes to `best`. */
function takeShares(candidates: readonly Features[], name: keyof Features, best: number): void {
  const highest = candidates.reduce((most, features) => Math.max(most, features[name]), 0) || 1;
  for (const features of candidates) features[name] = (best * features[name]) / highest;
}

export class PageComparer {
  readonly #counter: TextCounter;
  readonly #terms: TermTable;
  readonly #page: CountedText;
  /** By the page's numbers: what its beginning and its title say. */
  readonly #lead: Float32Array;
  readonly #termsLength: number;
  readonly #leadLength: number;
  /** By the page's numbers: the weight of each term in BM25's own measure of rarity; and of all that the archive has. */
  readonly #words: Float32Array;
  readonly #wordsWeight: number;
  readonly #averageLength: number;
  /** By the page's numbers: 1 for what stands in its title. */
  readonly #title: Uint8Array;
  readonly #titleWeight: number;
  /** Whether it is compared with all that it says; and the buckets of all its pairs. */
  readonly #isWhole: boolean;
  readonly #allPairs: ReadonlySet<number>;

  /** @param known exact document frequencies of some terms, by hash; the others are estimated */
  constructor(index: OpenIndex, page: PageProfile, known: ReadonlyMap<number, number>) {
    this.#terms = new TermTable(index, known);
    this.#counter = new TextCounter(this.#terms);
    const { vector } = page;
    const places = this.#terms.placesOf(vector.hashes);
    this.#terms.weigh();
    this.#page = this.#counter.count(vector, places, true);
    this.#isWhole = page.written === page.vector;
    this.#allPairs = new Set(this.#isWhole ? this.#page.pairs.buckets : bucketsOf(page.written));
    if (page.bound.size > 0) this.#page.pairs = this.#counter.pairs.release(this.#page.pairs, page.bound);
    const { rarity, weights } = this.#page;
    this.#lead = leadOf(vector).map((frequency, number) =>
      frequency === 0 ? 0 : damped(frequency) * (rarity[number] as number),
    );
    this.#averageLength = index.averageLength / page.excess;
    this.#words = this.#page.idf.map((idf, number) =>
      number === BLOCK_END ? 0 : damped(this.#page.frequencies[number] as number) * idf,
    );
    const having = index.frequenciesOf(vector.hashes);
    this.#wordsWeight =
      this.#words.reduce((sum, weight, number) => ((having[number] as number) > 0 ? sum + weight : sum), 0) ||
      1;
    this.#termsLength = lengthOf(weights);
    this.#leadLength = lengthOf(this.#lead);
    this.#title = new Uint8Array(weights.length);
    for (const number of vector.title) this.#title[number] = 1;
    this.#titleWeight = [...new Set(vector.title)].reduce(
      (sum, number) => sum + (this.#page.idf[number] as number),
      0,
    );
  }

  /**
   * Compares the page with each candidate.
   *
   * @param candidates their vectors, and their first-stage scores as a share of the page's score for itself
   */
  compare(candidates: readonly Candidate[]): Comparison[] {
    const places = candidates.map(({ vector }) => this.#terms.placesOf(vector.hashes));
    this.#terms.weigh();
    const matched = candidates.map(
      ({ vector, written, bm25 }, i): Matched => ({
        ...this.#counter.count(vector, places[i] as Uint32Array),
        written: written ?? vector,
        bm25,
      }),
    );
    const pairs = new PairComparer(this.#page.pairs, matched.length);
    const origins = new OriginComparer(
      this.#page.vector.origin,
      matched.map(({ vector }) => vector.origin),
    );
    const feedback = feedbackOn(matched, this.#page.length, this.#averageLength);
    const compared = matched.map((candidate, i) =>
      this.#compare(candidate, feedback[i] ?? 0, pairs, origins),
    );
    const features = compared.map((comparison) => comparison.features);
    // Two short texts share a pair of words by accident as often as for a reason.
    const posts = 1 - brevity(this.#averageLength);
    takeShares(features, 'phrases', posts);
    takeShares(features, 'sharedPairs', posts);
    // A page of a few words that has the only word of a title has no more of the post than any of its words.
    const asked = 1 - brevity(2 * this.#page.length);
    takeShares(features, 'title', asked);
    takeShares(features, 'titlePhrase', asked);
    return compared;
  }

  #carried({ vector, weights, places }: Matched): Carried[] {
    const carried: Carried[] = [];
    for (let number = 1; number < weights.length; number++) {
      const weight = (weights[number] as number) * (this.#page.weights[places[number] as number] ?? 0);
      if (weight > 0) carried.push({ hash: vector.hashes[number] as number, weight });
    }
    return carried.sort((a, b) => b.weight - a.weight);
  }

  #compare(candidate: Matched, feedback: number, pairs: PairComparer, origins: OriginComparer): Comparison {
    const { weights, places, frequencies, idf, bm25 } = candidate;
    const [page, wordsOf, leadOf, inTitle] = [this.#page.weights, this.#words, this.#lead, this.#title];
    const norm = lengthNorm(candidate.length, this.#averageLength);
    let [terms, words, lead, squares, common, pageTitle] = [0, 0, 0, 0, 0, 0];
    for (let number = 1; number < weights.length; number++) {
      const weight = weights[number] as number;
      squares += weight * weight;
      const there = places[number] as number;
      if (there >= page.length) continue;
      common++;
      terms += weight * (page[there] as number);
      words += (wordsOf[there] as number) * saturated(frequencies[number] as number, norm);
      lead += weight * (leadOf[there] as number);
      if (inTitle[there] === 0) continue;
      const frequency = frequencies[number] as number;
      pageTitle += ((idf[number] as number) * frequency) / (frequency + 1.2);
    }
    const together = pairs.compare(candidate.pairs);
    const alike = cosine(terms, squares, this.#termsLength);
    return {
      pairs: candidate.pairs,
      shared: () => this.#carried(candidate),
      features: {
        bm25,
        feedback,
        words: words / this.#wordsWeight,
        terms: alike,
        lead: cosine(lead, squares, this.#leadLength),
        passage: bestPassage(candidate, page, this.#termsLength),
        named: namedWeight(
          timesNamed(
            candidate.vector.title.map((number) => this.#numberOnPage(candidate, number)),
            this.#page.vector.body,
          ),
        ),
        pairs: together.cosine,
        phrases: together.cosine,
        sharedPairs: together.shared,
        sameness: alike > SAME_TERMS ? this.#samenessOf(candidate) : 0,
        pageTitle: this.#titleWeight === 0 ? 0 : pageTitle / this.#titleWeight,
        vocabulary: weights.length - 1,
        common,
        ...origins.compare(candidate.vector.origin),
        ...titleFeatures(
          candidate,
          (number) => this.#frequencyOnPage(candidate, number),
          this.#counter.pairs,
        ),
      },
    };
  }

  #samenessOf({ pairs, written }: Matched): number {
    return samenessOf(
      this.#allPairs,
      this.#isWhole ? pairs : { buckets: bucketsOf(written) },
      FEWEST_OF_PAGE,
    );
  }

  /** The page's number for a term of a candidate; BLOCK_END for one that the page has not. */
  #numberOnPage({ places }: Matched, number: number): number {
    const place = places[number] as number;
    return place < this.#page.weights.length ? place : BLOCK_END;
  }

  #frequencyOnPage({ places }: Matched, number: number): number {
    return this.#page.frequencies[places[number] as number] ?? 0;
  }
}
