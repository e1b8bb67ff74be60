// zip.js as everything here uses it: on the page that reads or writes the file, and in small pieces.
import { configure } from '@zip.js/zip.js/lib/zip-core.js';

/**
 * Packed bytes that are unpacked at once. What a piece comes to is held whole, and that is up to a thousand times as much
 * (deflate, RFC 1951): of the 256 kB that zip.js takes otherwise, rows that are much alike came to some thirty megabytes.
 */
const PIECE = 32 * 1_024;

configure({ useWebWorkers: false, chunkSize: PIECE });

export {
  BlobReader,
  type Entry,
  type FileEntry,
  TextReader,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core.js';
