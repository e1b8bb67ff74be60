// Handles a full disk: notices it, prepares for it, and looks again.
import { serialQueue } from '@/utils/core/serial-queue';
import { LEAST_ROOM, ROOM_WANTED } from '@/utils/model/disk';
import { freeBytes, readFullDisk } from '@/utils/platform/disk';
import { forgetFullDisk, isStillFull, LOOK_SOON, noteFullDisk } from '@/utils/platform/note-disk';
import type { Archive } from '@/utils/store/database';
import { freshLog } from '@/utils/store/room/fresh-log';
import { keepReserve, RESERVE } from '@/utils/store/room/keep-reserve';
import { releaseReserve } from '@/utils/store/room/reserve';
import { watchFailures } from '@/utils/store/write';
import { retryFull } from '@/utils/sync/request-check';

const complain = (error: unknown) => console.error('Backlist:', error);

/** Looks at the disk behind a note, whose time counts, and before a worker with nothing to do is stopped. */
const lookSoon = (sync: () => void): void => void setTimeout(sync, LOOK_SOON);

/**
 * Whether nothing new may be stored. When there is room again, what waited becomes due at once.
 * @param sync runs what is due; not awaited
 */
export async function isFull(db: Archive, sync: () => void): Promise<boolean> {
  if ((await readFullDisk()) === null) {
    const free = await freeBytes();
    if (free === null || free >= LEAST_ROOM) return false;
    // On a completely full disk the archive could not even be opened. The browser may take seconds to report the free space there;
    // meanwhile somebody may have made room.
    await noteFullDisk(free);
    lookSoon(sync);
    return true;
  }
  if (await isStillFull(Date.now())) return true;
  await forgetFullDisk();
  await prepareForFullDisk();
  await retryFull(db, Date.now());
  return false;
}

/**
 * Once in a session of the browser, and when a full disk has room again: what a write left behind that failed in its middle
 * is no longer the end of the log, and room is kept aside for the next time. Everything works without.
 */
export async function prepareForFullDisk(): Promise<void> {
  const free = await freeBytes();
  if (free === null || free < ROOM_WANTED + RESERVE) return;
  await freshLog().then(keepReserve).catch(complain);
}

/**
 * Notices a full disk by the first write that fails. Call it once, when the worker starts.
 * @param sync runs what is due; not awaited
 */
export function watchDisk(sync: () => void): void {
  const next = serialQueue();
  watchFailures((code) => {
    if (code === 'disk') void next(letGo).catch(complain);
    if (code === 'quota') void next(() => full(sync)).catch(complain);
  });
}

async function full(sync: () => void): Promise<void> {
  // Before anything else: should worker or browser end now, the log that may be torn is the end of the archive, and to ask
  // how much is free can take seconds. What else fails while it is full has nothing to be let go for.
  if ((await readFullDisk()) === null) await letGo().catch(complain);
  await noteFullDisk();
  lookSoon(sync);
}

/** The room that was kept aside is there for this: to end the log that may be torn before anything is written behind it. */
async function letGo(): Promise<void> {
  if (await releaseReserve()) await freshLog();
}
