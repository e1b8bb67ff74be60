// Look-up in the real panel: filters alone, hints for what was not understood, an order that is remembered, a passage
// opened where it stands on the post's own page, and all of it by keyboard.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { goToView, openPopup } from '../harness/doors';
import { until } from '../harness/until';
import { pageHtml, readPage } from '../pages/page-html';
import { feedRoute } from '../pages/sample-feed';
import type { Route } from '../pages/server';
import { openSources, subscribe, useWorld } from './support';

const TRAIN = 'travel-night-train-to-lisbon';
/** A post's own page with a screen of nothing between its paragraphs, so that it shows where a browser opens it. */
const tallPage: Route = async (request, response) => {
  if (request.url !== `/unrelated/${TRAIN}`) return false;
  const source = path.join(import.meta.dirname, `../pages/unrelated/${TRAIN}.md`);
  const { title, markdown } = readPage(await readFile(source, 'utf8'));
  response.setHeader('content-type', 'text/html; charset=utf-8');
  const html = marked.parse(markdown, { async: false });
  response.end(pageHtml(title, html, '<style>p { margin: 100vh 0 }</style>'));
  return true;
};

const world = useWorld({ routes: [tallPage, feedRoute] });

test('filters alone find posts, and say how many fit', async () => {
  const side = await openSources(world.companion);
  await goToView(side, 'Look up');
  await side.fill('textbox', /Look up/, 'is:unread after:2021');
  await side.shows(/\d+ posts fit/);
  await side.fill('textbox', /Look up/, 'is:starred');
  await side.shows('No post of the archive fits.');
});

test('a filter that is none is searched as words, with a hint', async () => {
  const side = await openSources(world.companion);
  await goToView(side, 'Look up');
  await side.fill('textbox', /Look up/, 'architecture before:soon');
  await side.shows(/before:soon was searched as plain words: a date is written as 2023/);
  await side.shows(/Original/);
});

test('where no word can be searched, or not all of them, it says so', async () => {
  const side = await openSources(world.companion);
  await goToView(side, 'Look up');
  for (const query of ['the', '"', '!?']) {
    await side.fill('textbox', /Look up/, query);
    await side.shows(/has no word that can be searched/);
  }
  await side.fill('textbox', /Look up/, 'software architecture teams '.repeat(200));
  await side.shows(/Only the words up to “teams” were searched/);
  await side.shows(/Original/);
  await side.fill('textbox', /Look up/, '-zzzzzz');
  await side.shows(/17 posts fit/);
});

test('newest first is remembered', async () => {
  const side = await openSources(world.companion);
  await goToView(side, 'Look up');
  await side.fill('textbox', /Look up/, 'architecture');
  await side.click('radio', 'Newest first');
  const yearsShown = async (): Promise<number[]> =>
    [...(await side.text()).matchAll(/\b\w+ \d{1,2}, (20\d\d)\b/g)].map((match) => Number(match[1]));
  await side.shows(/posts speak of it/);
  await until('the newest first', async () => {
    const years = await yearsShown();
    return years.length > 3 && years.join() === years.toSorted((a, b) => b - a).join();
  });
  await side.evaluate('location.reload()');
  // The words of before may still stand there when they are asked for: the order is waited for, not taken as it is.
  await expect
    .poll(() => side.evaluate<string | undefined>("document.querySelector('.order input:checked')?.value"))
    .toBe('date');
  await side.shows(/posts speak of it/);
});

test('a phrase is found as it stands, without what is not wanted, and its page opens at the passage', async () => {
  const { companion, pages } = world;
  const side = await subscribe(companion, `${pages.origin}/paper-cup`, 'The Morning Paper Cup');
  await goToView(side, 'Look up');
  await side.fill('textbox', /Look up/, '"night train" -sonnets ');
  await side.shows(/1 post speaks of it/);
  await side.fill('textbox', /Look up/, '"train night" ');
  await side.shows(/No post has all of these words/);
  await side.fill('textbox', /Look up/, 'sardines bag barbers ');
  await side.shows(/1 post speaks of it/);
  const marks = await side.evaluate<string[]>(
    "[...document.querySelectorAll('mark')].map((m) => m.textContent)",
  );
  expect(marks).toEqual(expect.arrayContaining(['sardines', 'bags', 'barber']));
  await side.click('link', /original page of “The night train/);
  const opened = await until('the post’s own page', () =>
    companion.context.pages().find((page) => page.url().includes(TRAIN)),
  );
  await opened.waitForFunction(() => window.scrollY > 2 * window.innerHeight);
  await opened.close();
});

test('by keyboard: typed, gone down to, opened in the reader at the passage, in popup and panel', async () => {
  const { companion } = world;
  const popup = await openPopup(companion);
  await popup.fill('textbox', /Find/, 'carrier pigeons before:soon');
  await popup.shows(/before:soon was searched as plain words/);
  await popup.fill('textbox', /Find/, 'oranges embroidery');
  await popup.shows('The night train to the sea');
  await popup.press('ArrowDown');
  await until('the focus on the first hit', () =>
    popup.evaluate<boolean>("document.activeElement.textContent === 'The night train to the sea'"),
  );
  await popup.press('Enter');
  const side = await openSources(companion);
  await goToView(side, 'Look up');
  await side.fill('textbox', /Look up/, 'oranges embroidery');
  await side.shows('The night train to the sea');
  await side.press('ArrowDown');
  await side.press('Enter');
  await side.shows(/Nobody sleeps on a night train/);
  await until('the passage to be marked', () =>
    side.evaluate<boolean>("CSS.highlights.get('passage')?.size === 1"),
  );
});
