// What was read of the index's segments, by connection. A segment never changes and ids are never used twice, so that its
// records are held for as long as it is there: of a large archive some megabytes. Which segments there are, and which of
// their documents are dead, changes by a write of this context, the only one that writes; write.ts tells of each.
import type { SegmentRow } from '@/utils/search/index-reader';

/** What was read of a segment besides its blocks. */
export interface HeldRecords {
  header?: Uint8Array;
  frequencies?: Uint8Array;
}

class HeldSegments {
  readonly records = new Map<number, HeldRecords>();
  #rows: SegmentRow[] | null = null;
  #writes = 0;

  get rows(): SegmentRow[] | null {
    return this.#rows;
  }

  /** Somebody wrote to them. */
  forgetRows(): void {
    this.#rows = null;
    this.#writes++;
  }

  /** Begins to read the rows; what it answers keeps them, unless somebody wrote in between. */
  reading(): (rows: SegmentRow[]) => void {
    const begun = this.#writes;
    return (rows) => {
      if (begun === this.#writes) this.#rows = rows;
    };
  }
}

const held = new WeakMap<object, HeldSegments>();

export function heldSegments(db: object): HeldSegments {
  let segments = held.get(db);
  if (!segments) held.set(db, (segments = new HeldSegments()));
  return segments;
}
