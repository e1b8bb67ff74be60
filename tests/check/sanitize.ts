// `npm run --silent check:sanitize -- FILE.json`: whether any of the payloads in FILE ([{name, payload}]) runs, asks the
// network, or is changed by sanitising it twice, once it came in by the product's own doors and is shown in its own reader.
// --unsafe, for the test of the check itself, shows payloads as they are. One JSON object; --verbose tells on stderr what was seen. Ends with 1 where a list is not empty, with 2 on a wrong call.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../harness/launch';
import { requestsOf } from '../harness/net-log';
// @ts-expect-error -- plain JavaScript, which is shared with the commands that run before anything is installed
import { ensureBrowser } from '../machine/browser.mjs';
import { CheckBrowser } from '../sanitize/check-browser';
import { readPayloads } from '../sanitize/payloads';
import { runCheck } from '../sanitize/run-check';

const HELP =
  'npm run --silent check:sanitize -- FILE.json [--verbose]\n' +
  'FILE.json: [{"name": …, "payload": …}, …]. Prints {tried, ran, unstable, requests, broken}; the lists hold names.';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    verbose: { type: 'boolean', short: 'v' },
    unsafe: { type: 'boolean' },
  },
});
const [named] = positionals;
// npm runs commands in the project's folder, wherever they were typed.
const file = named === undefined ? undefined : path.resolve(process.env.INIT_CWD ?? '.', named);
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (file === undefined || !existsSync(file)) {
  console.error(`${HELP}\nThere is no file ${file ?? ''}.`);
  process.exit(2);
}
const payloads = await readPayloads(file);
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
const result = await runCheck(browser, payloads, {
  unsafe: values.unsafe ?? false,
  ...(values.verbose ? { say: (line: string) => console.error(line) } : {}),
}).finally(() => browser.giveUp());
// What no page told, the browser's own log of its network tells.
for (const { netLog, extensionId } of logs) {
  for (const url of (await requestsOf(netLog, extensionId)).byExtension) {
    if (!result.requests.some((told) => told.endsWith(url))) result.requests.push(url);
  }
}
await rm(folder, { recursive: true, force: true });
console.log(JSON.stringify(result));
const clean = [result.ran, result.unstable, result.requests, result.broken].every(
  (list) => list.length === 0,
);
process.exit(clean ? 0 : 1);
