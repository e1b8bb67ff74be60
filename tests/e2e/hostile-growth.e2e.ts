// Promise: whatever one entry, page or imported post has very many of, it costs time and memory in proportion, at each door
// and in the reader. Eight times as much may cost three times eight times as much: what grew with the square of it would cost
// sixty-four times, and what grows with its third power would not end here.
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../harness/launch';
import { until } from '../harness/until';
import { CheckBrowser, postOf, quietPage } from '../sanitize/check-browser';
import { feedOf, fileOf, pageOf, SITE } from '../sanitize/documents';
import { importFile } from '../sanitize/import-door';
import { putBody } from '../sanitize/put-body';
import { WorkshopTab } from '../sanitize/workshop';

const MANY = 20_000;
const TIMES = 8;
const FEW = MANY / TIMES;
const MOST = 3 * TIMES;
/** Milliseconds, and bytes, below which a measure says nothing of growth. */
const LEAST_TIME = 80;
const LEAST_BYTES = 2_000_000;
const PATIENCE = 120_000;

const numbered = (count: number, write: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n)).join('');

const SHAPES: Record<string, (count: number) => string> = {
  links: (count) => numbered(count, (n) => `<a href="/boat/${n}">boat ${n}</a> `),
  'one letter': (count) => `<p>${'x'.repeat(50 * count)}</p>`,
  'one letter in an attribute': (count) => `<img alt=x src="/a.png" srcset="${'x'.repeat(50 * count)} y">`,
  'commas in an attribute': (count) => `<img alt=x src="/a.png" srcset="x${','.repeat(50 * count)}y z">`,
  'pictures among sources': (count) =>
    `<picture>${'<source srcset="data:x">'.repeat(count / 2)}${'<img alt=x>'.repeat(count / 2)}</picture>`,
  'signs and what they refer to': (count) =>
    `<p>${numbered(count / 2, (n) => `<a href="#n${n}">1</a> `)}</p><div>${numbered(count / 2, (n) => `<i id="n${n}">y</i>`)}</div>`,
  'signs and their notes': (count) =>
    `<p>${numbered(count / 4, (n) => `<a href="#n${n}" id="b${n}">1</a> `)}</p><ol>${numbered(count / 4, (n) => `<li id="n${n}">z <a href="#b${n}">^</a></li>`)}</ol>`,
  headings: (count) => numbered(count / 4, (n) => `<h2>Lock ${n}</h2>`),
  'blocks of code': (count) => '<pre class="language-js"><code>if (a) b()</code></pre>'.repeat(count / 8),
  tables: (count) => '<table><tr><td>a<td>b</table>'.repeat(count / 8),
};

interface Cost {
  milliseconds: number;
  bytes: number;
}

/** What something costs that a page does: until it is done, and all that its scripts asked memory for. */
async function costIn(page: Page, act: () => Promise<unknown>): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.startSampling', {
    samplingInterval: 65_536,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  const began = performance.now();
  await act();
  const milliseconds = performance.now() - began;
  const { profile } = await session.send('HeapProfiler.stopSampling');
  await session.detach();
  const sizeOf = (node: typeof profile.head): number =>
    node.children.reduce((sum, child) => sum + sizeOf(child), node.selfSize);
  return { milliseconds, bytes: sizeOf(profile.head) };
}

/** Measures of one thing at most: anything else that a machine does may hold one up, and hardly all. */
const MEASURES = 4;

/** The least of some measures: as many as it takes, until it is enough. */
async function least(measure: () => Promise<Cost>, isEnough: (cost: Cost) => boolean): Promise<Cost> {
  let cost = await measure();
  for (let n = 1; n < MEASURES && !isEnough(cost); n += 1) {
    const { milliseconds, bytes } = await measure();
    cost = { milliseconds: Math.min(cost.milliseconds, milliseconds), bytes: Math.min(cost.bytes, bytes) };
  }
  return cost;
}

async function expectInProportion(cost: (html: string) => Promise<Cost>, shape: (count: number) => string) {
  await cost(shape(10));
  const few = await least(
    () => cost(shape(FEW)),
    ({ milliseconds }) => milliseconds < LEAST_TIME,
  );
  const most = {
    milliseconds: MOST * Math.max(few.milliseconds, LEAST_TIME),
    bytes: MOST * Math.max(few.bytes, LEAST_BYTES),
  };
  const many = await least(
    () => cost(shape(MANY)),
    ({ milliseconds, bytes }) => milliseconds < most.milliseconds && bytes < most.bytes,
  );
  if (process.env.BACKLIST_SAY) console.info(expect.getState().currentTestName, few, many);
  expect(many.milliseconds).toBeLessThan(most.milliseconds);
  expect(many.bytes).toBeLessThan(most.bytes);
}

const browser = new CheckBrowser(() => launch({ flags: ['--host-resolver-rules=MAP * ~NOTFOUND'] }));
beforeEach((context) => {
  if (process.env.BACKLIST_NO_BROWSER) context.skip(`skipped: ${process.env.BACKLIST_NO_BROWSER}`);
});
afterAll(() => browser.giveUp());
const shop = new WorkshopTab(browser);
const shapes = Object.entries(SHAPES);

/** What the workshop takes for a call. */
async function askedOf(call: { method: string; contentType: string; text: string; html?: string }) {
  const { shop: page } = await shop.pages();
  return costIn(page, async () => {
    const [answer] = await shop.ask([{ url: `${SITE}/post`, ...call }], PATIENCE);
    expect(answer).toHaveProperty('value');
  });
}

describe('very many of one thing cost in proportion', { timeout: 4 * PATIENCE }, () => {
  it.each(shapes)('in an entry of a feed: %s', (name, shape) =>
    expectInProportion(
      (payload) =>
        askedOf({
          method: 'readFeed',
          contentType: 'application/rss+xml',
          text: feedOf([{ name, payload }]),
        }),
      shape,
    ),
  );

  it.each(shapes)('in a page: %s', (_, shape) =>
    expectInProportion(
      (html) => askedOf({ method: 'readCaptured', contentType: '', text: '', html: pageOf(html) }),
      shape,
    ),
  );

  it.each(shapes)('in an imported post: %s', (name, shape) =>
    expectInProportion(async (payload) => {
      const began = performance.now();
      expect(await importFile(browser, fileOf([{ name, payload }]), PATIENCE)).toHaveLength(1);
      return { milliseconds: performance.now() - began, bytes: 0 };
    }, shape),
  );

  it.each(shapes)('in the reader: %s', async (name, shape) => {
    const companion = await browser.get();
    const id = await postOf(companion);
    const quiet = await quietPage(companion);
    const page = await companion.context.newPage();
    await expectInProportion(async (payload) => {
      const call = { method: 'readFeed', url: `${SITE}/feed`, contentType: 'application/rss+xml' };
      const [answer] = await shop.ask<{ entries: { html: string }[] }>(
        [{ ...call, text: feedOf([{ name, payload }]) }],
        PATIENCE,
      );
      if (!answer || !('value' in answer)) throw new Error(answer?.failed);
      const html = answer.value.entries[0]?.html ?? '';
      await putBody(quiet, id, html);
      await page.goto('about:blank');
      return costIn(page, async () => {
        await page.goto(companion.url(`sidepanel.html?tab=1#/post/${id}`));
        await until(
          'the text',
          () =>
            page.evaluate(() =>
              Boolean(document.querySelector('.reader-body')?.shadowRoot?.querySelector('.body')),
            ),
          PATIENCE,
        );
        // What comes behind the first picture as well.
        await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      });
    }, shape);
    await page.close();
    await quiet.close();
  });
});
