// Promises: a page hears of its own highlights only, and never of a note or a tag; it changes none of another page; of a
// private window nothing is kept.
import '@/utils/i18n/screens/door-strings';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { highlightHandlers } from '@/entrypoints/background/highlight-handlers';
import { answer, type Handlers, type Sender } from '@/utils/messaging/server';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { listHighlights, withHomes } from '@/utils/store/highlights/highlight-reader';
import { addHighlight } from '@/utils/store/highlights/highlight-store';

const own = { id: 'own-id', origin: 'chrome-extension://own-id/' };
const pageAt = (url: string, incognito = false): Sender => ({
  id: 'own-id',
  url,
  frameId: 0,
  tab: { id: 7, url, incognito, windowId: 3 },
});
const selectors = {
  quote: { type: 'TextQuoteSelector' as const, exact: 'a fine day', prefix: '', suffix: '.' },
  position: { type: 'TextPositionSelector' as const, start: 0, end: 10 },
};
const asked = { canonical: null, title: 'A day', colour: 'blue' as const, ...selectors };

let db: Archive;
const listed = async () => withHomes(db, await listHighlights(db));
let opened: [number, number][];
const ask = (name: string, input: object, sender: Sender) =>
  answer(
    { name, input },
    sender,
    highlightHandlers(
      async () => db,
      (windowId, id) => opened.push([windowId, id]),
    ) as Handlers,
    own,
  );

beforeEach(async () => {
  fakeBrowser.reset();
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  opened = [];
  const tabs = { ...browser.tabs, query: vi.fn(async () => []), sendMessage: vi.fn(async () => undefined) };
  Object.defineProperty(browser, 'tabs', { value: tabs, configurable: true });
});

const kept = (urlKey: string) =>
  addHighlight(
    db,
    {
      ...selectors,
      postId: null,
      urlKey,
      url: `https://${urlKey}`,
      title: 'A day',
      madeIn: 'page',
      colour: 'green',
      note: 'a secret',
      tags: ['private'],
    },
    1,
  );

it('a page is given its own highlights, without note, tags, title or time', async () => {
  const { id } = await kept('days.example/fine');
  await kept('other.example/fine');
  const reply = await ask(
    'pageHighlight.read',
    { canonical: null },
    pageAt('https://days.example/fine?utm_source=x'),
  );
  expect(reply).toMatchObject({
    ok: true,
    value: { highlights: [{ id, colour: 'green', madeHere: true, ...selectors }] },
  });
  expect(JSON.stringify(reply)).not.toMatch(/secret|private|A day|other\.example/);
});

it('a page that names another site as its canonical one is not believed', async () => {
  await kept('days.example/fine');
  const reply = await ask(
    'pageHighlight.read',
    { canonical: 'https://days.example/fine' },
    pageAt('https://evil.example/'),
  );
  expect(reply).toMatchObject({ ok: true, value: { highlights: [] } });
});

it('what a page highlights belongs to the page that the browser names', async () => {
  await ask('pageHighlight.add', asked, pageAt('https://days.example/fine#part'));
  expect(await listed()).toMatchObject([
    { urlKey: 'days.example/fine', title: 'A day', colour: 'blue', note: '', tags: [], postId: null },
  ]);
});

it('promise: no page changes or deletes what another has', async () => {
  const { id } = await kept('days.example/fine');
  const evil = pageAt('https://evil.example/');
  for (const [name, input] of [
    ['pageHighlight.colour', { canonical: null, id, colour: 'pink' }],
    ['pageHighlight.remove', { canonical: null, id, undo: false }],
  ] as const)
    expect(await ask(name, input, evil)).toMatchObject({ ok: false, code: 'unknown-highlight' });
  await ask('pageHighlight.placed', { canonical: null, placed: [{ id, found: false, score: 0 }] }, evil);
  expect(await listed()).toMatchObject([
    { colour: 'green', deletedAt: null, placings: { page: { found: true } } },
  ]);
});

it('a page may not use what is for screens', async () => {
  const { id } = await kept('days.example/fine');
  const page = pageAt('https://days.example/fine');
  expect(await ask('highlight.change', { id, note: 'x' }, page)).toMatchObject({
    ok: false,
    code: 'bad-message',
  });
  expect(await ask('highlight.remove', { ids: [id], undo: false }, page)).toMatchObject({ ok: false });
});

it.each([
  ['too long', { ...asked, quote: { ...selectors.quote, exact: 'x'.repeat(20_001) } }],
  ['an empty quote', { ...asked, quote: { ...selectors.quote, exact: '' } }],
  ['a colour of its own', { ...asked, colour: 'url(https://evil.example)' }],
  ['a note', { ...asked, note: 'from the page' }],
  ['no number', { ...asked, position: { ...selectors.position, start: -1 } }],
])('refuses: %s', async (_, input) => {
  const reply = await ask('pageHighlight.add', input, pageAt('https://days.example/fine'));
  expect(reply).toMatchObject({ ok: false, code: 'bad-message' });
  expect(await listed()).toEqual([]);
});

it('promise: nothing is kept of a private window', async () => {
  const { id } = await kept('days.example/fine');
  const hidden = pageAt('https://days.example/fine', true);
  expect(await ask('pageHighlight.add', asked, hidden)).toMatchObject({ ok: false, code: 'private-window' });
  await ask('pageHighlight.placed', { canonical: null, placed: [{ id, found: false, score: 0 }] }, hidden);
  expect(await listed()).toMatchObject([{ colour: 'green', placings: { page: { found: true } } }]);
});

it.each([
  ['automatic mode is off', { automatic: false }, 0],
  ['the bar was switched off', { automatic: true, selectionBar: false }, 0],
  ['the site was switched off', { automatic: true, hostsOff: ['days.example'] }, 0],
  ['all of it is on', { automatic: true }, 1],
])('the highlighter for a selection, where %s', async (_, settings, runs) => {
  await browser.storage.local.set({ settings });
  const executeScript = vi.fn(async () => [{}]);
  const style = async () => undefined;
  Object.defineProperty(browser, 'scripting', {
    value: { executeScript, insertCSS: style, removeCSS: style },
    configurable: true,
  });
  await ask('pageHighlight.wanted', {}, pageAt('https://days.example/fine'));
  expect(executeScript).toHaveBeenCalledTimes(runs);
});

it('the note of a mark opens in the panel of its window, at once', () => {
  const { id } = { id: 4 };
  void ask('pageHighlight.note', { canonical: null, id }, pageAt('https://days.example/fine'));
  expect(opened).toEqual([[3, 4]]);
});

it('a title that a page gives is a line that turns nothing around', async () => {
  const title = 'A\u202e day\nof ours';
  await ask('pageHighlight.add', { ...asked, title }, pageAt('https://days.example/fine'));
  expect((await listed()).map((row) => row.title)).toEqual(['A day of ours']);
});
