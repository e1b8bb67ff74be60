// Promise: a post is taken up where the reader stopped, at any width; its pictures are fetched only as chosen; notes,
// code, mathematics and scripts of every direction are shown as they are meant.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sendMessage } from '../harness/archive-rows';
import { grantSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { readingRoute } from '../pages/reading-feed';
import { BUNDLED, useWorld } from './support';

const world = useWorld({ routes: [readingRoute] });
const POSTS = 6;
let reader: Page;

beforeAll(async () => {
  if (!world.companion) return;
  const { companion, pages } = world;
  await grantSites(companion, sitePattern(pages.origin));
  await sendMessage(companion, 'source.add', { url: `${pages.origin}/reading.atom` });
  await until('the posts', async () => (await storedCounts(companion)).posts === BUNDLED + POSTS, 20_000);
  reader = await companion.context.newPage();
});

const ids = new Map<string, number>();

async function idOf(name: string): Promise<number> {
  if (ids.size === 0) {
    await reader.goto(world.companion.url('sidepanel.html'));
    const rows = await reader.evaluate(
      () =>
        new Promise<[string, number][]>((done) => {
          const opening = indexedDB.open('backlist');
          opening.onsuccess = () => {
            const asking = opening.result.transaction('posts').objectStore('posts').getAll();
            asking.onsuccess = () => {
              opening.result.close();
              done(asking.result.map((post) => [String(post.url).split('/').at(-1) ?? '', post.id]));
            };
          };
        }),
    );
    for (const [key, id] of rows) ids.set(key, id);
  }
  const id = ids.get(name);
  if (id === undefined) throw new Error(`no post ${name}`);
  return id;
}

/** Opens a post afresh, as the panel of a width, or in a tab. */
async function open(name: string, width = 400, tab = false): Promise<void> {
  const id = await idOf(name);
  await reader.goto('about:blank');
  await reader.setViewportSize({ width, height: 700 });
  await reader.goto(world.companion.url(`sidepanel.html${tab ? '?tab=1' : ''}#/post/${id}`));
  await reader.locator('.reader-body .body').waitFor();
}

const change = (reading: object) => sendMessage(world.companion, 'reading.change', reading);
const pictures = () => world.pages.requests.filter((request) => request.endsWith('/picture.png')).length;

describe('the place in a post', () => {
  it('is taken up at another width, by its words', async () => {
    await open('lock-gates', 400);
    const bars = (await reader.locator('.reader-scroll').boundingBox())?.y ?? 0;
    const below = (await reader.getByText('The crane comes on a barge').boundingBox())?.y ?? 0;
    await reader.mouse.move(200, 400);
    await reader.mouse.wheel(0, below - bars);
    await reader
      .getByText(/1 min left|2 min left/)
      .first()
      .waitFor();
    // Leaving the screen has the place written.
    await reader.waitForTimeout(300);
    await open('lock-gates', 1100, true);
    await reader.getByText('Where you stopped').waitFor();
    const top = async (text: string) => (await reader.getByText(text).boundingBox())?.y ?? -1;
    const bar = (await reader.locator('.reader-scroll').boundingBox())?.y ?? 0;
    expect(Math.abs((await top('The crane comes on a barge')) - bar)).toBeLessThan(60);
    // It holds while the panel is drawn narrower.
    await reader.setViewportSize({ width: 300, height: 700 });
    await reader.waitForTimeout(400);
    const narrow = (await reader.locator('.reader-scroll').boundingBox())?.y ?? 0;
    expect(Math.abs((await top('The crane comes on a barge')) - narrow)).toBeLessThan(60);
    await reader.getByRole('button', { name: 'From the beginning' }).click();
    expect(await reader.locator('.reader-scroll').evaluate((element) => element.scrollTop)).toBe(0);
  });
});

describe('remote pictures', () => {
  it('promise: none is asked for unless the reader chose so, and then without a referrer', async () => {
    expect(pictures()).toBe(0);
    await change({ images: 'never' });
    await open('lock-gates');
    expect(await reader.getByRole('button', { name: /Show 1 image/ }).count()).toBe(0);
    await change({ images: 'ask' });
    await open('lock-gates');
    await reader.getByRole('button', { name: 'Show 1 image' }).waitFor();
    expect(pictures()).toBe(0);
    await reader.getByRole('button', { name: 'Show 1 image' }).click();
    await reader.locator('.body img').scrollIntoViewIfNeeded();
    await until('the picture', () => pictures() === 1);
    await open('lock-gates');
    await reader.getByRole('button', { name: 'Always from The Canal Papers' }).click();
    await open('lock-gates');
    expect(await reader.getByRole('button', { name: /Show 1 image/ }).count()).toBe(0);
    await reader.locator('.body img').scrollIntoViewIfNeeded();
    expect(await reader.locator('.body img').getAttribute('referrerpolicy')).toBe('no-referrer');
  });
});

describe('what is hard to set', () => {
  it('code is coloured without a change to its text', async () => {
    await open('lock-gates');
    await until('colours', () => reader.evaluate(() => (CSS.highlights.get('code-keyword')?.size ?? 0) > 3));
    expect(await reader.locator('pre code').first().innerHTML()).not.toContain('<span');
  });

  it('wide tables and code scroll by themselves, the post does not', async () => {
    await open('lock-gates', 280);
    const wide = await reader.evaluate(() => {
      const scroller = document.querySelector('.reader-scroll');
      return scroller ? scroller.scrollWidth - scroller.clientWidth : -1;
    });
    expect(wide).toBe(0);
    expect(await reader.locator('.body table').getAttribute('tabindex')).toBe('0');
  });

  it('mathematics is drawn by the browser', async () => {
    await open('weir-sums');
    expect(await reader.locator('math[display=block] msqrt').count()).toBe(1);
  });

  it('Arabic runs from right to left, code in it from left to right', async () => {
    await open('arabic');
    const direction = (selector: string) =>
      reader
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
    expect([
      await direction('.body p'),
      await direction('.body pre'),
      await direction('.sheet-title'),
    ]).toEqual(['rtl', 'ltr', 'rtl']);
  });
});
