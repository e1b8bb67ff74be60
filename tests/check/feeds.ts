// `npm run --silent check:feeds -- DIR [--headers FILE.json]`: a JSON line for each feed file under DIR; --help says what is in
// it. It never throws and never hangs: each file is read by a worker thread that is replaced when it takes too long.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type Headers, headersOf, readHeaders } from './feed-headers';
import { type FeedLine, failedLine } from './feed-line';
import { HELP } from './feeds-help';
import { filesBelow } from './files-below';

/** Milliseconds for one file. */
const TIME_LIMIT = 20_000;

const startWorker = () =>
  new Worker(new URL('./feed-worker.ts', import.meta.url), { execArgv: process.execArgv });
let worker = startWorker();

/** The line of one file; `timeout` or `internal` if reading it did not end. */
function lineOf(file: string, name: string, headers: Headers): Promise<FeedLine> {
  return new Promise((resolve) => {
    const finish = (line: FeedLine) => {
      clearTimeout(timer);
      worker.off('message', finish);
      worker.off('error', fail);
      worker.off('exit', fail);
      resolve(line);
    };
    const giveUp = (error: string) => {
      finish(failedLine(name, error));
      void worker.terminate();
      worker = startWorker();
    };
    const fail = () => giveUp('internal');
    const timer = setTimeout(() => giveUp('timeout'), TIME_LIMIT);
    worker.on('message', finish);
    worker.on('error', fail);
    worker.on('exit', fail);
    worker.postMessage({ file, name, headers });
  });
}

/** The arguments. @throws Error with a sentence where they are not as --help says */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { headers: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return null;
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0)
    throw new Error(`One DIR is read at a time, not ${positionals.length}.`);
  return { folder, files: filesBelow(folder), headers: values.headers ? readHeaders(values.headers) : {} };
}

function argumentsOrExit() {
  try {
    const given = readArguments();
    if (given) return given;
    console.log(HELP);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nHow it is called: --help`);
    process.exit(2);
  }
}

const { folder, files, headers } = argumentsOrExit();
// The reader of the pipe may close it early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
for (const file of files) {
  const name = path.relative(folder, file) || path.basename(file);
  const line = await lineOf(file, name, headersOf(headers, file, name));
  // Awaited, so that a pipe that is slow to read does not fill the memory.
  await new Promise<void>((written) => process.stdout.write(`${JSON.stringify(line)}\n`, () => written()));
}
await worker.terminate();
