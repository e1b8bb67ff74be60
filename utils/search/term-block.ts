// A block of a segment: sorted terms with their postings (drawn in segment-format.ts).
import { ByteReader, ByteWriter } from './bytes';
import { seal, unseal } from './checksum';
import { sharedPrefix } from './segment-format';

/** Bytes at which a block is closed: a good trade between reads per query and bytes per read. */
const BLOCK_SIZE = 8_192;

/** A term of a block, its postings still coded (postings.ts). */
export interface TermEntry {
  term: string;
  /** Documents that have it. */
  documents: number;
  postings: Uint8Array;
}

/** Packs terms, given in rising order, into blocks. */
export class BlockPacker {
  readonly #emit: (block: Uint8Array<ArrayBuffer>) => void;
  readonly firstTerms: string[] = [];
  #out = new ByteWriter(BLOCK_SIZE * 2);
  #before = '';

  constructor(emit: (block: Uint8Array<ArrayBuffer>) => void) {
    this.#emit = emit;
  }

  add({ term, documents, postings }: TermEntry): void {
    // A term with long postings gets a block of its own: its neighbours shall not pay for it.
    if (this.#out.length > 0 && this.#out.length + postings.length > BLOCK_SIZE) this.finish();
    if (this.#out.length === 0) this.firstTerms.push(term);
    const shared = sharedPrefix(this.#before, term);
    this.#out.varint(shared);
    this.#out.text(term.slice(shared));
    this.#out.varint(documents);
    this.#out.varint(postings.length);
    this.#out.bytes(postings);
    this.#before = term;
  }

  /** Closes the block at hand, if there is one. */
  finish(): void {
    if (this.#out.length === 0) return;
    this.#emit(seal(this.#out.finish()));
    this.#out = new ByteWriter(BLOCK_SIZE * 2);
    this.#before = '';
  }
}

/** The terms of a block in their order. @throws BacklistError `corrupt-index` where it is damaged. */
export function* entriesOf(sealed: Uint8Array): Generator<TermEntry> {
  const reader = new ByteReader(unseal(sealed));
  let term = '';
  while (!reader.done) {
    term = term.slice(0, reader.varint()) + reader.text();
    const documents = reader.varint();
    yield { term, documents, postings: reader.bytes(reader.varint()) };
  }
}
