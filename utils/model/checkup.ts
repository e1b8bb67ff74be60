// What a checkup of the archive finds.

/** What is mended where it is found. */
export const MENDED = [
  'text-back', // posts whose text was gone and is there again, from another one that is kept of them
  'text-asked', // posts whose text is gone: their feeds and pages are read again for it
  'post-back', // posts that are there again, from what is kept of them
  'index', // damage of the search index, which is rebuilt
  'rows', // rows that belonged to something that is gone
  'highlights', // highlights that belong to a post again
  'sources', // posts that belong to a source again
  'jobs', // work that nobody would have done, or that is nobody's
  'counters', // numbers that would have been given twice
] as const;

/** What only the reader can decide on. */
export const OPEN = [
  'text-lost', // posts whose text is gone and can be asked for nowhere
  'text-astray', // texts whose post is gone
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
