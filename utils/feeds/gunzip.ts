// Unpacks gzipped files, as some sitemaps are. (The browser undoes HTTP compression.)
import { BacklistError } from '@/utils/core/errors';

/** Most bytes of an unpacked file: sitemaps.org allows 50 MB. */
const MOST = 50 * 1024 * 1024;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The bytes, unpacked where they are packed.
 * @throws BacklistError `too-large`, or `malformed` where they are not what they begin as
 */
export async function gunzipped(
  bytes: Uint8Array<ArrayBuffer>,
  url: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) return bytes;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > MOST) {
        await reader.cancel();
        throw new BacklistError('too-large', { facts: { url, limit: MOST } });
      }
      parts.push(part.value);
    }
  } catch (cause) {
    if (cause instanceof BacklistError) throw cause;
    throw new BacklistError('malformed', { facts: { url }, cause });
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
