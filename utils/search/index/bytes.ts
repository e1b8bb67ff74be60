// Growing byte buffers: variable-length integers and texts, written and read in one direction (single bits: bits.ts).
import { BacklistError } from '@/utils/core/errors';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The error for bytes that are damaged, or were not written by this code. */
export function corrupt(what: string): BacklistError {
  return new BacklistError('corrupt-index', { message: what });
}

/** An array with room for at least `room` numbers: the same one, or a copy with at least twice the room. */
export function grown(numbers: Uint32Array<ArrayBuffer>, room: number): Uint32Array<ArrayBuffer> {
  if (room <= numbers.length) return numbers;
  const larger = new Uint32Array(Math.max(room, numbers.length * 2));
  larger.set(numbers);
  return larger;
}

function isAscii(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 127) return false;
  return true;
}

/** The text of bytes that are all ASCII, or null. */
function asciiText(bytes: Uint8Array): string | null {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte > 127) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Writes bytes one after the other into a buffer that grows. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** LEB128: seven bits a byte, lowest first; for whole numbers from 0 to 2^32 - 1. */
  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Four bytes, lowest first. */
  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** What another one has written. */
  append(other: ByteWriter): void {
    const length = other.#length;
    this.#reserve(length);
    // Most postings are a few bytes, for which a view costs more than the bytes.
    if (length > 64) this.#bytes.set(other.written, this.#length);
    else for (let i = 0; i < length; i++) this.#bytes[this.#length + i] = other.#bytes[i] as number;
    this.#length += length;
  }

  /** Length in bytes, then UTF-8. Most terms are ASCII, for which the platform's encoder costs more than the text. */
  text(value: string): void {
    if (isAscii(value)) {
      this.varint(value.length);
      this.#reserve(value.length);
      for (let i = 0; i < value.length; i++) this.#bytes[this.#length++] = value.charCodeAt(i);
      return;
    }
    const encoded = encoder.encode(value);
    this.varint(encoded.length);
    this.bytes(encoded);
  }

  /** Forgets what was written, to be used again. */
  clear(): void {
    this.#length = 0;
  }

  /** What was written so far: a view, true until the next write. */
  get written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** What was written so far, as a copy of exactly that length. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what ByteWriter wrote. Every method throws `corrupt-index` where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  offset: number;

  constructor(bytes: Uint8Array, offset = 0) {
    this.#bytes = bytes;
    this.offset = offset;
  }

  get done(): boolean {
    return this.offset >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.offset++];
    if (value === undefined) throw corrupt('bytes end too early');
    return value;
  }

  varint(): number {
    // Nearly all are one byte.
    const only = this.#bytes[this.offset];
    if (only !== undefined && only < 128) {
      this.offset++;
      return only;
    }
    let byte = this.byte();
    let value = byte & 127;
    let shift = 7;
    while (byte > 127 && shift < 35) {
      byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    }
    return value;
  }

  uint32(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 8) value |= this.byte() << shift;
    return value >>> 0;
  }

  /** A view of the next bytes, not a copy. */
  bytes(length: number): Uint8Array {
    const end = this.offset + length;
    if (end > this.#bytes.length) throw corrupt('bytes end too early');
    const view = this.#bytes.subarray(this.offset, end);
    this.offset = end;
    return view;
  }

  /** Passes over bytes. */
  skip(length: number): void {
    this.offset += length;
    if (this.offset > this.#bytes.length) throw corrupt('bytes end too early');
  }

  text(): string {
    const view = this.bytes(this.varint());
    const plain = asciiText(view);
    if (plain !== null) return plain;
    try {
      return decoder.decode(view);
    } catch (cause) {
      throw new BacklistError('corrupt-index', { cause, message: 'text is not UTF-8' });
    }
  }
}

/** The varint at a place of a reader's bytes, and where it ends. For loops that read varints of one byte themselves, for speed. */
export function numberAt(reader: ByteReader, at: number): [number: number, end: number] {
  reader.offset = at;
  return [reader.varint(), reader.offset];
}
