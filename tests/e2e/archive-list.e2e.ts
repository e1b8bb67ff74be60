// Promise: the archive's list is filtered, brushed, selected, deleted from and put back by keyboard alone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { until } from '../harness/until';
import { BUNDLED, useWorld } from './support';

const world = useWorld();

/** Presses Tab until something that fits has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`.trim();
    });
    if (name.test(focused)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab leads to nothing like ${name}`);
}

test('filter, brush, select, delete, undo: by keyboard', async () => {
  const page = await world.companion.context.newPage();
  await page.setViewportSize({ width: 360, height: 720 });
  await page.goto(world.companion.url('sidepanel.html?tab=1#/archive'));
  const shows = (posts: number) =>
    until(`${posts} posts`, async () =>
      new RegExp(`^${posts} posts?\\b`).test((await page.locator('.archive-summary').textContent()) ?? ''),
    );
  await shows(BUNDLED);

  // Brush: a year's worth of months, then moved, widened, and all again.
  await tabTo(page, /^Months shown/);
  await page.keyboard.press('Home');
  for (let month = 1; month < 12; month++) await page.keyboard.press('Shift+ArrowRight');
  const span = () => page.getByRole('slider', { name: 'Months shown' }).getAttribute('aria-valuetext');
  await until('the year 2020', async () => /^2020, /.test((await span()) ?? ''));
  const inFirstYear = Number(/(\d+) posts?$/.exec((await span()) ?? '')?.[1]);
  await shows(inFirstYear);
  expect(page.url()).toContain('from=2020-01&to=2020-12');
  await page.keyboard.press('Escape');
  await shows(BUNDLED);

  // Select two rows by x, mark them as read, and list what is left.
  await page.locator('.year-post .post-link').first().waitFor();
  await tabTo(page, /^Order and filter/);
  await page.keyboard.press('Tab');
  await until('the focus in the list', () =>
    page.evaluate(() => document.activeElement?.matches('.post-link') ?? false),
  );
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+x');
  await page.locator('.selection-count', { hasText: '2 selected' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.locator('.selection-count', { hasText: `${BUNDLED} selected` }).waitFor();
  await tabTo(page, /^Mark as read/);
  await page.keyboard.press('Enter');
  await page.locator('.undo-words', { hasText: `Marked ${BUNDLED} posts as read.` }).waitFor();
  await page.keyboard.press('Escape');
  await tabTo(page, /^Unread/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('No unread posts.').waitFor();
  await tabTo(page, /Show all$/);
  await page.keyboard.press('Enter');
  await shows(BUNDLED);

  // Delete what is selected; the focus is on the way back.
  await page.keyboard.press('Control+a');
  await page.locator('.selection-count', { hasText: `${BUNDLED} selected` }).waitFor();
  await page.keyboard.press('Delete');
  await page.getByText('The archive is empty').waitFor();
  await tabTo(page, /^Undo/);
  await page.keyboard.press('Enter');
  await shows(BUNDLED);
});

test('after a deletion, rows stand right below one another at every width', async () => {
  const page = await world.companion.context.newPage();
  await page.setViewportSize({ width: 420, height: 720 });
  await page.goto(world.companion.url('sidepanel.html?tab=1#/archive'));
  const first = (await page.locator('.year-post .post-link').first().textContent()) ?? '';
  // The only post of its year and two of the next: a heading gets the place that a post had.
  await page.locator('.year-post .post-link').first().focus();
  await page.keyboard.press('x');
  await page
    .locator('.row-check')
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await page.locator('.selection-count', { hasText: '3 selected' }).waitFor();
  await page.keyboard.press('Delete');
  await page.locator('.archive-summary', { hasText: `${BUNDLED - 3} posts` }).waitFor();
  /** The widest gap or overlap between two rows of a group, or its heading and the first of them, in pixels. */
  const slip = () =>
    page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('.year-post')].map((row) => {
          const above = row.previousElementSibling ?? row.closest('.year')?.querySelector('.year-heading');
          return Math.abs(row.getBoundingClientRect().top - (above?.getBoundingClientRect().bottom ?? 0));
        }),
      ),
    );
  await expect.poll(slip).toBeLessThan(2);
  for (const width of [280, 700]) {
    await page.setViewportSize({ width, height: 720 });
    await expect.poll(slip).toBeLessThan(2);
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.archive-summary', { hasText: `${BUNDLED} posts` }).waitFor();
  // What came back has the focus, and the list stays where it is.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(first);
  expect(await page.locator('.archive-scroll').evaluate((list) => list.scrollTop)).toBe(0);
  await page.close();
});
