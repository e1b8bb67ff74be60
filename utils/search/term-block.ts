// A block of a segment: sorted terms with their postings (drawn in segment-format.ts).
import { ByteReader, ByteWriter } from './bytes';
import { seal, unseal } from './checksum';
import type { Postings } from './postings';
import { sharedPrefix } from './segment-format';

/** Bytes at which a block is closed: a good trade between reads per query and bytes per read. */
const BLOCK_SIZE = 8_192;

/** A term of a block, and the documents that have it. */
export interface TermEntry extends Postings {
  term: string;
}

/** Packs terms, given in rising order, into blocks. */
export class BlockPacker {
  readonly #emit: (block: Uint8Array<ArrayBuffer>) => void;
  readonly firstTerms: string[] = [];
  readonly #out = new ByteWriter(BLOCK_SIZE * 2);
  #before = '';

  constructor(emit: (block: Uint8Array<ArrayBuffer>) => void) {
    this.#emit = emit;
  }

  /** @param postings is read at once, and may be written over afterwards */
  add(term: string, documents: number, postings: ByteWriter): void {
    // A term with long postings gets a block of its own: its neighbours shall not pay for it.
    if (this.#out.length > 0 && this.#out.length + postings.length > BLOCK_SIZE) this.finish();
    if (this.#out.length === 0) this.firstTerms.push(term);
    const shared = sharedPrefix(this.#before, term);
    this.#out.varint(shared);
    this.#out.text(term.slice(shared));
    this.#out.varint(documents);
    this.#out.varint(postings.length);
    this.#out.append(postings);
    this.#before = term;
  }

  /** Closes the block at hand, if there is one. */
  finish(): void {
    if (this.#out.length === 0) return;
    this.#emit(seal(this.#out.written));
    this.#out.clear();
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
    yield { term, documents, bytes: reader.bytes(reader.varint()) };
  }
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/**
 * The postings of a term, or null where the block has it not. Passes over the block without making a string of any term
 * but those that share with the wanted one all that the terms before them do.
 * @throws BacklistError `corrupt-index` where the block is damaged
 */
function findTerm(bytes: Uint8Array, term: string): Postings | null {
  const reader = new ByteReader(bytes);
  // Units that the wanted term shares with the one passed last, which sorts before it.
  let common = 0;
  while (!reader.done) {
    const shared = reader.varint();
    const restAt = reader.offset;
    reader.skip(reader.varint());
    const documents = reader.varint();
    const length = reader.varint();
    const postingsAt = reader.offset;
    reader.skip(length);
    if (shared > common) continue;
    if (shared < common) return null;
    const rest = new ByteReader(bytes, restAt).text();
    let same = 0;
    while (same < rest.length && rest.charCodeAt(same) === term.charCodeAt(common + same)) same++;
    if (same === rest.length && common + same === term.length)
      return { documents, bytes: bytes.subarray(postingsAt, postingsAt + length) };
    // The wanted one would have stood before this one; where either ends, NaN compares as false.
    if (common + same === term.length || rest.charCodeAt(same) > term.charCodeAt(common + same)) return null;
    common += same;
    // As sharedPrefix has it: never half of a surrogate pair.
    if (isHighSurrogate(term.charCodeAt(common - 1))) common--;
  }
  return null;
}

/**
 * The terms of a block that begin with `prefix`, with the number of documents that have them. Makes a string of no other
 * term but those that share with the prefix all that the terms before them do.
 * @throws BacklistError `corrupt-index` where the block is damaged
 */
export function termsBeginning(sealed: Uint8Array, prefix: string): { term: string; documents: number }[] {
  const bytes = unseal(sealed);
  const reader = new ByteReader(bytes);
  const found: { term: string; documents: number }[] = [];
  let before = '';
  // Units that the prefix shares with the term passed last; all of them where that one begins with it.
  let common = 0;
  while (!reader.done) {
    const shared = reader.varint();
    const restAt = reader.offset;
    reader.skip(reader.varint());
    const documents = reader.varint();
    reader.skip(reader.varint());
    if (shared < common) break;
    if (shared > common && common < prefix.length) continue;
    const term = before.slice(0, shared) + new ByteReader(bytes, restAt).text();
    if (term.startsWith(prefix)) {
      found.push({ term, documents });
      common = prefix.length;
    } else {
      if (term > prefix) break;
      common = sharedPrefix(term, prefix);
    }
    before = term;
  }
  return found;
}

/** The postings of those of `terms` that a block has. @throws BacklistError `corrupt-index` where it is damaged. */
export function findInBlock(sealed: Uint8Array, terms: Iterable<string>): Map<string, Postings> {
  const bytes = unseal(sealed);
  const found = new Map<string, Postings>();
  for (const term of terms) {
    const postings = findTerm(bytes, term);
    if (postings) found.set(term, postings);
  }
  return found;
}
