// Promise: the workshop holds nothing of what it has read, however much that was: a back catalogue is thousands of pages.
import { expect, test } from 'vitest';
import { sendMessage } from '../harness/archive-rows';
import { allowSites } from '../harness/site-access';
import { inWorker } from '../harness/worker';
import { CheckBrowser } from '../sanitize/check-browser';
import { feedOf, pageOf, SITE } from '../sanitize/documents';
import { type Call, WorkshopTab } from '../sanitize/workshop';
import { useWorld } from './support';

/** Of what a workshop reads before it makes room for another, more than half. */
const LARGE = `<rss version="2.0"><channel><title>Large</title><!--${'x'.repeat(9_000_000)}--></channel></rss>`;

const world = useWorld({
  routes: [
    ({ url }, response) => {
      if (url !== '/large') return false;
      response.setHeader('content-type', 'application/rss+xml');
      response.end(LARGE);
      return true;
    },
  ],
});
const PICTURES = 'https://pictures.example';
const TIMES = 40;

// First, as the next tests have a workshop of their own.
test('what a browser keeps goes with the workshop, which makes room for another', async () => {
  const { companion, pages } = world;
  await allowSites(companion, '*://*/*');
  const workshopsAfterReading = async () => {
    await sendMessage(companion, 'source.find', { url: `${pages.origin}/large` });
    const open = (): Promise<string[]> =>
      chrome.runtime
        .getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] })
        .then((contexts) => contexts.map(({ contextId }) => contextId));
    return inWorker(companion, open, null);
  };
  const [first] = await workshopsAfterReading();
  expect(first).toBeDefined();
  // It closes when it is not asked for a moment.
  await expect.poll(workshopsAfterReading, { interval: 500 }).not.toContain(first);
});

test.for([
  ['a picture', `<img src="${PICTURES}/a.png" srcset="${PICTURES}/b.png 2x" alt="A lock">`],
  [
    'a picture for some screens',
    `<picture><source media="(min-width: 600px)" srcset="${PICTURES}/b.png"><img src="${PICTURES}/a.png" alt="A lock"></picture>`,
  ],
  [
    'a video and a sound',
    `<video controls><source src="${PICTURES}/a.mp4"></video><audio src="${PICTURES}/a.mp3"></audio>`,
  ],
  [
    'a video among very many tags',
    `${'<p>A <i>boat</i>.</p>'.repeat(300)}<video src="${PICTURES}/a.mp4" title="Boats"></video>`,
  ],
])('no document is held of entries and pages with %s', async ([, html = '']) => {
  const tab = new WorkshopTab(new CheckBrowser(async () => world.companion));
  const { shop } = await tab.pages();
  const session = await world.companion.context.newCDPSession(shop);
  const held = async () => {
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Memory.getDOMCounters')).documents;
  };
  const payload = { name: 'x', payload: `<p>Boats rise.</p>${html}` };
  const calls: Call[] = [
    {
      method: 'readFeed',
      url: `${SITE}/doc`,
      contentType: 'application/rss+xml',
      text: feedOf([payload]),
    },
    { method: 'readCaptured', url: `${SITE}/post`, contentType: '', text: '', html: pageOf(payload.payload) },
  ];
  await tab.askEach(calls, 30_000);
  const before = await held();
  await tab.askEach(Array.from({ length: TIMES }, () => calls).flat(), 30_000);
  await expect.poll(held).toBeLessThan(before + TIMES);
});
