// `npm run --silent check:feeds -- DIR [--headers FILE.json]`: a JSON line for each feed file under DIR; --help says what is in
// it. It never throws and never hangs: each file is read by a worker thread that is replaced when it takes too long.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type FeedLine, failedLine } from './feed-line';
import { HELP } from './feeds-help';

/** Milliseconds for one file. */
const PATIENCE = 20_000;

type Headers = Record<string, string>;

/** Every file below a folder, in order; the file itself when it is one. */
async function filesBelow(folder: string): Promise<string[]> {
  if (statSync(folder).isFile()) return [folder];
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  return found
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .sort();
}

const startWorker = () =>
  new Worker(new URL('./feed-worker.ts', import.meta.url), { execArgv: process.execArgv });
let worker = startWorker();

/** The line of one file; `timeout` or `internal` where the reading did not come to an end. */
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
    const timer = setTimeout(() => giveUp('timeout'), PATIENCE);
    worker.on('message', finish);
    worker.on('error', fail);
    worker.on('exit', fail);
    worker.postMessage({ file, name, headers });
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { headers: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  console.error(`${HELP}\nDIR is a folder with feeds, and ${folder ?? 'none'} is none.`);
  process.exit(2);
}
const headers: Record<string, Headers> = values.headers
  ? JSON.parse(readFileSync(values.headers, 'utf8'))
  : {};
for (const file of await filesBelow(folder)) {
  const name = path.relative(folder, file) || path.basename(file);
  const own = headers[name] ?? headers[`./${name}`] ?? headers[file] ?? headers[path.basename(file)];
  const line = await lineOf(file, name, own ?? {});
  // Awaited, so that a pipe that is slow to read does not fill the memory.
  await new Promise<void>((written) => process.stdout.write(`${JSON.stringify(line)}\n`, () => written()));
}
await worker.terminate();
