// A job: future work as a stored row, so that the worker may die anywhere.

export const JOB_KINDS = [
  'check', // reads a source
  'backfill', // brings in what it published before
  'full-text', // reads the pages of posts of which the feed gives no more than the beginning
  'purge', // deletes a removed source, or what the reader deleted of posts
  'merge', // keeps the index's segments few
  'reindex', // rebuilds the index
  'links', // reads where the links of posts lead that were there before such links were kept
  'map', // asks the engine with each post, for the map
  'import', // takes in what was staged
  'undo-import', // takes it out again
  'backup', // makes a backup by itself
  'account', // exchanges sources and settings with the browser's own account
  'folder', // exchanges reading state and highlights through the reader's folder
  'reader-items', // brings in what a reader server has
  'reader-marks', // tells it what was marked here
  'make-room', // deletes texts that the reader lets go
  'checkup', // looks whether all that belongs together is there
] as const;

export interface Job {
  id: number;
  kind: (typeof JOB_KINDS)[number];
  /** 0 for work that belongs to no source. */
  sourceId: number;
  /** Not to be started before this time, in milliseconds since 1970. */
  notBefore: number;
  attempts: number;
  /** While this lies ahead, a slice is running; after it, the slice is taken to have died. */
  leaseUntil: number;
  /** Where the next slice begins. */
  cursor: Record<string, string | number | boolean | null>;
}
