// A full disk: what is known of it, and what of the archive may make room.

/** Bytes that must be free before new posts come in again: some days of a large subscription. */
export const ROOM_WANTED = 50_000_000;

/** Fewer free bytes than this are left to the reader's own marks and to other programs: nothing new comes in. */
export const LEAST_ROOM = 20_000_000;

export interface FullDisk {
  /** When a write failed for want of room, or next to none was left, in milliseconds since 1970. */
  at: number;
  /** Bytes that the browser said were free then; null where it did not say. It may say more than is true. */
  free: number | null;
}

/** Bytes that must be free before new posts come in again: more than the browser said there were when there were none. */
export const enoughRoom = ({ free }: FullDisk): number =>
  ROOM_WANTED + (free !== null && free >= ROOM_WANTED ? free : 0);

/** What may go: the texts of one source, those of posts from before a time, or what is kept beside the texts in use. */
export type RoomOrder =
  | { what: 'source'; sourceId: number }
  | { what: 'old'; before: number }
  | { what: 'versions' };

/** What each would free, in bytes and about. */
export interface RoomFigures {
  versions: { texts: number; bytes: number };
  /** Texts of posts from before so many years. */
  old: { years: number; before: number; texts: number; bytes: number }[];
  /** The order that is being carried out; null where none is. */
  underWay: RoomOrder['what'] | null;
}
