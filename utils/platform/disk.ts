// Whether the disk is full: noticed by the first write that fails for it, and kept in session storage, which needs no disk.
import { browser } from 'wxt/browser';
import { type FullDisk, ROOM_WANTED } from '@/utils/model/disk';
import { readSession, removeSession, writeSession } from './session';

const KEY = 'full-disk';
/** After this time writing is tried again whatever the browser says of the room: it only reckons. */
export const LOOK_AGAIN = 15 * 60_000;

/** Notes that the disk is full. @returns whether that is news */
export async function noteFullDisk(): Promise<boolean> {
  const isNews = (await readFullDisk()) === null;
  await writeSession(KEY, { at: Date.now(), free: await freeBytes() } satisfies FullDisk, KEY);
  return isNews;
}

/** What is known of the disk; null while it has room. */
export async function readFullDisk(): Promise<FullDisk | null> {
  // Session storage does not outlive an update of the extension, so the shape is always this version's own.
  return ((await readSession(KEY)) as FullDisk | undefined) ?? null;
}

export const forgetFullDisk = (): Promise<void> => removeSession(KEY);

/** Bytes that the browser would still let Backlist write; null where it does not say. */
export async function freeBytes(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

/** Whether the disk is still full, as far as can be told without writing: until much more is free than when it failed. */
export async function isStillFull(now: number): Promise<boolean> {
  const full = await readFullDisk();
  if (!full) return false;
  const free = await freeBytes();
  return now - full.at < LOOK_AGAIN && (free === null || free < (full.free ?? 0) + ROOM_WANTED);
}

/** Calls `listener` when the disk becomes full, or has room again. */
export function watchFullDisk(listener: () => void): () => void {
  const heard = (changes: object, area: string) => {
    if (area === 'session' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
