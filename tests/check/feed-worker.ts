// Reads one feed file at a time for check:feeds, in a thread that can be ended.
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { failedLine, feedLine } from './feed-line';

interface Task {
  file: string;
  name: string;
  headers: Record<string, string>;
}

function lineOf({ file, name, headers }: Task) {
  try {
    return feedLine(name, new Uint8Array(readFileSync(file)), headers);
  } catch {
    return failedLine(name, 'internal'); // A file that cannot be opened; the next one may be.
  }
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(lineOf(task)));
