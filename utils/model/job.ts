// A job: future work as a stored row, so that the worker may be killed at any point.

export const JOB_KINDS = [
  'check', // reads a source
  'backfill', // fetches a source's older posts
  'full-text', // reads the pages of posts whose feed has only the beginning
  'purge', // deletes a removed source, or deleted posts, for good
  'merge', // merges segments of the index
  'reindex', // rebuilds the index
  'links', // reads the links of posts from before links were stored
  'map', // asks the engine what belongs beside each post
  'import', // takes in a staged import
  'undo-import', // removes it again
  'backup', // makes an automatic backup
  'account', // exchanges sources and settings with the browser's own account
  'folder', // exchanges reading state and highlights through a WebDAV folder
  'reader-items', // fetches the items of a reader server
  'reader-marks', // sends it the marks made here
  'make-room', // deletes texts that the user gives up
  'checkup', // checks and repairs the archive
] as const;

export interface Job {
  id: number;
  kind: (typeof JOB_KINDS)[number];
  /** 0 for work without a source. */
  sourceId: number;
  /** Not to be started before this time, in milliseconds since 1970. */
  notBefore: number;
  attempts: number;
  /** Until this time a slice is running; after it, the slice counts as dead. */
  leaseUntil: number;
  /** Where the next slice begins. */
  cursor: Record<string, string | number | boolean | null>;
}
