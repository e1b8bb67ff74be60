// Highlights in the real browser: made on a page by the context menu and seen in the panel; made in the panel and seen on the
// page, however that has changed; deleted and brought back; kept when they lose their place.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverPage } from '../harness/cover';
import {
  chooseForSelection,
  closePanel,
  goToView,
  openPanel,
  panel,
  panelIsOpen,
  selectText,
} from '../harness/doors';
import { pressUntil } from '../harness/press-until';
import { RemotePage } from '../harness/remote-page';
import { switchOnEverywhere } from '../harness/site-access';
import { badgeOf } from '../harness/stored';
import { until } from '../harness/until';
import { CANAL_TITLE, canal, canalRoute } from '../marks/canal';
import { MARKED, PAGE_CHANGES, UNCHANGED } from '../marks/page-changes';
import { grace, needsScreen, subscribe, useWorld } from './support';

const world = useWorld({ routes: [canalRoute] });
const LOOSE = 'nobody has thanked the railing';
/** Milliseconds after which a bar in plain view could be pressed. */
const PLAIN = 900;
const COLOURS = ['yellow', 'green', 'blue', 'pink'];

let side: RemotePage;
beforeAll(async () => {
  if (world.companion) side = await subscribe(world.companion, `${world.pages.origin}/canal`, 'Canal Papers');
});
afterAll(() => {
  Object.assign(canal, { page: UNCHANGED, loose: UNCHANGED });
});

/** The words that are marked in a document, by colour, as the document itself can see them. */
const READ_MARKS = `JSON.stringify(Object.fromEntries(${JSON.stringify(COLOURS)}.flatMap((colour) => {
  const marks = CSS.highlights.get('backlist-' + colour);
  return marks ? [[colour, [...marks].map((range) => range.toString().replace(/[\\s\\u00ad]+/g, ' ').trim())]] : [];
})))`;
type Marks = { [colour: string]: string[] };
const marksOnPage = async (): Promise<Marks> => JSON.parse(await world.tab.evaluate<string>(READ_MARKS));
const marksInPanel = async (): Promise<Marks> => JSON.parse(await side.evaluate<string>(READ_MARKS));

/** Selects a passage in the reader's text. */
const selectInReader = (words: string) =>
  side.evaluate(`(() => {
    const root = document.querySelector('.reader-body').shadowRoot;
    const walker = document.createTreeWalker(root.querySelector('.body'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue.indexOf(${JSON.stringify(words)});
      if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
    }
  })()`);

async function openPost(): Promise<void> {
  side = await openPanel(world.companion);
  await goToView(side, 'Archive');
  await side.click('link', CANAL_TITLE);
  await side.shows(/Nobody has drowned/);
}

test('made on a page by the context menu, without access to any site, and seen in the panel', async (context) => {
  needsScreen(context, world.companion);
  const { tab, companion, pages } = world;
  await closePanel(companion);
  await tab.goto(`${pages.origin}/canal/loose`);
  await selectText(tab, LOOSE);
  await chooseForSelection(companion, tab, 'h');
  await until('the mark on the page', async () => (await marksOnPage()).yellow?.[0] === LOOSE);
  side = await openPanel(companion);
  await goToView(side, 'Highlights');
  await side.shows(LOOSE);
  await side.shows('A loose leaf');
  await side.shows('Not in the archive');
});

test('made in the panel from a selection, with a note and tags', async () => {
  await openPost();
  await selectInReader(MARKED);
  await side.get('toolbar', 'Highlight the selection');
  await side.click('button', 'Green');
  await side.shows(/1 highlight in this post/i);
  await until('the mark in the panel', async () => (await marksInPanel()).green?.[0] === MARKED);
  await side.click('button', /^Edit the highlight/);
  await side.fill('textbox', 'Note', 'Listen for it.');
  await side.fill('combobox', 'Tags', 'night, sound');
  await side.click('button', 'Save');
  await side.shows('Listen for it.');
});

