// A row of `bags`.

/** A file of the WebDAV folder, as this machine knows it. */
export interface BagRow {
  name: string;
  /** `taken`: read; `aside`: not readable, and never changed or deleted. */
  state: 'taken' | 'aside';
  /** Why it was set aside (machines/folder/bag.ts). */
  why?: string;
  etag: string | null;
  bytes: number | null;
  /** When that was, in milliseconds since 1970. */
  at: number;
}
