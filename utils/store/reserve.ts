// Room kept aside on the disk. A browser opens no database on a disk that is full to the last bytes, not even to read it: it
// has to write down first what it noted since the last time. So some megabytes lie beside the archive (keep-reserve.ts) that
// can be let go in that moment. They lie in a cache, because what is in one can be deleted without anything being written.

/** The cache that it lies in; undefined where a browser gives an extension none. */
export const reserveCache = async (): Promise<Cache | undefined> =>
  globalThis.caches?.open('backlist-reserve').catch(() => undefined);

/** Lets a piece of it go, because something could not be written or read. @returns whether there was any */
export async function releaseReserve(): Promise<boolean> {
  const cache = await reserveCache();
  const [piece] = (await cache?.keys().catch(() => [])) ?? [];
  return piece !== undefined && (await cache?.delete(piece).catch(() => false)) === true;
}
