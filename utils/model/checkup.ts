// What a checkup of the archive can find.

/** Damage that is repaired where it is found. */
export const MENDED = [
  'text-back', // posts whose text was lost, replaced by another version of it
  'text-asked', // posts whose text was lost, and whose feed or page is read again
  'post-back', // lost posts, restored from what is kept of them
  'index', // damage of the search index, which is rebuilt
  'rows', // rows without the thing that they belonged to
  'highlights', // highlights attached to their post again
  'sources', // posts attached to a source again
  'jobs', // missing jobs, or jobs without an owner
  'counters', // ids that would have been assigned twice
] as const;

/** Damage that only the user can decide on. */
export const OPEN = [
  'text-lost', // posts whose text is lost and cannot be fetched again
  'text-astray', // texts without a post
] as const;

export type Finding = (typeof MENDED)[number] | (typeof OPEN)[number];

export interface CheckupReport {
  running: boolean;
  /** Rows looked at, of how many; while it runs. */
  done: number;
  total: number;
  /** When the last one ended, in milliseconds since 1970; null before. */
  finishedAt: number | null;
  /** What the last one found. */
  found: Partial<Record<Finding, number>>;
}
