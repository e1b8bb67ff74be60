// Reads one feed file at a time for check:feeds, in a thread that can be ended.
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { FEED_BYTES } from '@/utils/feeds/limits';
import { failedLine, feedLine } from './feed-line';

interface Task {
  file: string;
  name: string;
  headers: Record<string, string>;
}

/** Room for a file that is too long by a byte. */
const room = new Uint8Array(FEED_BYTES + 1);

/** A file's bytes, one more at most than a feed may have, however long it is. */
function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  const opened = openSync(file, 'r');
  let length = 0;
  try {
    for (let read = 1; read > 0 && length < room.length; length += read)
      read = readSync(opened, room, length, room.length - length, null);
  } finally {
    closeSync(opened);
  }
  return room.slice(0, length);
}

function lineOf({ file, name, headers }: Task) {
  try {
    return feedLine(name, bytesOf(file), headers);
  } catch {
    return failedLine(name, 'internal'); // A file that cannot be opened; the next one may be.
  }
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(lineOf(task)));
