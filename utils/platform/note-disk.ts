// Whether the disk is full: noticed by the first write that fails for it, or before it comes to that.
import { enoughRoom, type FullDisk, LEAST_ROOM, ROOM_WANTED } from '@/utils/model/disk';
import { FULL_DISK, freeBytes, readFullDisk } from './disk';
import { removeSession, writeSession } from './session';

/** After this time writing is tried again whatever the browser says of the room: it only reckons. */
export const LOOK_AGAIN = 15 * 60_000;
/** The same where it said that there was plenty when a write failed: its figures may be those of a moment before or after. */
export const LOOK_SOON = 10_000;

/** Notes that the disk is full. @returns whether that is news */
export async function noteFullDisk(): Promise<boolean> {
  const isNews = (await readFullDisk()) === null;
  await writeSession(FULL_DISK, { at: Date.now(), free: await freeBytes() } satisfies FullDisk, FULL_DISK);
  return isNews;
}

export const forgetFullDisk = (): Promise<void> => removeSession(FULL_DISK);

/** Whether next to no room is left, as far as the browser says. */
export async function isNearlyFull(): Promise<boolean> {
  const free = await freeBytes();
  return free !== null && free < LEAST_ROOM;
}

/** Whether the disk is still full, as far as can be told without writing: until enough is free. */
export async function isStillFull(now: number): Promise<boolean> {
  const full = await readFullDisk();
  if (!full) return false;
  const free = await freeBytes();
  const patience = (full.free ?? 0) < ROOM_WANTED ? LOOK_AGAIN : LOOK_SOON;
  return now - full.at < patience && (free === null || free < enoughRoom(full));
}
