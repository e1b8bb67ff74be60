// Makes a segment out of documents.
import { ByteWriter } from './bytes';
import { documentTerms } from './document-terms';
import { encodeVector, vectorOf } from './document-vector';
import { FrequencySketch } from './frequency-sketch';
import type { IndexDocument, SegmentDraft } from './index-reader';
import { encodePostings, inOrder } from './postings';
import { encodeHeader, lengthCode, SEGMENT_VERSION } from './segment-format';
import { BlockPacker } from './term-block';
import { termHash } from './term-hash';

/** How much an occurrence counts, in title and tags against the body's 1. */
const TITLE_WEIGHT = 3;
const TAG_WEIGHT = 2;

interface Written {
  id: number;
  length: number;
  vector: Uint8Array;
}

/**
 * Collects documents and becomes a segment. `add` takes a few milliseconds for a long post; `finish` some 20 ms for a
 * batch of 100 posts of 500 words: the caller slices by pausing between documents and by keeping batches of that size.
 */
export class SegmentWriter {
  readonly #written: Written[] = [];
  readonly #languages = new Map<string, number>();
  /** Per term: index of the document in #written, frequency, index, frequency… */
  readonly #postings = new Map<string, number[]>();

  get documents(): number {
    return this.#written.length;
  }

  add(document: IndexDocument): void {
    const terms = documentTerms(document);
    const frequencies = new Map<string, number>();
    let length = 0;
    const count = (list: readonly string[], weight: number): void => {
      for (const term of list) frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      length += list.length;
    };
    count(terms.title, TITLE_WEIGHT);
    count(terms.tags, TAG_WEIGHT);
    for (const block of terms.blocks) count(block, 1);

    const index = this.#written.length;
    for (const [term, frequency] of frequencies) {
      const pairs = this.#postings.get(term);
      if (pairs) pairs.push(index, frequency);
      else this.#postings.set(term, [index, frequency]);
    }
    this.#languages.set(terms.lang ?? '', (this.#languages.get(terms.lang ?? '') ?? 0) + 1);
    this.#written.push({ id: document.id, length, vector: encodeVector(vectorOf(terms)) });
  }

  finish(): SegmentDraft {
    const order = this.#written.map((_, index) => index);
    order.sort((a, b) => (this.#written[a]?.id ?? 0) - (this.#written[b]?.id ?? 0));
    const ordinalOf = new Uint32Array(order.length);
    order.forEach((index, ordinal) => {
      ordinalOf[index] = ordinal;
    });
    const inOrder = order.flatMap((index) => this.#written[index] ?? []);

    const blocks: Uint8Array<ArrayBuffer>[] = [];
    const packer = new BlockPacker((block) => blocks.push(block));
    const scratch = new ByteWriter(1_024);
    const sketch = FrequencySketch.forTerms(this.#postings.size);
    for (const term of [...this.#postings.keys()].sort(byUnits)) {
      const pairs = byOrdinal(this.#postings.get(term) ?? [], ordinalOf);
      sketch.note(termHash(term), pairs.length / 2);
      packer.add({ term, documents: pairs.length / 2, postings: encodePostings(pairs, scratch) });
    }
    packer.finish();

    const header = encodeHeader({
      documents: inOrder.map(({ id }) => id),
      lengths: Uint8Array.from(inOrder, ({ length }) => lengthCode(length)),
      terms: this.#postings.size,
      tokens: inOrder.reduce((sum, { length }) => sum + length, 0),
      languages: this.#languages,
      sketch,
      firstTerms: packer.firstTerms,
    });
    const vectors = new Map(inOrder.map(({ id, vector }) => [id, vector]));
    return { documents: inOrder.length, level: 0, version: SEGMENT_VERSION, header, blocks, vectors };
  }
}

/** The order of terms in blocks and directory. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byOrdinal(pairs: readonly number[], ordinalOf: Uint32Array): readonly number[] {
  return inOrder(pairs.map((value, i) => (i % 2 === 0 ? (ordinalOf[value] as number) : value)));
}

/** A segment of these documents, whose ids differ. For large batches see SegmentWriter. */
export function buildSegment(documents: Iterable<IndexDocument>): SegmentDraft {
  const writer = new SegmentWriter();
  for (const document of documents) writer.add(document);
  return writer.finish();
}
