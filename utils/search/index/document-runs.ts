// The documents of a segment: ids in rising order, kept as runs of consecutive ones, of which there are few.
//
//   runs: varint │ (gap from the end of the run before: varint │ length: varint)…
//
// A document's place in the order is its ordinal.
import type { ByteReader, ByteWriter } from './bytes';

export class DocumentRuns {
  /** Of each run: its first id, and the ordinal of that. */
  readonly #starts: number[] = [];
  readonly #ordinals: number[] = [];
  /** The run that was asked for last: nearly always the next one asked for. */
  #recent = 0;
  length = 0;

  #add(start: number, length: number): void {
    this.#starts.push(start);
    this.#ordinals.push(this.length);
    this.length += length;
  }

  #lengthOf(run: number): number {
    return (this.#ordinals[run + 1] ?? this.length) - (this.#ordinals[run] as number);
  }

  /** @param ids in rising order */
  static of(ids: readonly number[]): DocumentRuns {
    const runs = new DocumentRuns();
    for (let from = 0; from < ids.length; ) {
      const start = ids[from] as number;
      let length = 1;
      while (ids[from + length] === start + length) length++;
      runs.#add(start, length);
      from += length;
    }
    return runs;
  }

  static read(reader: ByteReader): DocumentRuns {
    const runs = new DocumentRuns();
    let end = 0;
    for (let left = reader.varint(); left > 0; left--) {
      const start = end + reader.varint();
      const length = reader.varint();
      runs.#add(start, length);
      end = start + length;
    }
    return runs;
  }

  write(out: ByteWriter): void {
    out.varint(this.#starts.length);
    let end = 0;
    this.#starts.forEach((start, run) => {
      const length = this.#lengthOf(run);
      out.varint(start - end);
      out.varint(length);
      end = start + length;
    });
  }

  /** Index of the last of `bounds` (sorted) that is not greater than a value; -1 if all are greater. */
  static #lastUpTo(bounds: readonly number[], value: number): number {
    let low = 0;
    let high = bounds.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      if ((bounds[middle] as number) <= value) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }

  /** The id with this ordinal; -1 for none. */
  at(ordinal: number): number {
    if (ordinal < 0 || ordinal >= this.length) return -1;
    let run = this.#recent;
    if (ordinal < (this.#ordinals[run] as number) || ordinal >= (this.#ordinals[run + 1] ?? this.length)) {
      run = DocumentRuns.#lastUpTo(this.#ordinals, ordinal);
      this.#recent = run;
    }
    return (this.#starts[run] as number) + ordinal - (this.#ordinals[run] as number);
  }

  /** The ordinal of an id; -1 for a document that is not here. */
  ordinalOf(id: number): number {
    const run = DocumentRuns.#lastUpTo(this.#starts, id);
    if (run < 0) return -1;
    const within = id - (this.#starts[run] as number);
    return within < this.#lengthOf(run) ? (this.#ordinals[run] as number) + within : -1;
  }
}
