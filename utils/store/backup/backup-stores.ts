// Which stores a backup holds, and how their rows are merged into an archive that has them already. A new store must be
// declared here: the compiler and a test ask for it.
import type { BackupName } from '@/utils/model/backup';
import type { StoreName } from '../schema';

/** How rows of a store are restored. */
export interface KeptStore {
  kept: true;
  /** Fields that refer to rows of another store. */
  refs: Readonly<Record<string, 'sources' | 'posts'>>;
  /** A row is kept without the row that it refers to: the field becomes null. */
  outlives?: boolean;
  /** The same for parts of a key that is not in the row. */
  keyRefs?: readonly ('sources' | 'posts' | null)[];
  /**
   * `sources`, `posts`, `bodies`, `tombstones`, `highlights` have a way of their own (restore.ts). `with-source`: a row comes only with a source that
   * is new in the archive. `add`: only where nothing stands under its key. `newer`: also where it is newer by the field.
   */
  merge:
    | 'highlights'
    | 'sources'
    | 'posts'
    | 'bodies'
    | 'tombstones'
    | 'with-source'
    | 'add'
    | { newer: string };
  /** Rows that are left out. */
  only?: (row: object) => boolean;
}

interface LeftStore {
  kept: false;
  why: string;
}

const SOURCE = { sourceId: 'sources' } as const;

/** In the order in which they are written and restored: a row comes after those that it refers to. */
export const BACKUP_STORES: Readonly<Record<StoreName, KeptStore | LeftStore>> = {
  sources: { kept: true, refs: {}, merge: 'sources' },
  posts: { kept: true, refs: SOURCE, merge: 'posts' },
  bodies: { kept: true, refs: { id: 'posts' }, merge: 'bodies' },
  versions: { kept: true, refs: { postId: 'posts' }, merge: 'add' },
  attempts: { kept: true, refs: SOURCE, merge: 'with-source' },
  jobs: {
    kept: true,
    refs: SOURCE,
    merge: 'with-source',
    only: (row) => 'kind' in row && ['check', 'backfill', 'full-text'].includes(String(row.kind)),
  },
  frontier: { kept: true, refs: SOURCE, merge: 'with-source' },
  pages: { kept: true, refs: { ...SOURCE, postId: 'posts' }, merge: 'add' },
  tombstones: { kept: true, refs: {}, keyRefs: ['sources', null], merge: 'tombstones' },
  merges: {
    kept: true,
    refs: { ...SOURCE, postId: 'posts', holder: 'sources', apartId: 'posts' },
    merge: 'add',
  },
  dismissals: { kept: true, refs: {}, keyRefs: [null, 'posts'], merge: 'add' },
  positions: { kept: true, refs: { postId: 'posts' }, merge: { newer: 'at' } },
  highlights: { kept: true, refs: { postId: 'posts' }, outlives: true, merge: 'highlights' },
  relations: { kept: false, why: 'the engine is asked again' },
  maps: { kept: false, why: 'drawn again' },
  links: { kept: false, why: 'read again from the bodies' },
  bin: { kept: false, why: 'what was deleted a moment ago; its tombstones are kept' },
  segments: { kept: false, why: 'the search index is built again from the bodies' },
  postings: { kept: false, why: 'the search index' },
  vectors: { kept: false, why: 'the search index' },
  entities: { kept: false, why: 'what the machines agreed on; told again by the account and the folder' },
  mirrors: { kept: false, why: 'what was compared with that' },
  touched: { kept: false, why: 'work of this archive' },
  bags: { kept: false, why: 'files of a folder, which is set up on each machine' },
  meta: { kept: false, why: 'counters of this archive' },
  imports: { kept: false, why: 'work of this archive' },
  importSlices: { kept: false, why: 'work of this archive' },
  importEffects: { kept: false, why: 'work of this archive' },
  importIds: { kept: false, why: 'work of this archive' },
  readerAccounts: {
    kept: false,
    why: 'whoever has it can act in the reader’s name; signing in again makes it',
  },
  readerItems: { kept: false, why: 'read again from the server' },
  readerMarks: { kept: false, why: 'compared again with the server' },
};

/** The stores of a backup, in order. Each has its line in BACKUP_LINES; the settings, which are no store, come beside them. */
export type BackupStore = Exclude<BackupName, 'settings'>;
export const KEPT_STORES = (Object.keys(BACKUP_STORES) as StoreName[]).filter(
  (name): name is BackupStore => BACKUP_STORES[name].kept,
);

/** How rows of a kept store are restored. */
export function keptStore(name: BackupStore): KeptStore {
  const rule = BACKUP_STORES[name];
  if (!rule.kept) throw new Error(`${name} is in no backup`);
  return rule;
}
