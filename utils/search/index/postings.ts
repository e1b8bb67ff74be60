// The postings of one term: in which documents of a segment it stands, and how often.
//
// For each document, in rising order of its place in the segment ("ordinal"):
//   varint ((ordinal - previous - 1) * 2 + more)      more = 1 where a byte follows; else it stands there once, in the text
//   [byte]   up to 127  the frequency, where the term is not in the title
//            128 … 252  125 more than the frequency, where it is (a title counts three, so that the frequency is three at least)
//            253, 254   not in the title, in it: the frequency is another byte
import { type ByteWriter, corrupt, grown } from './bytes';

/** Frequencies past this say no more; ranking saturates long before. */
export const HIGHEST_FREQUENCY = 255;

/** One term's documents, as stored. */
export interface Postings {
  documents: number;
  /** What PostingsList wrote. */
  bytes: Uint8Array;
}

const TITLED = 128;
const TITLED_MORE = 125;
const LONG = 253;
const LONG_TITLED = 254;

/**
 * A term's documents while they are gathered, one number each: the ordinal (below 2^23), a bit for the title, eight for the
 * frequency. One list serves for all terms of a segment.
 */
export class PostingsList {
  #entries = new Uint32Array(256);
  #length = 0;
  #inOrder = true;

  get documents(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
    this.#inOrder = true;
  }

  add(ordinal: number, frequency: number, inTitle = false): void {
    this.#entries = grown(this.#entries, this.#length + 1);
    this.#push(ordinal, frequency, inTitle);
  }

  /** @pre there is room */
  #push(ordinal: number, frequency: number, inTitle: boolean): void {
    const entry = ordinal * 512 + (inTitle ? 256 : 0) + Math.min(HIGHEST_FREQUENCY, frequency);
    // Documents may come in any order: an older one that was written again comes after younger ones.
    if (this.#length > 0 && (this.#entries[this.#length - 1] as number) > entry) this.#inOrder = false;
    this.#entries[this.#length++] = entry;
  }

  /**
   * Adds documents out of what `encode` wrote, under the ordinals that they have elsewhere; those at -1 are left
   * out.
   */
  addCoded(postings: Postings, places: Int32Array): void {
    this.#entries = grown(this.#entries, this.#length + postings.documents);
    const cursor = new PostingsCursor(postings);
    while (cursor.next()) {
      const place = places[cursor.ordinal] ?? -1;
      if (place >= 0) this.#push(place, cursor.frequency, cursor.titled);
    }
  }

  /** Writes the documents in rising order of their ordinals. */
  encode(out: ByteWriter): void {
    const entries = this.#entries.subarray(0, this.#length);
    if (!this.#inOrder) entries.sort();
    let previous = -1;
    for (const entry of entries) {
      const ordinal = entry >>> 9;
      const frequency = entry & 255;
      const inTitle = (entry & 256) !== 0;
      const more = frequency > 1 || inTitle;
      out.varint((ordinal - previous - 1) * 2 + (more ? 1 : 0));
      if (more) writeFrequency(out, frequency, inTitle);
      previous = ordinal;
    }
  }
}

function writeFrequency(out: ByteWriter, frequency: number, inTitle: boolean): void {
  if (!inTitle && frequency < TITLED) out.byte(frequency);
  else if (inTitle && frequency + TITLED_MORE >= TITLED && frequency + TITLED_MORE < LONG)
    out.byte(frequency + TITLED_MORE);
  else {
    out.byte(inTitle ? LONG_TITLED : LONG);
    out.byte(frequency);
  }
}

/**
 * Reads one term's documents from the stored bytes, in rising order of their ordinals. A frequent term has tens of thousands;
 * decoded into arrays they would take three times the memory.
 */
export class PostingsCursor {
  ordinal = -1;
  /** How often, weighted by field (segment-writer.ts). */
  frequency = 0;
  /** Whether the document has it in its title. */
  titled = false;
  readonly #bytes: Uint8Array;
  #at = 0;
  #left: number;

  constructor({ bytes, documents }: Postings) {
    this.#bytes = bytes;
    this.#left = documents;
  }

  /** Moves to the next document; false at the end. @throws BacklistError `corrupt-index` where the bytes end too early */
  next(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    const bytes = this.#bytes;
    let at = this.#at;
    let byte = bytes[at++] as number;
    let coded = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      coded |= (byte & 127) << shift;
    }
    this.ordinal += (coded >>> 1) + 1;
    const code = coded & 1 ? (bytes[at++] as number) : 1;
    this.titled = code >= TITLED && code !== LONG;
    this.frequency = code < TITLED ? code : code < LONG ? code - TITLED_MORE : (bytes[at++] as number);
    this.#at = at;
    if (at > bytes.length) throw corrupt('postings end too early');
    return true;
  }

  /**
   * Takes the next documents in one loop; `next` goes on behind them.
   * @param ordinals as long as `frequencies` @param titles as long, too: 1 for a document that has it in its title, else 0
   * @returns how many were taken; 0 at the end
   * @throws BacklistError `corrupt-index` where the bytes end too early
   */
  take(ordinals: Uint32Array, frequencies: Uint8Array, titles?: Uint8Array): number {
    const bytes = this.#bytes;
    const count = Math.min(this.#left, ordinals.length);
    let at = this.#at;
    let ordinal = this.ordinal;
    for (let i = 0; i < count; i++) {
      let byte = bytes[at++] as number;
      let coded = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        coded |= (byte & 127) << shift;
      }
      ordinal += (coded >>> 1) + 1;
      const code = coded & 1 ? (bytes[at++] as number) : 1;
      ordinals[i] = ordinal;
      if (titles) titles[i] = code >= TITLED && code !== LONG ? 1 : 0;
      frequencies[i] = code < TITLED ? code : code < LONG ? code - TITLED_MORE : (bytes[at++] as number);
    }
    if (at > bytes.length) throw corrupt('postings end too early');
    this.#left -= count;
    this.#at = at;
    this.ordinal = ordinal;
    return count;
  }
}
