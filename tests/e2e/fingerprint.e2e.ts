// Promise: a page cannot tell whether Backlist is there: it reaches none of its files, and finds no trace in its own document,
// while Backlist looks at every page.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { EXTENSION } from '../harness/launch';
import { switchOnEverywhere } from '../harness/site-access';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { useWorld } from './support';

const FILES = readdirSync(EXTENSION, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) => path.relative(EXTENSION, path.join(one.parentPath, one.name)).replaceAll(path.sep, '/'));

/** Before anything else in the page: what is there, and what comes. */
const WATCH = `
  const changes = [];
  const names = new Set(Object.getOwnPropertyNames(globalThis));
  new MutationObserver((records) => changes.push(...records.map(({ type, target }) => type + ' ' + target.nodeName)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const heard = [];
  for (const name of ['message', 'error', 'securitypolicyviolation', 'unhandledrejection'])
    addEventListener(name, (event) => heard.push(name), true);
  addEventListener('load', () => { changes.length = 0; });
  globalThis.traces = () => ({
    changes: [...changes], heard: [...heard],
    names: Object.getOwnPropertyNames(globalThis).filter((name) => !names.has(name) && name !== 'traces'),
    attributes: document.documentElement.getAttributeNames(),
    sheets: document.adoptedStyleSheets.length, marks: CSS.highlights?.size ?? 0,
    loaded: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(location.origin)),
    registered: Boolean(globalThis.chrome?.runtime?.id),
  });`;
const WORDS = 'Workflows that outlive their process are kept by the queue, and the queue is kept by nobody. ';
const PAGE =
  `<!doctype html><html lang="en"><head><title>Temporal queues</title><script>${WATCH}</script></head><body><article>` +
  `<h1>Temporal and durable workflows</h1>${`<p>${WORDS.repeat(4)}</p>`.repeat(8)}</article></body></html>`;

const world = useWorld({
  routes: [
    ({ url }, response) => {
      if (url !== '/watching' && url !== '/strict') return false;
      response.setHeader('content-type', 'text/html');
      if (url === '/strict')
        response.setHeader(
          'content-security-policy',
          "require-trusted-types-for 'script'; trusted-types none-of-yours; script-src 'unsafe-inline'; style-src 'none'",
        );
      response.end(PAGE);
      return true;
    },
  ],
});
beforeAll(async () => {
  if (world.companion) await switchOnEverywhere(world.companion);
});

it('no file of ours can be loaded, framed or asked for, and one that is not there answers the same', async () => {
  const { companion, tab, pages } = world;
  await tab.goto(`${pages.origin}/watching`);
  const addresses = [...FILES, 'not-there.js'].map((file) => companion.url(file));
  const reached = await tab.evaluate(async (all) => {
    const by = (make: (done: (what: string) => void) => void) =>
      Promise.race([
        new Promise<string>(make),
        new Promise<string>((late) => setTimeout(() => late('nothing'), 20_000)),
      ]);
    const element = (name: string, set: Record<string, string>) =>
      by((done) => {
        const made = Object.assign(document.createElement(name), set);
        made.onload = () => done('load');
        made.onerror = () => done('error');
        document.head.append(made);
      });
    const answers = new Map<string, string[]>();
    for (const address of all) {
      const answer = await Promise.all([
        fetch(address).then(
          () => 'load',
          () => 'error',
        ),
        element('script', { src: address }),
        element('img', { src: address }),
        element('link', { rel: 'stylesheet', href: address }),
        element('script', { type: 'module', src: address }),
      ]);
      const key = answer.join();
      answers.set(key, [...(answers.get(key) ?? []), address]);
    }
    return [...answers];
  }, addresses);
  expect(reached.map(([answer]) => answer)).toEqual(['error,error,error,error,error']);
  // A frame loads an error page, whoever's it is: what is in it, its page cannot ask.
  const framed = await tab.evaluate(
    async (all) => {
      const seen: string[] = [];
      for (const src of all) {
        const frame = Object.assign(document.createElement('iframe'), { src });
        document.body.append(frame);
        await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
        seen.push(`${frame.contentWindow?.length} ${frame.contentDocument === null}`);
        frame.remove();
      }
      return seen;
    },
    [companion.url('popup.html'), companion.url('sidepanel.html'), companion.url('not-there.html')],
  );
  expect(new Set(framed).size).toBe(1);
}, 120_000);

it.for(['/watching', '/strict'])('it leaves no trace in a page at which it looks: %s', async (address) => {
  const { companion, tab, pages } = world;
  await tab.goto(`${pages.origin}${address}`);
  await until('the page to be looked at', () =>
    inWorker(
      companion,
      async (wanted) => JSON.stringify(await chrome.storage.session.get(null)).includes(wanted),
      `${pages.origin}${address}`,
    ),
  );
  const traces = await tab.evaluate('traces()');
  expect(traces).toEqual({
    changes: [],
    heard: [],
    names: [],
    attributes: ['lang'],
    sheets: 0,
    marks: 0,
    loaded: [],
    registered: false,
  });
});
