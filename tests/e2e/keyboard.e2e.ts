// Promise: every screen can be used by keyboard alone, and the focus never falls out of it. No pointer is used here; what
// changes under the focus leaves it on what took its place.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '@/components/panel/route';
import { focusedName, pressOn, tabTo } from '../access/keys';
import { ARTICLE, BOOKMARKS } from '../gallery/publications';
import { DOORS, viewOf } from '../gallery/screen';
import { SCREENS } from '../gallery/screens';
import type { Stage } from '../gallery/stage';
import { WORLDS } from '../gallery/worlds';

const ROOT = path.resolve(import.meta.dirname, '../..');
let stage: Stage;

async function open(address: string, door: keyof typeof DOORS): Promise<Page> {
  const page = await stage.tab(address, DOORS[door].wide);
  await page.locator('#root > *').first().waitFor();
  return page;
}
const panel = (hash: string) => open(`sidepanel.html${hash}`, 'panel');
const focusIs = (page: Page, name: RegExp) => expect.poll(() => focusedName(page)).toMatch(name);
const stays = (page: Page) => expect.poll(() => focusedName(page)).not.toBe('');

async function popup(): Promise<void> {
  const tab = await stage.tabId(await stage.tab(ARTICLE));
  const page = await open(`popup.html?tab=${tab}`, 'popup');
  await page.locator('.related').first().waitFor();
  await page.keyboard.press('/');
  await focusIs(page, /^Find in the archive/);
  await page.keyboard.type('data');
  await page.locator('.found .post-link').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await focusIs(page, /Data/);
  await page.keyboard.press('ArrowUp');
  await focusIs(page, /^Find in the archive/);
  await pressOn(page, /^Clear/);
  await focusIs(page, /^Find in the archive/);
  await tabTo(page, /is not related to this page/);
  await page.keyboard.press('Enter');
  await focusIs(page, /^Undo$/);
  await page.keyboard.press('Enter');
  await focusIs(page, /is not related to this page/);
  await pressOn(page, /^Never on this site/);
  await page.getByText('Backlist is switched off on this site.').waitFor();
  await stays(page);
  await tabTo(page, /^Switch on for/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.related').first().waitFor();
  await stays(page);
}

async function thisPage(): Promise<void> {
  const page = await panel('#/page');
  await (await stage.tab(ARTICLE)).bringToFront();
  await pressOn(page, /^Look beside this page/);
  await page.locator('.related').first().waitFor();
  await stays(page);
  await page.keyboard.press('ArrowDown');
  await focusIs(page, /^Data Mesh/);
}

async function post(): Promise<void> {
  const page = await panel('#/archive?lang=en&from=2024-06&to=2024-06');
  const title = /^How a pair of lock gates was hung/;
  await page.locator('.year-post .post-link').first().waitFor();
  await tabTo(page, title);
  const onList = page.locator('.row-later');
  await page.keyboard.press('r');
  await onList.waitFor();
  await focusIs(page, title);
  await page.keyboard.press('r');
  await onList.waitFor({ state: 'detached' });
  await focusIs(page, title);
  await page.keyboard.press('Enter');
  await focusIs(page, title);
  await page.keyboard.press('c');
  await page.locator('.outline').waitFor();
  await tabTo(page, /^Hanging them/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.outline [aria-current=location]', { hasText: 'Hanging them' }).waitFor();
  await page.keyboard.press('c');
  await page.locator('.outline').waitFor({ state: 'detached' });
  await stays(page);

  await page.keyboard.press('a');
  const menu = page.getByRole('dialog', { name: 'How posts are set' });
  await menu.waitFor();
  await focusIs(page, /^Serif/);
  await page.keyboard.press('ArrowRight');
  await page.locator('.reader[data-face=sans]').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.locator('.reader[data-face=serif]').waitFor();
  await page.keyboard.press('Escape');
  await focusIs(page, /^How posts are set/);

  await page.keyboard.press('?');
  await page.locator('.keys[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.keys').waitFor({ state: 'detached' });
  await focusIs(page, /^How posts are set/);

  await tabTo(page, /^1$/);
  await page.keyboard.press('Enter');
  await page.getByRole('note', { name: 'Note 1' }).waitFor();
  await page.keyboard.press('Escape');
  await focusIs(page, /^1$/);

  // Words are selected with the browser's own caret; here that is only its outcome.
  await page.evaluate(() => {
    const root = document.querySelector('.reader-body')?.shadowRoot;
    const text = root?.querySelector('.body p')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 29);
  });
  await page.keyboard.press('h');
  await focusIs(page, /^Yellow/);
  await page.keyboard.press('ArrowRight');
  await focusIs(page, /^Green/);
  await page.keyboard.press('Enter');
  await page.getByText('A lock is a bathtub with doors', { exact: false }).last().waitFor();
  await pressOn(page, /^Edit the highlight “A lock is/);
  await focusIs(page, /Note/);
  await page.keyboard.type('Say so.');
  await pressOn(page, /^Save$/);
  await focusIs(page, /^Edit the highlight “A lock is/);
  // From the list below to the words in the text.
  await page.keyboard.press('m');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('backlist-chosen') ?? [];
        const { top, bottom } = (range as Range | undefined)?.getBoundingClientRect() ?? new DOMRect(0, -9);
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
  await pressOn(page, /^Delete the highlight “A lock is/);
  await focusIs(page, /^Undo/);
  await page.keyboard.press('Escape');
  await focusIs(page, title);
}

async function map(): Promise<void> {
  const page = await panel('#/map');
  await page.locator('.map-canvas').waitFor({ timeout: 45_000 });
  await tabTo(page, /^Map of \d+ posts/);
  await page.keyboard.press('PageDown');
  await page.locator('.map-group[aria-pressed=true]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.map-group[aria-pressed=true]').waitFor({ state: 'detached' });
  await page.keyboard.press('Home');
  const most = (await page.locator('.map-card-title').textContent()) ?? '';
  await page.keyboard.press('Escape');
  await page.locator('.map-card').waitFor({ state: 'detached' });
  await focusIs(page, /^Map of \d+ posts/);

  await tabTo(page, /^As a table/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.map-table .post-link').first().waitFor();
  await focusIs(page, /^As a picture/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Map of \d+ posts/);
  await page.keyboard.press('Home');
  await page.locator('.map-card-title', { hasText: most }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: most }).waitFor();
  await stays(page);
}

async function highlights(): Promise<void> {
  const page = await panel('#/highlights');
  await page.locator('.highlight-item').first().waitFor();
  await tabTo(page, /^Search in highlights/);
  await page.keyboard.type('mitre');
  await page
    .getByText(/^1 of \d+ highlights/)
    .first()
    .waitFor();
  await pressOn(page, /^Clear/);
  await focusIs(page, /^Search in highlights/);
  await pressOn(page, /^With a note/, 'Space');
  await page
    .getByText(/^1 of \d+ highlights/)
    .first()
    .waitFor();
  await focusIs(page, /^With a note/);
  await pressOn(page, /^Show all/);
  await page
    .getByText(/^\d+ highlights/)
    .first()
    .waitFor();
  await stays(page);
  await pressOn(page, /^Delete the highlight/);
  await focusIs(page, /^Undo/);
  await page.keyboard.press('Enter');
  await stays(page);
}

async function sources(): Promise<void> {
  const page = await panel('#/sources');
  await tabTo(page, /^Add a publication by its address/);
  await page.keyboard.type('http://articles.example/paper-cup');
  await page.keyboard.press('Enter');
  await pressOn(page, /^Add “The Morning Paper Cup”/);
  await page.locator('.done', { hasText: 'Added' }).waitFor();
  await stays(page);
  await page.locator('.source').nth(4).waitFor();
  const remove = page.getByRole('button', { name: 'Remove “The Morning Paper Cup”' });
  await expect.poll(() => remove.count()).toBe(2);
  await tabTo(page, /^Remove “The Canal Papers”/);
  await page.keyboard.press('Tab');
  await pressOn(page, /^Remove “The Morning Paper Cup”/);
  await focusIs(page, /^Undo the removal/);
}

async function source(): Promise<void> {
  const page = await panel('#/sources');
  await pressOn(page, /^About the source “The Harbour Pack”/);
  await page.getByRole('heading', { name: 'The Harbour Pack', level: 1 }).waitFor();
  await pressOn(page, /^Pause/);
  await page.getByRole('button', { name: 'Resume' }).waitFor();
  await focusIs(page, /^Resume/);
  await page.keyboard.press('Enter');
  await focusIs(page, /^Pause/);
  await tabTo(page, /^All sources/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sources', level: 1 }).waitFor();
  await stays(page);
}

async function options(): Promise<void> {
  await stage.send('settings.change', { hostsOff: ['a.example', 'b.example'] });
  const page = await open('options.html', 'tab');
  await page.getByText('a.example').waitFor();
  await tabTo(page, /^On every page/);
  await page.keyboard.press('Space');
  await page.getByRole('switch', { name: 'On every page', checked: true }).waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('switch', { name: 'On every page', checked: false }).waitFor();
  await focusIs(page, /^On every page/);
  await tabTo(page, /^Normal/);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: 'Many, looser ones too', checked: true }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('radio', { name: 'Normal', checked: true }).waitFor();
  await pressOn(page, /^Switch on again: a.example/);
  await focusIs(page, /^Switch on again: b.example/);
  await page.keyboard.press('Enter');
  await page.getByText('b.example', { exact: true }).waitFor({ state: 'detached' });
  await stays(page);
  await tabTo(page, /^As the system/);
  await page.keyboard.press('ArrowDown');
  await page.locator('html[data-theme=light]').waitFor();
  await page.keyboard.press('ArrowUp');
}

async function welcome(): Promise<void> {
  const page = await open('welcome.html', 'tab');
  await pressOn(page, /^Only when I click/);
  await page.getByRole('button', { name: /^Only when I click/, pressed: true }).waitFor();
  await tabTo(page, /^Open the archive/);
}

async function transfer(): Promise<void> {
  const page = await open('transfer.html', 'tab');
  const choosing = page.waitForEvent('filechooser');
  await tabTo(page, /^Choose a file/);
  await page.keyboard.press('Enter');
  const chooser = await choosing;
  await chooser.setFiles({ name: 'bookmarks.html', mimeType: '', buffer: Buffer.from(BOOKMARKS) });
  await page.getByText('This is: Bookmarks').waitFor();
  await stays(page);
  await tabTo(page, /^Fetch the texts of the links/);
  await page.keyboard.press('Space');
  await page.getByRole('switch', { name: /^Fetch the texts/, checked: false }).waitFor();
  await pressOn(page, /^Import$/);
  await page.getByText(/^Done\. New posts: 2\./).waitFor();
  await stays(page);
  await tabTo(page, /^Undo the import of “bookmarks.html”/);
  await page.keyboard.press('Enter');
  await page.getByText('Undone: all that it brought is gone.').waitFor();
  await stays(page);
  await pressOn(page, /^Remove from this list: “bookmarks/);
  await page.locator('.import').waitFor({ state: 'detached' });
  await stays(page);
}

/** Closes a page as the reader does, which lets it say its last words. */
const closeByHand = (page: Page) => page.close({ runBeforeUnload: true });

/** Each view with what drives it: a journey of this file, or the test elsewhere that does. A view without one fails below. */
const DRIVEN: Record<string, (() => Promise<void>) | { file: string; test: string }> = {
  popup,
  page: thisPage,
  post,
  highlights,
  sources,
  source,
  options,
  welcome,
  transfer,
  archive: { file: 'archive-list', test: 'filter, brush, select, delete, undo: by keyboard' },
  map,
  lookup: {
    file: 'look-up',
    test: 'by keyboard: typed, gone down to, opened in the reader at the passage, in popup and panel',
  },
  marker: {
    file: 'marker',
    test: 'by keyboard: moved, opened, closed by Escape, read in the panel, dismissed for good, brought back',
  },
};

describe('the table of screens', () => {
  /** The compiler asks for each of the panel's views here. */
  const PANEL_VIEWS: Record<Route['view'], true> = {
    archive: true,
    map: true,
    post: true,
    lookup: true,
    page: true,
    highlights: true,
    sources: true,
    source: true,
  };
  /** The pages of the extension that a reader sees; the panel by its views. */
  const pages = readdirSync(path.join(ROOT, 'entrypoints'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => readdirSync(path.join(ROOT, 'entrypoints', name)).includes('index.html'))
    .map(({ name }) => name)
    .filter((name) => name !== 'sidepanel' && name !== 'workshop');

  test('the gallery shows every view and every page', () => {
    const shown = new Set(SCREENS.map(viewOf));
    expect([...Object.keys(PANEL_VIEWS), ...pages].filter((view) => !shown.has(view))).toEqual([]);
  });

  test('every view of the gallery is driven by keyboard alone', () => {
    expect([...new Set(SCREENS.map(viewOf))].filter((view) => !(view in DRIVEN))).toEqual([]);
    for (const driven of Object.values(DRIVEN)) {
      if (typeof driven === 'function') continue;
      const text = readFileSync(path.join(import.meta.dirname, `${driven.file}.e2e.ts`), 'utf8');
      expect(text).toContain(`test('${driven.test}'`);
    }
  });

  test('no two screens of the gallery have one name', () => {
    const names = SCREENS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

beforeAll(async () => {
  if (!process.env.BACKLIST_NO_BROWSER) stage = await WORLDS.lived();
});
afterAll(() => stage?.close());

describe.skipIf(process.env.BACKLIST_NO_BROWSER)('by keyboard alone', () => {
  afterEach(() => stage?.clear());

  test.each(Object.entries(DRIVEN).filter(([, driven]) => typeof driven === 'function'))(
    '%s',
    async (_, driven) => {
      if (typeof driven === 'function') await driven();
    },
  );
});

describe.skipIf(process.env.BACKLIST_NO_BROWSER)('what is half-typed when a screen is closed', () => {
  test.each([
    ['popup.html?tab=1', /Find in the archive/],
    ['sidepanel.html#/lookup', /Look up/],
    ['sidepanel.html#/sources', /by its address/],
  ])('waits in the field of %s', async (address, field) => {
    const first = await open(address, 'panel');
    await first.getByRole('textbox', { name: field }).pressSequentially('carrier pig');
    await closeByHand(first);
    const again = await open(address, 'panel');
    await expect.poll(() => again.getByRole('textbox', { name: field }).inputValue()).toBe('carrier pig');
    await closeByHand(again);
  });

  test('is kept, where it is a note', async () => {
    const words = 'Nobody has meas';
    const first = await panel('#/highlights');
    await first.getByRole('button', { name: /^Edit the highlight “the ferry/ }).click();
    await first.getByRole('textbox', { name: 'Note', exact: true }).pressSequentially(words);
    await closeByHand(first);
    const again = await panel('#/highlights');
    await again.getByText(words).waitFor();
  });
});
