// Room kept aside on the disk. A browser opens no database on a completely full disk, not even for reading, because it first
// writes its log to tables. So some megabytes are kept besides the archive (keep-reserve.ts) that can be released then. They are
// in a cache, because entries of a cache can be deleted without writing.

/** The cache with it; undefined where extensions have none. */
export const reserveCache = async (): Promise<Cache | undefined> =>
  globalThis.caches?.open('backlist-reserve').catch(() => undefined);

/** Releases a piece of it, because something could not be written or read. @returns whether there was any */
export async function releaseReserve(): Promise<boolean> {
  const cache = await reserveCache();
  const [piece] = (await cache?.keys().catch(() => [])) ?? [];
  return piece !== undefined && (await cache?.delete(piece).catch(() => false)) === true;
}
