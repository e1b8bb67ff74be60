// The rows that a plan of an exchange writes.
import type { Mirror } from '@/utils/machines/reconcile';
import type { Highlight } from '@/utils/model/highlight';
import type { Post } from '@/utils/model/post';
import type { ReadingPosition } from '@/utils/model/reading';
import type { EntityRow } from '../schema';
import type { BagRow } from './bag-row';

export interface MarkedPost extends Pick<Post, 'id' | 'readAt' | 'starredAt'> {
  laterAt: number | null;
  labels: string[];
}

export interface WantedHighlight {
  /** Without an id where it is new here. */
  row: Omit<Highlight, 'id'> & { id?: number };
  mirror: Omit<Mirror, 'key'>;
}

/** What to write in one transaction, and what after it. */
export interface FolderWrite {
  /** Written only if nothing was touched since it was planned. */
  touches: number;
  entities: EntityRow[];
  mirrors: Mirror[];
  /** Keys of mirrors whose rows are gone. */
  gone: string[];
  /** Keys of touched rows that were compared. */
  done: string[];
  marks: MarkedPost[];
  positions: ReadingPosition[];
  highlights: WantedHighlight[];
  /** Posts to delete or to restore, as another machine did; each is compared again afterwards. */
  remove: number[];
  restore: number[];
  bags: BagRow[];
  bagsGone: string[];
  /** Entities that were sent, with the number that they had. */
  sent: { id: string; unsent: number }[];
}

export const nothingToWrite = (touches: number): FolderWrite => ({
  touches,
  entities: [],
  mirrors: [],
  gone: [],
  done: [],
  marks: [],
  positions: [],
  highlights: [],
  remove: [],
  restore: [],
  bags: [],
  bagsGone: [],
  sent: [],
});
