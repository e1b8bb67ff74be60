// A job: future work as a stored row, so that the worker may die anywhere.

export interface Job {
  id: number;
  /** `check` reads a source; `backfill` brings in what it published before; `purge` deletes a removed one, or what the reader deleted of posts; `merge` keeps the index's segments few; `reindex` rebuilds it; `full-text` reads the pages of posts of which the feed gives no more than the beginning; `import` takes in what was staged, `undo-import` takes it out again; `backup` makes a backup by itself; `links` reads where the links of posts lead that were there before such links were kept; `account` exchanges sources and settings with the browser's own account, `folder` reading state and highlights through the reader's folder; `map` asks the engine with each post, for the map; `reader-items` brings in what a reader server has, `reader-marks` tells it what was marked here. */
  kind:
    | 'check'
    | 'backfill'
    | 'full-text'
    | 'purge'
    | 'merge'
    | 'reindex'
    | 'links'
    | 'map'
    | 'import'
    | 'undo-import'
    | 'backup'
    | 'account'
    | 'folder'
    | 'reader-items'
    | 'reader-marks';
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
