// The shape of the archive in IndexedDB, as the newest migration leaves it.
import type { DBSchema } from 'idb';
import type { Entity } from '@/utils/machines/entity';
import type { Mirror } from '@/utils/machines/reconcile';
import type { FrontierRow } from '@/utils/model/backfill';
import type { PageRow } from '@/utils/model/full-text';
import type { Highlight } from '@/utils/model/highlight';
import type { ImportEffect, ImportRow, ImportSlice } from '@/utils/model/import';
import type { Job } from '@/utils/model/job';
import type { ArchiveMap, RelationRow } from '@/utils/model/map';
import type { Merge } from '@/utils/model/merge';
import type { BinnedPost, Body, Post, TextOrigin, TextVersion, Tombstone } from '@/utils/model/post';
import type { ReaderAccount, ReaderField, ReaderItem, ReaderMark } from '@/utils/model/reader';
import type { ReadingPosition } from '@/utils/model/reading';
import type { Attempt, Source } from '@/utils/model/source';
import type { SegmentRow } from '@/utils/search/index/index-reader';
import type { BagRow } from './machines/bag-row';

export interface Schema extends DBSchema {
  sources: { key: number; value: Source; indexes: { url: string } };
  /** Small rows: whatever lists and identity need, and no text. */
  posts: {
    key: number;
    value: Post;
    indexes: {
      guid: [sourceId: number, guid: string];
      /** Whatever its source: for guids that are unique in the world. */
      guidAlone: string;
      urlKey: string;
      contentHash: string;
      sortedAt: [sortedAt: number, id: number];
      source: [sourceId: number, sortedAt: number, id: number];
      readAt: number;
      starredAt: number;
      laterAt: number;
      readingMinutes: number;
      lang: string;
      tags: string;
      labels: string;
    };
  };
  /** Safe HTML and plain text, apart from the rows, so that lists never read them. */
  bodies: { key: number; value: Body };
  /** Texts that another one took the place of. */
  versions: { key: [postId: number, from: TextOrigin]; value: TextVersion };
  /** Posts whose own page may have more of their text, and what reading it came to. */
  pages: { key: number; value: PageRow; indexes: { waiting: [number, number, number] } };
  /** What a backfill has read and has still to read. */
  frontier: {
    key: [sourceId: number, url: string];
    value: FrontierRow;
    indexes: { waiting: [number, number, number] };
  };
  /** The last attempts to read each source, oldest first by their keys. */
  attempts: { key: number; value: Attempt; indexes: { sourceId: number } };
  jobs: { key: number; value: Job; indexes: { notBefore: number; sourceId: number } };
  segments: { key: number; value: SegmentRow };
  /** A segment's blocks, and below them its header and its document frequencies (large-record.ts). */
  postings: { key: [segment: number, block: number]; value: Uint8Array };
  /** Term vectors by document number. */
  vectors: { key: number; value: Uint8Array };
  /** Posts that the user deleted and that must not come back, by source and guid (tombstones.ts). */
  tombstones: {
    key: [sourceId: number, guid: string];
    value: Tombstone;
    indexes: { urlKey: string; contentHash: string; postId: number };
  };
  /** Entries that came together with a post, by source and guid (model/merge.ts). */
  merges: {
    key: [sourceId: number, guid: string];
    value: Merge;
    indexes: { postId: number; holder: number };
  };
  /** Posts that the user deleted a moment ago; their bodies are where they were. */
  bin: { key: number; value: BinnedPost; indexes: { deletedAt: number } };
  /** 'Not related': posts that are not shown beside a page again. */
  dismissals: { key: [pageKey: string, postId: number]; value: { at: number } };
  /** Where the user stopped in posts that were begun, by post. Apart from the rows: a position is no change of a post. */
  positions: { key: number; value: ReadingPosition; indexes: { at: number } };
  /** Where the links of each post lead (core/url-key), by post; none for a post without links. */
  links: { key: number; value: LinksRow; indexes: { target: string } };
  /** What the user marked, with notes and tags; outlives the posts. */
  highlights: {
    key: number;
    value: Highlight;
    indexes: { postId: number; urlKey: string; deletedAt: number };
  };
  /** What the engine said of posts that it was asked with for the map, by post. */
  relations: { key: number; value: RelationRow };
  /** The map as it was laid out last: one row. */
  maps: { key: number; value: ArchiveMap };
  imports: { key: number; value: ImportRow };
  /** What an import has staged and not yet taken in. */
  importSlices: { key: [importId: number, slice: number]; value: ImportSlice };
  /** What an import did, slice by slice, so that it can be undone. */
  importEffects: { key: [importId: number, slice: number]; value: ImportEffect[] };
  /** While a backup is restored: which row of the archive a source or post of the backup is, and whether it is new there. */
  importIds: { key: [importId: number, store: string, id: number]; value: { id: number; fresh: boolean } };
  /** What this machine knows of what the user's machines agree on, by what carries it (machines/entity.ts). */
  entities: { key: [of: Carrier, id: string]; value: EntityRow; indexes: { name: string; unsent: number } };
  /** What rows of this archive looked like when they were last compared with their entities. */
  mirrors: { key: string; value: Mirror; indexes: { entity: string } };
  /** Rows that the user changed (`post:12`, and when) and that the exchange has not looked at yet (touched.ts). */
  touched: { key: string; value: number };
  /** Files of the user's folder. */
  bags: { key: string; value: BagRow };
  /** Accounts on reader servers, by their source (model/reader.ts). */
  readerAccounts: { key: number; value: ReaderAccount };
  /** A row is in no index of a flag that it has not. */
  readerItems: {
    key: [accountId: number, item: string];
    value: ReaderItem;
    indexes: { unread: [number, number]; starred: [number, number]; wanted: [number, number] };
  };
  /** Marks that a reader server has still to be told. */
  readerMarks: { key: [accountId: number, item: string, field: ReaderField]; value: ReaderMark };
  meta: { key: string; value: number };
}

/** The browser's own account (storage.sync), or a folder on a server. */
export type Carrier = 'account' | 'folder';

export interface EntityRow extends Entity {
  of: Carrier;
  /** What a row of another archive may know it by; absent in the account. */
  name?: string[];
  /** Numbers what was changed here and not yet sent; absent where nothing was. */
  unsent?: number;
}

export interface LinksRow {
  id: number;
  targets: string[];
}

export type StoreName =
  | 'sources'
  | 'posts'
  | 'bodies'
  | 'versions'
  | 'pages'
  | 'attempts'
  | 'frontier'
  | 'jobs'
  | 'segments'
  | 'postings'
  | 'vectors'
  | 'tombstones'
  | 'bin'
  | 'merges'
  | 'dismissals'
  | 'positions'
  | 'links'
  | 'highlights'
  | 'relations'
  | 'maps'
  | 'imports'
  | 'importSlices'
  | 'importEffects'
  | 'importIds'
  | 'entities'
  | 'mirrors'
  | 'touched'
  | 'bags'
  | 'readerAccounts'
  | 'readerItems'
  | 'readerMarks'
  | 'meta';
