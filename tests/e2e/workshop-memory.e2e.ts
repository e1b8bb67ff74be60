// Promise: the workshop holds nothing of what it has read, however much that was: a back catalogue is thousands of pages.
import { expect, test } from 'vitest';
import { CheckBrowser } from '../sanitize/check-browser';
import { feedOf, pageOf, SITE } from '../sanitize/documents';
import { type Call, WorkshopTab } from '../sanitize/workshop';
import { useWorld } from './support';

const world = useWorld();
const PICTURES = 'https://pictures.example';
const TIMES = 40;

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
