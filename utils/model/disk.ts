// A full disk: what is known about it, and what can be deleted to make room.

/** Bytes that must be free before new posts come in again: enough for some days of many sources. */
export const ROOM_WANTED = 50_000_000;

/** With fewer free bytes than this nothing new comes in: they are left to the user's own changes, and to other programs. */
export const LEAST_ROOM = 20_000_000;

export interface FullDisk {
  /** When a write failed for want of room, or too little was left, in milliseconds since 1970. */
  at: number;
  /** Bytes that the browser said were free then; null where it did not say. It may be too many. */
  free: number | null;
}

/** Bytes that must be free before new posts come in again. More than the browser reported when the disk was in fact full. */
export const enoughRoom = ({ free }: FullDisk): number =>
  ROOM_WANTED + (free !== null && free >= ROOM_WANTED ? free : 0);

/** What to delete: the texts of one source, those of posts from before a time, or the versions kept beside the texts in use. */
export type RoomOrder =
  | { what: 'source'; sourceId: number }
  | { what: 'old'; before: number }
  | { what: 'versions' };

/** About how many bytes each would free. */
export interface RoomFigures {
  versions: { texts: number; bytes: number };
  /** Texts of posts that are at least that many years old. */
  old: { years: number; before: number; texts: number; bytes: number }[];
  /** What is being deleted; null where nothing is. */
  underWay: RoomOrder['what'] | null;
}
