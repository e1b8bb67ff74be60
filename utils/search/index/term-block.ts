// A block of a segment: sorted terms with their postings (drawn in segment-format.ts).
import { ByteReader, ByteWriter, corrupt, numberAt } from './bytes';
import { seal, unseal } from './checksum';
import { BEFORE, BEHIND, compareCoded, orderOf, SAME, sharedOf, sharedPrefix } from './coded-terms';
import type { Postings } from './postings';

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

/** A term of a block, with the number of documents that have it, and where its postings begin and end. */
export interface TermPlace {
  term: string;
  documents: number;
  at: number;
  end: number;
}

/**
 * The terms of a block that begin with `prefix`. Numbers of one byte are read here, as in `findInBlock`.
 * @throws BacklistError `corrupt-index` where the block is damaged
 */
export function termsBeginning(sealed: Uint8Array, prefix: string): TermPlace[] {
  const bytes = unseal(sealed);
  const reader = new ByteReader(bytes);
  const found: TermPlace[] = [];
  // The term found last. Before there is one, the prefix: that is what a first match has in common with the term before it.
  let before = prefix;
  // How many UTF-16 units the prefix shares with the term that was passed last.
  let common = 0;
  for (let next = 0; next < bytes.length; ) {
    let shared = bytes[next++] as number;
    if (shared > 127) [shared, next] = numberAt(reader, next - 1);
    const restAt = next;
    let letters = bytes[next++] as number;
    if (letters > 127) [letters, next] = numberAt(reader, restAt);
    next += letters;
    let documents = bytes[next++] as number;
    if (documents > 127) [documents, next] = numberAt(reader, next - 1);
    let length = bytes[next++] as number;
    if (length > 127) [length, next] = numberAt(reader, next - 1);
    const at = next;
    next += length;
    if (!(next <= bytes.length)) throw corrupt('a block ends too early');
    if (shared < common) break;
    if (common < prefix.length) {
      if (shared > common) continue;
      const compared = compareCoded(bytes, restAt, prefix, common);
      common = sharedOf(compared);
      if (common < prefix.length && orderOf(compared) === BEHIND) break;
      if (common < prefix.length) continue;
    }
    const term = before.slice(0, shared) + new ByteReader(bytes, restAt).text();
    found.push({ term, documents, at, end: next });
    before = term;
  }
  return found;
}

/** The postings at a place of a block, as a view. @pre the block was found whole */
export const postingsAt = (sealed: Uint8Array, { documents, at, end }: TermPlace): Postings => ({
  documents,
  bytes: sealed.subarray(at, end),
});

/** Terms that are looked for in a block, in their order. */
class WantedTerms {
  readonly #terms: readonly string[];
  #next = 1;
  /** The one that is looked for now; undefined at the end. */
  term: string | undefined;
  /** Units that it shares with the entry passed last, which sorts before it. */
  common = 0;

  constructor(terms: Iterable<string>) {
    this.#terms = [...terms].sort();
    this.term = this.#terms[0];
  }

  /**
   * Takes note of an entry that shares no more than `common` with the one before it.
   * @param at where its rest stands @returns the wanted term that it is, or undefined
   */
  meet(bytes: Uint8Array, at: number, shared: number): string | undefined {
    for (let { term } = this; term !== undefined && shared <= this.common; term = this.term) {
      const compared = shared < this.common ? BEHIND : compareCoded(bytes, at, term, this.common);
      const order = orderOf(compared);
      if (order === BEFORE) {
        this.common = sharedOf(compared);
        return undefined;
      }
      // The wanted one is this, or would have stood before it.
      this.term = this.#terms[this.#next++];
      const alike = sharedPrefix(term, this.term ?? '');
      this.common = order === SAME ? alike : Math.min(this.common, alike);
      if (order === SAME) return term;
    }
    return undefined;
  }
}

/**
 * The postings of those of `terms` that are in a block, found in one pass. Varints of one byte, as nearly all are, are read without
 * a method call: in a worker that was just woken, nothing is compiled yet and calls are slow.
 * @throws BacklistError `corrupt-index` where the block is damaged
 */
export function findInBlock(sealed: Uint8Array, terms: Iterable<string>): Map<string, Postings> {
  const bytes = unseal(sealed);
  const end = bytes.length;
  const found = new Map<string, Postings>();
  const reader = new ByteReader(bytes);
  const wanted = new WantedTerms(terms);
  for (let at = 0; at < end && wanted.term !== undefined; ) {
    let shared = bytes[at++] as number;
    if (shared > 127) [shared, at] = numberAt(reader, at - 1);
    const restAt = at;
    let letters = bytes[at++] as number;
    if (letters > 127) [letters, at] = numberAt(reader, at - 1);
    at += letters;
    let documents = bytes[at++] as number;
    if (documents > 127) [documents, at] = numberAt(reader, at - 1);
    let length = bytes[at++] as number;
    if (length > 127) [length, at] = numberAt(reader, at - 1);
    const postingsAt = at;
    at += length;
    if (!(at <= end)) throw corrupt('a block ends too early');
    // A term that shares more with the one before it than the wanted term does still sorts before the wanted term.
    if (shared > wanted.common) continue;
    const term = wanted.meet(bytes, restAt, shared);
    if (term !== undefined) found.set(term, { documents, bytes: bytes.subarray(postingsAt, at) });
  }
  return found;
}
