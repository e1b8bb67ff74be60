// Makes a segment out of documents.

import { originOf } from '../related/origin';
import { takeApart } from '../text/document-terms';
import { Vocabulary } from '../text/vocabulary';
import { ByteWriter, grown } from './bytes';
import { encodeVector, vectorOf } from './document-vector';
import { FrequencySketch } from './frequency-sketch';
import type { IndexDocument, SegmentDraft } from './index-reader';
import { PostingsList } from './postings';
import { encodeHeader, lengthCode, SEGMENT_VERSION, titleCode } from './segment-format';
import { BlockPacker } from './term-block';

/** How many occurrences in the body one in the title, and one in a tag, counts for. */
const TITLE_WEIGHT = 3;
const TAG_WEIGHT = 2;
/** Terms whose postings are written in one step. */
const TERMS_A_STEP = 250;
/** Added to the frequency of a term that stands in the title. */
const IN_TITLE = 2 ** 24;

interface Written {
  id: number;
  length: number;
  title: number;
  vector: Uint8Array;
}

/**
 * Collects documents and becomes a segment. `add` takes less than a millisecond for a post of 500 words, `finish` some 20 ms
 * for a batch of 50: the caller slices by pausing between documents and between the steps of `finishing`.
 */
export class SegmentWriter {
  readonly #written: Written[] = [];
  readonly #languages = new Map<string, number>();
  readonly #vocabulary = Vocabulary.shared();
  /** Of the document at hand: how often each term, by number; and which terms it has. */
  #frequencies = new Uint32Array(1_024);
  readonly #having: number[] = [];
  /** For each term of each document: the term's number, the document's index in #written, the frequency (and IN_TITLE). */
  #occurrences = new Uint32Array(4_096);
  #length = 0;

  get documents(): number {
    return this.#written.length;
  }

