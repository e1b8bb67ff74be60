// What was read of the index's segments, by connection. A segment never changes and ids are never used twice, so that its
// records are held for as long as it is there: of a large archive some megabytes. Which segments there are, and which of
// their documents are dead, changes by a write of this context, the only one that writes; write.ts tells of each.
import type { SegmentRow } from '@/utils/search/index-reader';

/** What was read of a segment besides its blocks. */
export interface HeldRecords {
  header?: Uint8Array;
  frequencies?: Uint8Array;
}

/** Writes to the segments so far. */
let writes = 0;

/** Somebody wrote to the segments, or tried to: rows that were read before are read again. */
export function segmentsWritten(): void {
  writes++;
}

class HeldSegments {
  readonly records = new Map<number, HeldRecords>();
  #rows: SegmentRow[] = [];
  #readAt = -1;

  /** null where they must be read. */
  get rows(): SegmentRow[] | null {
    return this.#readAt === writes ? this.#rows : null;
  }

  /** Begins to read the rows; what it answers keeps them, unless somebody wrote in between. */
  reading(): (rows: SegmentRow[]) => void {
    const begun = writes;
    return (rows) => {
      [this.#rows, this.#readAt] = [rows, begun];
    };
  }
}

const held = new WeakMap<object, HeldSegments>();

export function heldSegments(db: object): HeldSegments {
  let segments = held.get(db);
  if (!segments) held.set(db, (segments = new HeldSegments()));
  return segments;
}