test('promise: seen on the page as it is now, in however many ways it changed', async () => {
  await switchOnEverywhere(world.companion);
  const { tab, pages } = world;
  const wrong: string[] = [];
  for (const { what, html, found } of PAGE_CHANGES) {
    canal.page = html;
    await tab.goto(`${pages.origin}/canal/lock`);
    // Between two words that a block parts, a range has no blank.
    const same = (words: string | undefined) => words?.replace(/ /g, '') === found?.replace(/ /g, '');
    if (found === null) {
      await grace(1_200);
      if ((await marksOnPage()).green) wrong.push(`${what}: ${JSON.stringify(await marksOnPage())}`);
    } else if (!html.includes('<script')) {
      await until(what, async () => same((await marksOnPage()).green?.[0])).catch(async () =>
        wrong.push(`${what}: ${JSON.stringify(await marksOnPage())}`),
      );
    } else await until(what, async () => (await marksOnPage()).green?.length === 1);
  }
  expect(wrong).toEqual([]);
});

test('a page that is built anew under its marks has them again; its scripts see neither note nor tag', async () => {
  const { tab, pages } = world;
  canal.page = UNCHANGED;
  await tab.goto(`${pages.origin}/canal/lock`);
  await until('the mark', async () => (await marksOnPage()).green?.[0] === MARKED);
  await tab.evaluate(() => {
    const article = document.querySelector('article');
    if (article) article.innerHTML = `<p>New at the top.</p>${article.innerHTML}`;
  });
  await until('the mark after the change', async () => (await marksOnPage()).green?.[0] === MARKED);
  const whole = await tab.evaluate(
    () => document.documentElement.outerHTML + [...CSS.highlights.keys()].join(),
  );
  expect(whole).not.toMatch(/Listen for it|night, sound/);
  expect(
    await tab.evaluate(() => document.querySelectorAll('mark, [class*=backlist], [id*=backlist]').length),
  ).toBe(0);
});

test('a colour chosen on the page is seen in the panel; deleted in the panel it leaves the page, and comes back', async () => {
  const { tab, companion } = world;
  await openPost();
  await side.click('button', /^Delete the highlight/);
  await side.shows('Highlight deleted.');
  await until('the mark to leave the page', async () => (await marksOnPage()).green === undefined);
  await until('the mark to leave the panel', async () => (await marksInPanel()).green === undefined);
  await side.click('button', 'Undo');
  await until('the mark to come back', async () => (await marksOnPage()).green?.[0] === MARKED);
  await side.shows('Listen for it.');
  await tab.bringToFront();
  const point = await tab.evaluate(() => {
    const [range] = CSS.highlights.get('backlist-green') as unknown as Set<Range>;
    const box = range?.getClientRects()[0];
    return box ? { x: box.left + 20, y: box.top + box.height / 2 } : null;
  });
  if (!point) throw new Error('no mark');
  await tab.mouse.click(point.x, point.y);
  // The bar is closed to the page's scripts; a screen reader finds it.
  const page = await RemotePage.find(companion.cdp, 'the page', (url) => url === tab.url());
  await pressUntil(
    'the colour in the panel',
    () => page.click('button', 'Pink'),
    async () => (await marksInPanel()).pink?.[0] === MARKED,
  );
  await until('the colour on the page', async () => (await marksOnPage()).pink?.[0] === MARKED);
  await tab.mouse.click(point.x, point.y);
  await pressUntil(
    'the way back',
    () => page.click('button', 'Delete'),
    async () => (await page.all('button', 'Undo')).length > 0,
  );
  await until('the mark to leave the panel', async () => (await marksInPanel()).pink === undefined);
  await page.click('button', 'Undo');
  await until('the mark to come back', async () => (await marksInPanel()).pink?.[0] === MARKED);
});

