// Puts room aside on the disk, which reserve.ts lets go where the archive does not open without.
import { RESERVE_ADDRESS, reserveCache } from './reserve';

/** Bytes: enough to open the archive, for a fresh log (fresh-log.ts) and for what the old one becomes. */
export const RESERVE = 16_000_000;
/** As much as is made at once. */
const PIECE = 65_536;

/** Bytes that no file system and no browser makes smaller. */
const incompressible = () =>
  new Blob(
    Array.from({ length: Math.ceil(RESERVE / PIECE) }, () => crypto.getRandomValues(new Uint8Array(PIECE))),
  );

/** Keeps the room aside, where it is not yet. To be called where there is plenty. */
export async function keepReserve(): Promise<void> {
  const cache = await reserveCache();
  // Asked by its name alone: an answer that is held keeps its file from going.
  if (!cache || (await cache.keys(RESERVE_ADDRESS)).length > 0) return;
  await cache.put(RESERVE_ADDRESS, new Response(incompressible()));
}
