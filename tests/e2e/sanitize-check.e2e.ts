// Promise: the check of the sanitiser can fail: what runs or asks the network where nothing is sanitised is named by it, and
// what hangs the browser is named and holds nothing up.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../harness/launch';
import { until } from '../harness/until';
import { CheckBrowser, Hung, inTime, quietPage } from '../sanitize/check-browser';
import type { Payload } from '../sanitize/payloads';
import { OURS } from '../sanitize/reader-tab';
import { runCheck } from '../sanitize/run-check';
import { WorkshopTab } from '../sanitize/workshop';

const RUNNING = [
  { name: 'handler', payload: '<img src=x onerror="window.one=1">' },
  { name: 'hover', payload: '<p onmouseover="alert(1)">x</p>' },
  { name: 'link', payload: '<a href="javascript:void(window.two=2)">x</a>' },
];
const ASKING = { name: 'picture', payload: '<img src="https://evil.example/picture">' };
const FINE = { name: 'fine', payload: '<p>x</p>' };
const HANGING = { name: 'endless', payload: '<img src=x onerror="for(;;);">' };

let launched = 0;
// No name leads anywhere: what is asked for is noted and never sent.
const browser = new CheckBrowser(() => {
  launched += 1;
  return launch({ flags: ['--host-resolver-rules=MAP * ~NOTFOUND'] });
});
beforeEach((context) => {
  if (process.env.BACKLIST_NO_BROWSER) context.skip(`skipped: ${process.env.BACKLIST_NO_BROWSER}`);
});
afterAll(() => browser.giveUp());

const unsafely = (payloads: typeof RUNNING) =>
  runCheck(browser, payloads, { unsafe: true, defences: ['bare'] });

describe('the check of the sanitiser', () => {
  it('names what runs and what asks where the sanitiser is left out, and nothing else', async () => {
    const seen = await unsafely([...RUNNING, ASKING, FINE]);
    expect(seen.ran.sort()).toEqual(RUNNING.map(({ name }) => name).sort());
    expect(seen.requests).toContain('picture: https://evil.example/picture');
    expect(seen.requests.join('\n')).not.toContain('fine');
    expect(seen.broken).toEqual([]);
  });

  it('names what hangs the reader, launches a browser anew and goes on', async () => {
    const before = launched;
    const seen = await unsafely([HANGING, ASKING, FINE]);
    expect(seen.broken).toEqual([HANGING.name]);
    expect(seen.requests).toContain('picture: https://evil.example/picture');
    expect(launched).toBeGreaterThan(before);
  }, 240_000);

  it('gives up a door that hangs, with all that shares its process, and opens it anew', async () => {
    const shop = new WorkshopTab(browser);
    const call = {
      method: 'readShard',
      url: 'https://check.example/doc',
      contentType: 'application/json',
      text: '{"format":1,"posts":[]}',
    };
    expect(await shop.ask([call], 20_000)).toEqual([{ value: [] }]);
    const page = await quietPage(await browser.get());
    void page.evaluate('for (;;);').catch(() => undefined);
    await until('the page to hang', () =>
      inTime(page.evaluate('1'), 500).then(
        () => false,
        () => true,
      ),
    );
    await expect(shop.ask([call], 3_000)).rejects.toThrow(Hung);
    expect(await shop.ask([call], 20_000)).toEqual([{ value: [] }]);
  }, 120_000);
});

/** Each keeps one door, or the reader, busy for ever, by a fault that is planted there. */
const BUSY: Payload[] = ['feed', 'file', 'reader'].map((door) => ({
  name: `hangs the ${door}`,
  payload: `<p>hangs-the-${door}</p>`,
}));
const honestOnes = (count: number): Payload[] =>
  Array.from({ length: count }, (_, n) => ({ name: `fine ${n}`, payload: `<p>fine ${n}</p>` }));

/** Faults in the parser of each door's page, and in what shows a text in the reader; in the browser. */
function plantFaults(): void {
  const hang = () => {
    for (;;);
  };
  const holds = (html: unknown, word: string) => String(html).includes(word);
  const { parseFromString } = DOMParser.prototype;
  DOMParser.prototype.parseFromString = function parse(html, type) {
    if (location.pathname === '/workshop.html' && holds(html, 'hangs-the-feed')) hang();
    if (location.pathname === '/transfer.html' && holds(html, 'hangs-the-file')) hang();
    return parseFromString.call(this, html, type);
  };
  const prototype = Element.prototype as unknown as { setHTML?(html: string, options?: object): void };
  const { setHTML } = prototype;
  // Without it the reader sets HTML otherwise.
  if (!setHTML) return;
  prototype.setHTML = function show(html, options) {
    if (location.pathname === '/sidepanel.html' && holds(html, 'hangs-the-reader')) hang();
    setHTML.call(this, html, options);
  };
}

describe('a payload that keeps a door busy for ever', () => {
  const planted = new CheckBrowser(async () => {
    const companion = await launch({ flags: ['--host-resolver-rules=MAP * ~NOTFOUND'] });
    // A script without a name would count as one that ran.
    await companion.context.addInitScript({ content: `(${plantFaults.toString()})();\n${OURS}` });
    return companion;
  });
  afterAll(() => planted.giveUp());

  it('is named, each at its door, and all others go on', async () => {
    const honest = honestOnes(12);
    const told: string[] = [];
    const found = await runCheck(planted, [...honest.slice(0, 6), ...BUSY, ...honest.slice(6)], {
      say: (line) => told.push(line),
      waits: { least: 2_000 },
    });
    expect(found.broken.sort(), told.join('\n')).toEqual(BUSY.map(({ name }) => name).sort());
    expect({ ...found, broken: [] }).toEqual({
      tried: honest.length + BUSY.length,
      ...{ ran: [], unstable: [], requests: [], broken: [] },
    });
  }, 180_000);
});
