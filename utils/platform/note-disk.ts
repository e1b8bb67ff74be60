// Notes that the disk is full: after the first write that failed, or shortly before it comes to that.
import { enoughRoom, type FullDisk, ROOM_WANTED } from '@/utils/model/disk';
import { FULL_DISK, freeBytes, readFullDisk } from './disk';
import { removeSession, writeSession } from './session';

/** Milliseconds after which writing is tried again whatever the browser says: its figures are estimates. */
export const LOOK_AGAIN = 15 * 60_000;
/** The same if the browser said that there was plenty of room when the write failed: its figures may be out of date. */
export const LOOK_SOON = 10_000;

/**
 * Notes that the disk is full.
 * @param free bytes that the browser said were free; read now if absent
 */
export async function noteFullDisk(free?: number): Promise<void> {
  const noted: FullDisk = { at: Date.now(), free: free ?? (await freeBytes()) };
  await writeSession(FULL_DISK, noted, FULL_DISK);
}

export const forgetFullDisk = (): Promise<void> => removeSession(FULL_DISK);

/** Whether the disk is still full, as far as can be known without writing. */
export async function isStillFull(now: number): Promise<boolean> {
  const full = await readFullDisk();
  if (!full) return false;
  const free = await freeBytes();
  const patience = (full.free ?? 0) < ROOM_WANTED ? LOOK_AGAIN : LOOK_SOON;
  return now - full.at < patience && (free === null || free < enoughRoom(full));
}
