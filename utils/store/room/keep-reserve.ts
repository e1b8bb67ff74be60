// Keeps room aside on the disk, which reserve.ts releases if the archive does not open without.
import { reserveCache } from './reserve';

/**
 * Bytes of a piece: enough to open the archive, for a fresh log (fresh-log.ts) and for what the old one becomes. One goes with
 * a write that fails, and one is left for the next start of the browser, which writes a good deal itself.
 */
const PIECE = 12_000_000;
/** Cache keys, never fetched: names that resolve nowhere (RFC 2606). */
const ADDRESSES = ['https://reserve.invalid/1', 'https://reserve.invalid/2'];
/** Bytes of all. */
export const RESERVE = ADDRESSES.length * PIECE;
/** As much as is made at once. */
const BLOCK = 65_536;

/** Bytes that no file system or browser can compress. */
const incompressible = () =>
  new Blob(
    Array.from({ length: Math.ceil(PIECE / BLOCK) }, () => crypto.getRandomValues(new Uint8Array(BLOCK))),
  );

/** Keeps the room aside, unless it is already. Call it only while there is plenty. */
export async function keepReserve(): Promise<void> {
  const cache = await reserveCache();
  if (!cache) return;
  // By keys only: holding a response would keep its file from being deleted.
  const there = new Set((await cache.keys()).map(({ url }) => url));
  for (const address of ADDRESSES)
    if (!there.has(address)) await cache.put(address, new Response(incompressible()));
}
