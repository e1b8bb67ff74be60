// A cache of segment records, per connection. A segment never changes and ids are never reused, so its records are kept as long
// as it exists: some megabytes for a large archive. The list of segments, and which of their documents are dead, changes only by
// writes of this context, the only writer; write.ts reports each.
import type { SegmentRow } from '@/utils/search/index/index-reader';
import type { StoreName } from '../schema';

/** What was read of a segment besides its blocks. */
export interface HeldRecords {
  header?: Uint8Array;
  frequencies?: Uint8Array;
}

/** Writes to the segments so far, and to texts and vectors. */
let [writes, ofDocuments] = [0, 0];

/** These stores were written, or may have been: what is held of their rows must be read again. */
export function written(stores: readonly StoreName[]): void {
  if (stores.includes('segments')) writes++;
  if (stores.includes('vectors') || stores.includes('bodies')) ofDocuments++;
}

/** Another number after each write of texts or vectors. */
export const documentWrites = (): number => ofDocuments;

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