  add(document: IndexDocument): void {
    const terms = takeApart(document, (text, lang) => this.#vocabulary.numbersIn(text, lang));
    this.#having.length = 0;
    this.#frequencies = grown(this.#frequencies, this.#vocabulary.terms.length);
    this.#count(terms.title, TITLE_WEIGHT);
    for (const number of this.#having)
      this.#frequencies[number] = (this.#frequencies[number] as number) + IN_TITLE;
    for (const tag of terms.tags) this.#count(tag, TAG_WEIGHT);
    for (const block of terms.blocks) this.#count(block, 1);
    this.#note();
    this.#languages.set(terms.lang ?? '', (this.#languages.get(terms.lang ?? '') ?? 0) + 1);
    const length = [...terms.tags, ...terms.blocks].reduce(
      (sum, part) => sum + part.length,
      terms.title.length,
    );
    const origin = originOf(document.url ?? null, document.published ?? null);
    const vector = vectorOf(terms, origin, (number) => this.#vocabulary.hashAt(number));
    this.#written.push({ id: document.id, length, title: terms.title.length, vector: encodeVector(vector) });
  }

  #count(terms: readonly number[], weight: number): void {
    for (const number of terms) {
      const frequency = this.#frequencies[number] as number;
      if (frequency === 0) this.#having.push(number);
      this.#frequencies[number] = frequency + weight;
    }
  }

  /** Adds the frequencies of the current document to #written, and clears them for the next one. */
  #note(): void {
    this.#occurrences = grown(this.#occurrences, this.#length + this.#having.length * 3);
    const occurrences = this.#occurrences;
    for (const number of this.#having) {
      occurrences[this.#length++] = number;
      occurrences[this.#length++] = this.#written.length;
      occurrences[this.#length++] = this.#frequencies[number] as number;
      this.#frequencies[number] = 0;
    }
  }

  /** The entries sorted by term, and within a term in the order in which documents were added (a counting sort). */
  #byTerm(): { ends: Uint32Array; places: Uint32Array } {
    const ends = new Uint32Array(this.#vocabulary.terms.length);
    for (let at = 0; at < this.#length; at += 3) (ends[this.#occurrences[at] as number] as number)++;
    let sum = 0;
    for (let number = 0; number < ends.length; number++) {
      const count = ends[number] as number;
      ends[number] = sum;
      sum += count;
    }
    const places = new Uint32Array(sum);
    // Each entry moves from the term's beginning to its end.
    for (let at = 0; at < this.#length; at += 3)
      places[(ends[this.#occurrences[at] as number] as number)++] = at;
    return { ends, places };
  }

  /**
   * The terms that have entries, in groups that sort one before the other: by UTF-16 units, as blocks and directory have it. All
   * terms of a batch sorted at once kept the thread for longer than anything else does while posts come in.
   */
  #byFirstUnit(ends: Uint32Array): string[][] {
    const groups = new Map<number, string[]>();
    this.#vocabulary.terms.forEach((term, number) => {
      if (ends[number] === (ends[number - 1] ?? 0)) return;
      const group = groups.get(term.charCodeAt(0));
      if (group) group.push(term);
      else groups.set(term.charCodeAt(0), [term]);
    });
    return [...groups].sort(([a], [b]) => a - b).map(([, terms]) => terms);
  }

  finish(): SegmentDraft {
    const steps = this.finishing();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** As `finish`, in steps of some milliseconds, between which the caller may pause; nothing is added meanwhile. */
  *finishing(): Generator<void, SegmentDraft> {
    const inOrder = this.#written.toSorted((a, b) => a.id - b.id);
    const ordinals = new Map(inOrder.map((document, ordinal) => [document, ordinal]));
    const ordinalOf = Uint32Array.from(this.#written, (document) => ordinals.get(document) ?? 0);

    const blocks: Uint8Array<ArrayBuffer>[] = [];
    const packer = new BlockPacker((block) => blocks.push(block));
    const list = new PostingsList();
    const coded = new ByteWriter(1_024);
    const { ends, places } = this.#byTerm();
    yield;
    const groups = this.#byFirstUnit(ends);
    yield;
    const terms = groups.reduce((sum, group) => sum + group.length, 0);
    const sketch = FrequencySketch.forTerms(terms);
    const occurrences = this.#occurrences;
    let written = 0;
    for (const group of groups) {
      for (const term of group.sort()) {
        if (++written % TERMS_A_STEP === 0) yield;
        const number = this.#vocabulary.numberOf(term);
        list.clear();
        for (let i = number === 0 ? 0 : (ends[number - 1] as number); i < (ends[number] as number); i++) {
          const at = places[i] as number;
          const frequency = occurrences[at + 2] as number;
          const ordinal = ordinalOf[occurrences[at + 1] as number] as number;
          list.add(ordinal, frequency % IN_TITLE, frequency >= IN_TITLE);
        }
        coded.clear();
        list.encode(coded);
        sketch.note(this.#vocabulary.hashAt(number), list.documents);
        packer.add(term, list.documents, coded);
      }
    }
    packer.finish();

    const header = encodeHeader({
      documents: inOrder.map(({ id }) => id),
      lengths: Uint8Array.from(inOrder, ({ length }) => lengthCode(length)),
      titles: Uint8Array.from(inOrder, ({ title }) => titleCode(title)),
      terms,
      tokens: inOrder.reduce((sum, { length }) => sum + length, 0),
      languages: this.#languages,
      firstTerms: packer.firstTerms,
    });
    const vectors = new Map(inOrder.map(({ id, vector }) => [id, vector]));
    const frequencies = sketch.encode();
    return {
      documents: inOrder.length,
      version: SEGMENT_VERSION,
      header,
      frequencies,
      blocks,
      vectors,
    };
  }
}

/** A segment of these documents, whose ids differ. For large batches see SegmentWriter. */
export function buildSegment(documents: Iterable<IndexDocument>): SegmentDraft {
  const writer = new SegmentWriter();
  for (const document of documents) writer.add(document);
  return writer.finish();
}
