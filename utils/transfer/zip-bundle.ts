// A ZIP as a bundle (APPNOTE 6.3): read by its central directory, entry by entry, within bounds that no honest export meets.
import { BacklistError } from '@/utils/core/errors';
import type { Unreadable } from '@/utils/model/import';
import { type Bundle, gone, isNoise, leadsOut } from './bundle';
import { BlobReader, type Entry, type FileEntry, ZipReader } from './zip';

const MOST_ENTRIES = 300_000;
/** Bytes of one entry, and how many times its packed size it may have (a text packs to a tenth, rarely a fiftieth). */
const MOST_BYTES = 4_000_000_000;
const MOST_RATIO = 200;
/** Below this no ratio is telling. */
const SMALL = 10_000_000;
/** The size of a backup in all, after unpacking. */
const MOST_IN_ALL = 16_000_000_000;

const damaged = (reason: 'zip' | 'bomb', cause?: unknown): BacklistError =>
  new BacklistError('damaged-file', { facts: { reason }, cause });

/** What reading an archive came to: the file is not there any more, which its last byte tells, or what is in it is damaged. */
async function readingError(error: unknown, file: Blob): Promise<BacklistError> {
  if (error instanceof BacklistError) return error;
  return file
    .slice(-1)
    .arrayBuffer()
    .then(({ byteLength }) => (byteLength === 1 ? damaged('zip', error) : gone(error)), gone);
}

const isBomb = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize > MOST_BYTES ||
  (uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_RATIO);

/** Unpacks an entry; its checksum and sizes are believed once they were seen to be right. */
function unpack(entry: FileEntry, file: Blob): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const unpacked = entry.getData(writable, { checkCrc32: true, checkOverlappingEntry: true });
  // One that is refused before its first byte ends no stream: whoever reads must hear of it.
  const refusal = new Promise<never>((_, fail) => {
    unpacked.catch(fail);
  });
  refusal.catch(() => undefined);
  const reader = readable.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await Promise.race([reader.read(), refusal]);
        bytes += value?.byteLength ?? 0;
        if (bytes > entry.uncompressedSize) throw damaged('bomb');
        if (value) controller.enqueue(value);
        if (!done) return;
        await unpacked;
        controller.close();
      } catch (error) {
        controller.error(await readingError(error, file));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/**
 * @param most entries, and bytes of all after unpacking
 * @throws BacklistError `damaged-file` where the archive is truncated, made to overwhelm, or not a ZIP
 */
export async function zipBundle(
  name: string,
  blob: Blob,
  most = { entries: MOST_ENTRIES, bytes: MOST_IN_ALL },
): Promise<Bundle> {
  const reader = new ZipReader(new BlobReader(blob), { filenameValidation: 'tolerant' });
  const files = new Map<string, FileEntry>();
  const refused: Unreadable[] = [];
  let inAll = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (files.size + refused.length >= most.entries) throw damaged('bomb');
      if (entry.directory) continue;
      inAll += entry.uncompressedSize;
      if (isBomb(entry) || inAll > most.bytes) throw damaged('bomb');
      const where = entry.filename.slice(0, 300);
      // Some packers of Windows part folders in their own way, against APPNOTE 4.4.17.
      const path = entry.filename.replaceAll('\\', '/');
      if (leadsOut(entry.filename)) refused.push({ where, why: 'bad-path' });
      else if (isNoise(path)) continue;
      else if (entry.encrypted) refused.push({ where, why: 'unsupported' });
      // Which of two of one name is meant, nobody knows.
      else if (files.has(path)) refused.push({ where, why: 'bad-file' });
      else files.set(path, entry);
    }
  } catch (error) {
    throw await readingError(error, blob);
  }
  return {
    name,
    paths: [...files.keys()],
    refused,
    open(path) {
      const entry = files.get(path);
      return entry ? unpack(entry, blob) : new Blob().stream();
    },
  };
}
