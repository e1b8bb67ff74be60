// Promise: the reader chooses a language once, every open screen speaks it at once and from then on, and no language
// makes a narrow screen scroll sideways, whichever way its lines run.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '@/utils/model/language';
import { until } from '../harness/until';
import { BUNDLED, useWorld } from './support';

const world = useWorld();
const SCREENS = [
  'popup.html',
  'sidepanel.html?tab=1#/archive',
  'sidepanel.html?tab=1#/lookup',
  'sidepanel.html?tab=1#/sources',
  'sidepanel.html?tab=1#/highlights',
  'options.html',
  'welcome.html',
  'transfer.html',
];
const WIDTHS = [280, 360];

const root = (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));

/** Chooses a language in the settings, as a reader does. */
async function choose(settings: Page, language: Language): Promise<void> {
  await settings.locator(`select:has(option[value="${language}"])`).selectOption(language);
  await until(`the settings in ${language}`, async () => (await root(settings)).lang.startsWith(language));
}

/** What makes a screen scroll sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < 0 || right > clientWidth);
      })
      .map((element) => `${element.tagName}.${element.className}`);
  });

test('a choice in the settings redraws what is open, and stays', async () => {
  const { companion } = world;
  const settings = await companion.context.newPage();
  await settings.goto(companion.url('options.html'));
  const panel = await companion.context.newPage();
  await panel.goto(companion.url('sidepanel.html?tab=1#/lookup'));
  const field = panel.locator('input').first();
  await field.fill('half a wo');

  await choose(settings, 'ar');
  await until('the panel in Arabic', async () => (await root(panel)).dir === 'rtl');
  expect(await field.inputValue()).toBe('half a wo');
  await settings.getByRole('heading', { name: 'الإعدادات' }).waitFor();

  await panel.goto(companion.url('sidepanel.html?tab=1#/archive'));
  await panel.reload();
  await panel.getByRole('heading', { name: 'الأرشيف' }).waitFor();
  expect(await root(panel)).toMatchObject({ dir: 'rtl' });
  // 17 is one of those numbers after which Arabic counts in the singular.
  await until('the count', async () =>
    /(?:17|١٧) مقالة/.test((await panel.locator('.archive-summary').textContent()) ?? ''),
  );

  await choose(settings, 'en');
  await panel.getByRole('heading', { name: 'The archive' }).waitFor();
  expect(await panel.locator('.archive-summary').textContent()).toMatch(new RegExp(`^${BUNDLED} posts`));
  await panel.close();
  await settings.close();
});

test.for(Object.keys(LANGUAGES) as Language[])('%s fits into narrow screens', async (language) => {
  const { companion } = world;
  const settings = await companion.context.newPage();
  await settings.goto(companion.url('options.html'));
  await choose(settings, language);
  const page = await companion.context.newPage();
  for (const screen of SCREENS) {
    await page.goto(companion.url(screen));
    await page.reload();
    await until(`${screen} in ${language}`, async () => (await root(page)).lang.startsWith(language));
    expect((await root(page)).dir).toBe(LANGUAGES[language].dir);
    await page.locator('h1, h2').first().waitFor();
    if (screen === 'popup.html') continue; // It has one width of its own.
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 720 });
      // What is still arriving may stand differently for a moment.
      await expect.poll(() => tooWide(page), { message: `${screen} at ${width} px` }).toEqual([]);
    }
  }
  await page.close();
  await settings.close();
});
