// Reads one feed file at a time for check:feeds, in a thread that can be ended.
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { feedLine } from './feed-line';

parentPort?.on(
  'message',
  ({ file, name, headers }: { file: string; name: string; headers: Record<string, string> }) => {
    parentPort?.postMessage(feedLine(name, new Uint8Array(readFileSync(file)), headers));
  },
);
