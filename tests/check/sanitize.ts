// `npm run --silent check:sanitize -- FILE.json`: whether any of the payloads in FILE ([{name, payload}]) runs, asks the
// network, or is changed by sanitising it twice, once it came in by the product's own doors and is shown in its own reader.
// `--grown N --seed S` takes N made-up payloads in place of a file. One JSON object; --verbose tells on stderr what was seen.
// A payload over which a door or the reader hangs or crashes, or that gets lost, does not count as tried and is named on
// stderr. Ends with 1 where a list is not empty or something was not tried, with 2 on a wrong call.
// --unsafe, for the test of the check itself, shows payloads as they are.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../harness/launch';
import { requestsOf } from '../harness/net-log';
// @ts-expect-error -- plain JavaScript, which is shared with the commands that run before anything is installed
import { ensureBrowser } from '../machine/browser.mjs';
import { CheckBrowser } from '../sanitize/check-browser';
import { grownPayloads } from '../sanitize/grown-payloads';
import { type Payload, readPayloads } from '../sanitize/payloads';
import { runCheck } from '../sanitize/run-check';

const HELP =
  'npm run --silent check:sanitize -- FILE.json [--verbose]\n' +
  'npm run --silent check:sanitize -- --grown 4000 [--seed 1] [--verbose]\n' +
  'FILE.json: [{"name": …, "payload": …}, …]. Prints {tried, ran, unstable, requests}; the lists hold names.';

function refuse(sentence: string): never {
  console.error(`${sentence}\n${HELP}`);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        grown: { type: 'string' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', short: 'h' },
        verbose: { type: 'boolean', short: 'v' },
        unsafe: { type: 'boolean' },
      },
    });
  } catch (thrown) {
    return refuse((thrown as Error).message);
  }
}

const { values, positionals } = options();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

async function wanted(): Promise<Payload[]> {
  if (values.grown !== undefined) {
    const [count, seed] = [Number(values.grown), Number(values.seed)];
    if (!(Number.isInteger(count) && count > 0 && Number.isInteger(seed)))
      refuse('--grown and --seed are whole numbers.');
    return grownPayloads(count, seed);
  }
  const [named, ...others] = positionals;
  if (named === undefined || others.length > 0) refuse('One file is wanted.');
  // npm runs commands in the project's folder, wherever they were typed.
  const file = path.resolve(process.env.INIT_CWD ?? '.', named);
  return readPayloads(file).catch((thrown: Error) => refuse(thrown.message));
}

const payloads = await wanted();
const folder = await mkdtemp(path.join(tmpdir(), 'backlist-sanitize-'));
const program = await ensureBrowser();
/** The log of each browser that ran, and the id that the extension had in it. */
const logs: { netLog: string; extensionId: string }[] = [];
const browser = new CheckBrowser(async () => {
  const netLog = path.join(folder, `net-log-${logs.length}.json`);
  const companion = await launch({
    browser: program,
    headless: true,
    netLog,
    // No name leads anywhere: what a payload asks for is noted and never sent.
    flags: ['--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  logs.push({ netLog, extensionId: companion.extensionId });
  return companion;
});
const { broken, ...found } = await runCheck(browser, payloads, {
  unsafe: values.unsafe ?? false,
  ...(values.verbose ? { say: (line: string) => console.error(line) } : {}),
}).finally(() => browser.giveUp());
// What no page told, the browser's own log of its network tells.
for (const { netLog, extensionId } of logs) {
  for (const url of (await requestsOf(netLog, extensionId)).byExtension) {
    if (!found.requests.some((told) => told.endsWith(url))) found.requests.push(url);
  }
}
await rm(folder, { recursive: true, force: true });
for (const name of broken) console.error(`not tried, as something hung, crashed or lost it: ${name}`);
console.log(JSON.stringify({ ...found, tried: found.tried - broken.length }));
const clean = [found.ran, found.unstable, found.requests, broken].every((list) => list.length === 0);
process.exit(clean ? 0 : 1);
