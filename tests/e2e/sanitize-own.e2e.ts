// Promise: nothing from a feed, a page or an import runs or asks the network, in any disguise and surrounding: some two
// thousand payloads of ours, and the public ones where they are, by the three doors into the real reader.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { launch } from '../harness/launch';
import { CheckBrowser } from '../sanitize/check-browser';
import { ownPayloads } from '../sanitize/own-payloads';
import { type Payload, readPayloads } from '../sanitize/payloads';
import { runCheck } from '../sanitize/run-check';

const CORPORA = path.resolve(
  process.env.BACKLIST_CORPORA ?? path.join(import.meta.dirname, '../../../shared/corpora'),
  'sanitize',
);
const browser = new CheckBrowser(() => launch({ flags: ['--host-resolver-rules=MAP * ~NOTFOUND'] }));
beforeEach((context) => {
  if (process.env.BACKLIST_NO_BROWSER) context.skip(`skipped: ${process.env.BACKLIST_NO_BROWSER}`);
});
afterAll(() => browser.giveUp());

async function expectHarmless(payloads: readonly Payload[]): Promise<void> {
  expect(await runCheck(browser, payloads)).toEqual({
    tried: payloads.length,
    ran: [],
    unstable: [],
    requests: [],
    broken: [],
  });
}

it('does nothing with what we could think of', () => expectHarmless(ownPayloads()), 300_000);

it.for(['dompurify.json', 'h5sc.json'])(
  'does nothing with %s',
  { timeout: 300_000 },
  async (name, { skip }) => {
    const file = path.join(CORPORA, name);
    skip(!existsSync(file), 'skipped: no corpora');
    await expectHarmless(await readPayloads(file));
  },
);
