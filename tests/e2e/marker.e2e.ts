// The sign on pages, in the real browser: by keyboard alone, on plain sight only, out of the page's own corners, and gone
// for good when told so.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { coverPage } from '../harness/cover';
import { dragMouse, panel, panelIsOpen } from '../harness/doors';
import { pressUntil } from '../harness/press-until';
import { switchOnEverywhere } from '../harness/site-access';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { grace, needsScreen, useWorld } from './support';

const world = useWorld();
const ARTICLE = 'related/temporal-queue-migration';

/** The element of the page that holds the sign, which is all that a page can see of it: its box, or null. */
const signBox = (page: Page) =>
  page.evaluate(() => {
    const host = [...document.documentElement.children].find((child) => child.matches('div[popover]'));
    if (!host) return null;
    const { left, top, width, height } = host.getBoundingClientRect();
    const { shadowRoot, textContent: text } = host;
    const focused = document.activeElement === host;
    return { left, top, width, height, focused, text, opens: shadowRoot !== null };
  });

async function sign(page: Page) {
  return until('the sign', () => signBox(page));
}

/** Name of what has the focus, as assistive technology is told; it sees into closed roots. */
async function focusedName(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const focused = nodes.filter(({ properties }) =>
      properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    return String(focused.at(-1)?.name?.value ?? '');
  } finally {
    await cdp.detach();
  }
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 20; n += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no ${name} by the Tab key: ${await focusedName(page)}`);
}

const pressUntilOpen = (page: Page, press: () => Promise<void>) =>
  pressUntil('the card', press, async () => ((await signBox(page))?.width ?? 0) > 200);

async function choose(name: RegExp): Promise<void> {
  const options = await world.companion.context.newPage();
  await options.goto(world.companion.url('options.html'));
  await options.getByRole('radio', { name }).click();
  await options.getByText('Saved').first().waitFor({ state: 'attached' });
  await options.close();
}

const storedMarker = () =>
  inWorker(
    world.companion,
    async () => ((await chrome.storage.local.get('settings')).settings as { marker: string }).marker,
    null,
  );

beforeAll(async () => {
  if (!world.companion) return;
  await switchOnEverywhere(world.companion);
  await choose(/A dot/);
});

test('a page with related posts has a dot that takes no focus and tells the page nothing; another has none', async () => {
  const { tab, pages } = world;
  await tab.goto(`${pages.origin}/${ARTICLE}`);
  const box = await sign(tab);
  expect(box).toMatchObject({ focused: false, text: '', opens: false });
  expect(box.width).toBeGreaterThanOrEqual(24);
  await tab.goto(`${pages.origin}/unrelated/kitchen-onion-soup`);
  await grace();
  expect(await signBox(tab)).toBeNull();
});

test('it moves out of the way of what the page keeps in its corner', async () => {
  const { tab, pages } = world;
  await tab.goto(`${pages.origin}/${ARTICLE}`);
  const before = await sign(tab);
  await tab.evaluate(() => {
    const chat = document.createElement('button');
    chat.style.cssText = 'position:fixed;right:8px;bottom:8px;width:64px;height:64px';
    document.body.append(chat);
    window.dispatchEvent(new Event('resize'));
  });
  await until('the sign on the other side', async () => ((await signBox(tab))?.left ?? 9_999) < before.left);
});

test('what covers it, and what a script presses, opens nothing', async () => {
  const { tab, pages } = world;
  await tab.goto(`${pages.origin}/${ARTICLE}`);
  const { left, top, width, height } = await sign(tab);
  const [x, y] = [left + width / 2, top + height / 2];
  await tab.evaluate(() => {
    document.documentElement.lastElementChild?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await coverPage(tab);
  await wait(900);
  await tab.mouse.click(x, y);
  await wait(300);
  expect((await sign(tab)).width).toBe(width);
  await tab.evaluate(() => document.querySelector('#cover')?.remove());
  await pressUntilOpen(tab, () => tab.mouse.click(x, y));
});

test('the real mouse drags it to another corner, where the next page has it too; a drag is no click', async (context) => {
  const { tab, pages, companion } = world;
  needsScreen(context, companion);
  await tab.goto(`${pages.origin}/${ARTICLE}`);
  const { left, top, width, height } = await sign(tab);
  const middle = { x: left + width / 2, y: top + height / 2 };
  await dragMouse(companion, tab, middle, { x: 60, y: 90 });
  await until('the sign in the other corner', async () => {
    const box = await signBox(tab);
    return box !== null && box.left < 80 && box.top < 160 && box.width === width;
  });
  await tab.goto(`${pages.origin}/${ARTICLE}`);
  const there = await until('the sign in that corner', async () => {
    const box = await signBox(tab);
    return box !== null && box.left < 80 && box;
  });
  // Back, for the others.
  await dragMouse(companion, tab, { x: there.left + 12, y: there.top + 12 }, middle);
  await until('the sign where it was', async () => ((await signBox(tab))?.left ?? 0) > left - 40);
});

test('by keyboard: moved, opened, closed by Escape, read in the panel, dismissed for good, brought back', async () => {
  const { tab, pages, companion } = world;
  await tab.goto(`${pages.origin}/${ARTICLE}`);
  const dot = await sign(tab);
  await tabTo(tab, /belongs? beside this page/);
  await tab.keyboard.press('ArrowLeft');
  await until('the sign at the left', async () => ((await signBox(tab))?.left ?? 999) < 50);
  await pressUntilOpen(tab, () => tab.keyboard.press('Enter'));
  await tab.keyboard.press('Escape');
  await until('the dot', async () => (await signBox(tab))?.width === dot.width);
  expect(await focusedName(tab)).toMatch(/belongs? beside this page/);
  await pressUntilOpen(tab, () => tab.keyboard.press('Enter'));
  // It grew, and must have been in plain sight anew.
  await pressUntil(
    'the panel',
    () => tab.keyboard.press('Enter'),
    () => panelIsOpen(companion),
  );
  const side = await panel(companion);
  await side.shows(/Temporal/);
  await tab.bringToFront();
  await tabTo(tab, /Never again/);
  await tab.keyboard.press('Enter');
  await until('the setting', async () => (await storedMarker()) === 'off');
  await tab.reload();
  await grace();
  expect(await signBox(tab)).toBeNull();
  await choose(/A card/);
  // The pages that are open get it at once, at the place for cards.
  await until('the card', async () => ((await signBox(tab))?.width ?? 0) > 200);
});