test('a page that covers the bar of a mark, or opens it by script, has nothing pressed in it', async () => {
  const { tab, companion } = world;
  await tab.bringToFront();
  await until('the mark on the page', async () => (await marksOnPage()).pink?.[0] === MARKED);
  const [x = 0, y = 0] = await tab.evaluate(() => {
    const [range] = CSS.highlights.get('backlist-pink') as unknown as Set<Range>;
    const box = range?.getClientRects()[0];
    return box ? [box.left + 20, box.top + box.height / 2] : [];
  });
  const page = await RemotePage.find(companion.cdp, 'the page', (url) => url === tab.url());
  const isThere = async () => (await page.all('button', 'Delete')).length > 0;
  await tab.evaluate(
    ([left, top]) =>
      document
        .elementFromPoint(left as number, top as number)
        ?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, clientX: left as number, clientY: top as number }),
        ),
    [x, y],
  );
  await grace(PLAIN);
  expect(await isThere()).toBe(false);
  await tab.mouse.click(x, y);
  await page.get('button', 'Delete');
  await coverPage(tab);
  await grace(PLAIN);
  await page.click('button', 'Delete');
  await grace(PLAIN);
  expect(await isThere()).toBe(true);
  expect((await marksInPanel()).pink?.[0]).toBe(MARKED);
  await tab.evaluate(() => document.querySelector('#cover')?.remove());
  await tab.keyboard.press('Escape');
});

test('the note of a mark opens in the panel, from a click on the page', async () => {
  const { tab, companion } = world;
  await closePanel(companion);
  await tab.bringToFront();
  await until('the mark on the page', async () => (await marksOnPage()).pink?.[0] === MARKED);
  const [x, y] = await tab.evaluate(() => {
    const [range] = CSS.highlights.get('backlist-pink') as unknown as Set<Range>;
    const box = range?.getClientRects()[0];
    return box ? [box.left + 20, box.top + box.height / 2] : [0, 0];
  });
  await tab.mouse.click(x ?? 0, y ?? 0);
  const page = await RemotePage.find(companion.cdp, 'the page', (url) => url === tab.url());
  await pressUntil(
    'the panel',
    () => page.click('button', 'Note'),
    () => panelIsOpen(companion),
  );
  side = await panel(companion);
  expect((await side.get('textbox', 'Note')).value).toBe('Listen for it.');
});

test('where Backlist looks at every page, a bar stands beside what is selected with the mouse', async () => {
  const { tab, companion, pages } = world;
  await tab.goto(`${pages.origin}/sample-article`);
  await until('the probe to look', async () => Number(await badgeOf(companion, tab.url())) > 0);
  const [left, right, y] = await tab.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('article p:not(.byline)') ?? document.body);
    const box = range.getClientRects()[0];
    return box ? [box.left + 1, Math.min(box.right, box.left + 200), box.top + box.height / 2] : [0, 0, 0];
  });
  await tab.mouse.move(left ?? 0, y ?? 0);
  await tab.mouse.down();
  await tab.mouse.move(right ?? 0, y ?? 0, { steps: 4 });
  await tab.mouse.up();
  const selected = await tab.evaluate(() => getSelection()?.toString().trim() ?? '');
  expect(selected.length).toBeGreaterThan(8);
  const page = await RemotePage.find(companion.cdp, 'the page', (url) => url === tab.url());
  await page.click('button', 'Blue');
  await until('the mark', async () => (await marksOnPage()).blue?.[0] === selected);
});

test('promise: one that no longer finds its place is kept with its words and shown as such', async (context) => {
  needsScreen(context, world.companion);
  const { tab, pages, companion } = world;
  canal.loose =
    '<p>The railing was taken away, and with it this page said all it had to say about the canal.</p>';
  await tab.goto(`${pages.origin}/canal/loose`);
  side = await openPanel(companion);
  await goToView(side, 'Highlights');
  await side.shows(/No longer in the text/);
  await side.click('button', 'No longer in the text');
  await side.shows('1 of 3 highlights');
  await side.shows(LOOSE);
});
