// Numbers of a few bits each, written and read one after the other.
import { ByteWriter, corrupt } from './bytes';

/** Writes numbers of any width up to 24 bits, highest bit first. */
export class BitWriter {
  readonly #out = new ByteWriter();
  #pending = 0;
  #count = 0;

  /** @param width at most 24 */
  bits(value: number, width: number): void {
    this.#pending = (this.#pending << width) | value;
    this.#count += width;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#out.byte((this.#pending >>> this.#count) & 255);
    }
    this.#pending &= (1 << this.#count) - 1;
  }

  /** The bits, filled up with zeros to a whole byte. */
  finish(): Uint8Array<ArrayBuffer> {
    if (this.#count > 0) this.bits(0, 8 - this.#count);
    return this.#out.finish();
  }
}

/** Reads what BitWriter wrote; throws `corrupt-index` past the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #position: number;

  /** @param position of the first bit to be read */
  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.#position = position;
  }

  /** Number of bits that were not read yet, including the padding of the last byte. */
  get left(): number {
    return this.#bytes.length * 8 - this.#position;
  }

  /** @param width at most 24 */
  bits(width: number): number {
    const bytes = this.#bytes;
    const at = this.#position >>> 3;
    const skipped = this.#position & 7;
    this.#position += width;
    if (this.#position > bytes.length * 8) throw corrupt('bits end too early');
    // A value of 24 bits or fewer lies within four bytes. A byte past the end reads as undefined, which the operators take for 0.
    const four =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number);
    return width === 0 ? 0 : (four << skipped) >>> (32 - width);
  }
}
