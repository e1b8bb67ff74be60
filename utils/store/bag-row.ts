// A row of `bags`.

/** A file of the folder, as this machine knows it. */
export interface BagRow {
  name: string;
  /** Taken in, or set aside and never touched. */
  state: 'taken' | 'aside';
  /** Why it was set aside (machines/folder/bag.ts). */
  why?: string;
  etag: string | null;
  bytes: number | null;
  /** When that was, in milliseconds since 1970. */
  at: number;
}
