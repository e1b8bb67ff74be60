// What is known about a full disk, for screens. The worker notes it (note-disk.ts) in session storage, which needs no disk.
import { browser } from 'wxt/browser';
import { enoughRoom, type FullDisk } from '@/utils/model/disk';
import { readSession } from './session';

export const FULL_DISK = 'full-disk';

/** Least number of bytes said to be missing, so that it is never almost nothing just before room is noticed. */
const LEAST_MISSING = 1_000_000;

/** What is known about a full disk; null while there is room. */
export async function readFullDisk(): Promise<FullDisk | null> {
  // Session storage does not survive an update of the extension, so the shape is always that of this version.
  return ((await readSession(FULL_DISK)) as FullDisk | undefined) ?? null;
}

/** Bytes that the browser would still let us write; null where it does not say. */
export async function freeBytes(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

/** About how many bytes must become free before new posts come in; null while there is room. */
export async function missingRoom(): Promise<number | null> {
  const full = await readFullDisk();
  return full && Math.max(LEAST_MISSING, enoughRoom(full) - ((await freeBytes()) ?? 0));
}

/** Calls `listener` when the disk becomes full, or has room again. @returns stops that */
export function watchFullDisk(listener: () => void): () => void {
  const heard = (changes: object, area: string) => {
    if (area === 'session' && FULL_DISK in changes) listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
