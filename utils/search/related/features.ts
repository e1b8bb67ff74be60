// What a candidate has in common with the page, as numbers: the ranking and the decision to show weigh them.

import { BLOCK_END, type DocumentVector } from '../index/document-vector';
import type { OpenIndex } from '../index/open-index';
import { lengthNorm, saturated } from '../scoring/bm25';
import { TermTable } from '../scoring/term-table';
import { brevity, DAMPED, damped } from '../scoring/term-weight';
import { type CountedText, cosine, leadOf, lengthOf, TextCounter } from './counted-text';
import { feedbackOn } from './feedback';
import { namedWeight, timesNamed } from './named';
import { OriginComparer } from './origin';
import type { PageProfile } from './page-profile';
import { bucketsOf, FEWEST_OF_PAGE, PairComparer, type Pairs, pairBucket, samenessOf } from './pair-table';

/** Terms of a passage, and how far the next one begins behind it. */
const PASSAGE = 90;
const PASSAGE_STEP = 60;

/** The cosine of its terms that a copy of the page has at least, for all that was left out of the page. */
const SAME_TERMS = 0.3;

/** Each in 0…1 unless said otherwise. */
export interface Features {
  /** The first stage's score against the page's score for itself. */
  bm25: number;
  /** BM25 of all of the page's terms, the frequent ones among them too, against the page's weight. */
  words: number;
  /** Cosine of all terms. */
  terms: number;
  /** Cosine of all pairs of terms that stand near each other. */
  pairs: number;
  /** `pairs` as a share of the best candidate's, and the less, the shorter the archive's posts are. */
  phrases: number;
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
  /** How often the page names the post, by its whole title. */
  named: number;
  /** Weight of the post's tags that the page speaks of; not bounded. */
  tags: number;
  /** How few of the candidates' addresses begin so far as the page's and this one do. */
  place: number;
  /** How near in time it was published. */
  time: number;
  /** 1 for what its address says is the whole that the page is a part of, as /knots is of /knots/bowline; else 0. */
  above: number;
  /** How much it says what the first candidates say, where page and posts are short. */
  feedback: number;
  /** Share of all pairs of both that they share: near 1 for the same text, 0 for what is far from it. */
  sameness: number;
  /** How many different terms the post has, and how many of them the page has too. */
  vocabulary: number;
  common: number;
}

/** A term that page and candidate share, and how much of their likeness it carries. */
export interface Carried {
  hash: number;
  weight: number;
}

/** A candidate's features, and the page's terms that it shares, those that carry most first. */
export interface Comparison {
  features: Features;
  /** The candidate's own pairs of terms: what tells it from another candidate, and which terms stand near each other. */
  pairs: Pairs;
  shared: () => Carried[];
}

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
    const most = compared.reduce((highest, { features }) => Math.max(highest, features.pairs), 0) || 1;
    // Two short texts share a pair of words by accident as often as for a reason.
    const share = 1 - brevity(this.#averageLength);
    for (const { features } of compared) features.phrases = (share * features.pairs) / most;
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
        passage: this.#bestPassage(candidate),
        named: namedWeight(
          timesNamed(
            candidate.vector.title.map((number) => this.#numberOnPage(candidate, number)),
            this.#page.vector.body,
          ),
        ),
        pairs: together.cosine,
        phrases: 0,
        sharedPairs: together.shared,
        sameness: alike > SAME_TERMS ? this.#samenessOf(candidate) : 0,
        pageTitle: this.#titleWeight === 0 ? 0 : pageTitle / this.#titleWeight,
        vocabulary: weights.length - 1,
        common,
        ...origins.compare(candidate.vector.origin),
        ...this.#titleFeatures(candidate),
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

  #titleFeatures(candidate: Matched): Pick<Features, 'title' | 'titlePhrase' | 'tags'> {
    const { vector, idf } = candidate;
    let title = 0;
    let titleWeight = 0;
    for (const number of new Set(vector.title)) {
      const weight = idf[number] as number;
      titleWeight += weight;
      title += weight * Math.min(1, damped(this.#frequencyOnPage(candidate, number)) / 2.5);
    }
    let phrase = 0;
    let phraseWeight = 0;
    for (let i = 0; i + 1 < vector.title.length; i++) {
      const [first, second] = [vector.title[i] as number, vector.title[i + 1] as number];
      const weight = (idf[first] as number) + (idf[second] as number);
      phraseWeight += weight;
      const bucket = pairBucket(vector.hashes[first] as number, vector.hashes[second] as number);
      if (this.#counter.pairs.has(bucket)) phrase += weight;
    }
    let tags = 0;
    for (const number of new Set(vector.tags)) {
      if (number === BLOCK_END) continue;
      const onPage = this.#frequencyOnPage(candidate, number);
      tags += Math.min(1, Math.log(1 + onPage) / 3) * (idf[number] as number);
    }
    // A title says what the text is about. Of a post that is a headline and no more it is the text, which counts already.
    const heads = Math.min(1, vector.body.length / (vector.title.length || 1));
    return {
      title: titleWeight === 0 ? 0 : (heads * title) / titleWeight,
      titlePhrase: phraseWeight === 0 ? 0 : (heads * phrase) / phraseWeight,
      tags,
    };
  }

  /** The highest cosine of the page with any stretch of the post. Its loops run a hundred thousand times a query. */
  #bestPassage({ vector: { body }, places, rarity }: Matched): number {
    const counts = new Uint8Array(places.length);
    const page = this.#page.weights;
    let best = 0;
    for (let start = 0; start === 0 || start < body.length; start += PASSAGE_STEP) {
      const end = Math.min(start + PASSAGE, body.length);
      for (let i = start; i < end; i++) {
        const number = body[i] as number;
        counts[number] = (counts[number] as number) + 1;
      }
      let dot = 0;
      let squares = 0;
      for (let i = start; i < end; i++) {
        const number = body[i] as number;
        const count = counts[number] as number;
        if (count === 0) continue;
        counts[number] = 0;
        if (number === BLOCK_END) continue;
        const weight = (DAMPED[count] as number) * (rarity[number] as number);
        squares += weight * weight;
        const there = places[number] as number;
        if (there < page.length) dot += weight * (page[there] as number);
      }
      best = Math.max(best, cosine(dot, squares, this.#termsLength));
    }
    return best;
  }
}
