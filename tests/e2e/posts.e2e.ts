// Promise: what the reader does to a post can be taken back. In the real browser, by mouse and by keyboard.
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { feedRoute } from '../pages/sample-feed';
import { BUNDLED, subscribe, useWorld } from './support';

const world = useWorld({ routes: [feedRoute] });
const PICTURES = process.env.BACKLIST_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

describe('deleting posts', () => {
  let page: Page;
  const titles = () => page.locator('.year-post .post-link').allTextContents();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const counted = (posts: number) => page.getByText(new RegExp(`^${posts} posts,`)).waitFor();

  test('in the list, by key and by button; the focus goes on, and all come back together', async () => {
    page = await world.companion.context.newPage();
    await page.setViewportSize({ width: 400, height: 700 });
    await page.goto(world.companion.url('sidepanel.html?tab=1#/archive'));
    await counted(BUNDLED);
    const before = await titles();
    await page.locator('.year-post .post-link').nth(1).focus();
    await page.keyboard.press('Delete');
    await counted(BUNDLED - 1);
    await until('the focus on the row that took its place', async () => (await focused()) === before[2]);
    await page.locator('.row', { hasText: before[3] ?? '' }).hover();
    await picture(page, 'list-hover');
    await page.getByRole('button', { name: `Delete “${before[3]}”` }).click();
    await counted(BUNDLED - 2);
    await page.getByText('Deleted 2 posts.').first().waitFor();
    await picture(page, 'list-deleted');
    await until('the rows', async () => {
      const now = await titles();
      return !now.includes(before[1] ?? '') && !now.includes(before[3] ?? '');
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await counted(BUNDLED);
    // How many rows further down are drawn is the list's own affair.
    const first = before.slice(0, 5).join();
    await until('the rows as they were', async () => (await titles()).slice(0, 5).join() === first);
  });

  test('in the reader; the post is found by no look-up until it is back', async () => {
    const { companion } = world;
    const title = (await titles())[0] ?? '';
    const query = `“${title.replace(/[^\p{L}\d ]/gu, ' ')}”`.replace(/[“”]/g, '"');
    const hits = async () => {
      await page.goto(companion.url('sidepanel.html?tab=1#/lookup'));
      await page.reload();
      await page.getByRole('textbox').fill(query);
      await page
        .getByText(/speaks? of|Nothing in the archive|has some|have some/)
        .first()
        .waitFor();
      return page.locator('.hit .post-link').allTextContents();
    };
    expect(await hits()).toContain(title);
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await picture(page, 'reader');
    await page.keyboard.press('Delete');
    const undo = page.locator('.undo-notice').getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    expect((await storedCounts(companion)).posts).toBe(BUNDLED - 1);
    await undo.click();
    await until('the post', async () => (await storedCounts(companion)).posts === BUNDLED);
    await until('the post in the index', async () => (await hits()).includes(title));
  });
});

test('a post that two publications carry is kept once, names both, and can be parted and joined', async () => {
  const { companion, pages } = world;
  const posts = async (count: number) =>
    until(`${count} posts`, async () => (await storedCounts(companion)).posts === count);
  await subscribe(companion, `${pages.origin}/paper-cup.atom`, 'The Morning Paper Cup');
  await posts(BUNDLED + 3);
  await subscribe(companion, `${pages.origin}/planet-cup.atom`, 'The Planet of Cups');
  const page = await companion.context.newPage();
  await page.setViewportSize({ width: 400, height: 700 });
  await page.goto(companion.url('sidepanel.html?tab=1#/archive'));
  await page.getByRole('button', { name: /^Only 2024:/ }).click();
  await page.locator('.year-post .post-link', { hasText: 'onnet' }).click();
  await page.getByText('Also in: The Planet of Cups').click();
  await picture(page, 'also-in');
  expect((await storedCounts(companion)).posts).toBe(BUNDLED + 3);
  await page.getByRole('button', { name: 'These are two posts' }).click();
  await page.getByText(/Kept apart from/).waitFor();
  await posts(BUNDLED + 4);
  await picture(page, 'kept-apart');
  await page.getByRole('button', { name: 'They are one after all' }).click();
  await page.getByText('Also in: The Planet of Cups').waitFor();
  await posts(BUNDLED + 3);
});
