// Promise: the sign is shown only where automatic mode is on, something is related and the reader wants it; a page's script
// can open what was shown there and nothing else; of a private window nothing is kept.
import '@/utils/i18n/screens/door-strings';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markerHandlers } from '@/entrypoints/background/marker-handlers';
import type { PageAnswers } from '@/entrypoints/background/page-answers';
import { takePanelRequest } from '@/utils/messaging/panel-request';
import type { Settings } from '@/utils/model/settings';
import { changeSettings, readSettings } from '@/utils/platform/settings';
import { closeArchive, openArchive } from '@/utils/store/database';

const URL_HERE = 'https://reading.example/article';
const sender = (change: object = {}) => ({
  url: URL_HERE,
  frameId: 0,
  tab: { id: 5, windowId: 1, url: URL_HERE, incognito: false, ...change },
});
const related = [1, 2, 3, 4].map((id) => ({
  post: { id, sourceId: 1, title: `Post ${id}`, published: null },
  terms: ['lock', 'gate', 'weir', 'pound'],
  passage: null,
}));
const pages = (hits: unknown[]) =>
  ({
    madeFor: async (_: number, url: string) => (url === URL_HERE ? { related: hits } : null),
  }) as unknown as PageAnswers;
const handlers = (hits: unknown[] = related) => markerHandlers(openArchive, pages(hits));

beforeEach(async () => {
  fakeBrowser.reset();
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  await changeSettings({ automatic: true, marker: 'dot' });
});

it('shows the best three of what is related, with what they share', async () => {
  const view = await handlers()['marker.read']({}, sender());
  expect(view?.posts.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(view).toMatchObject({ form: 'dot', total: 4 });
  expect(view?.posts[0]?.why).toBe('lock, gate, and weir');
});

it.each<[string, Partial<Settings>]>([
  ['automatic mode is off', { automatic: false }],
  ['it is off', { marker: 'off' }],
  ['it is off on this site', { markerHostsOff: ['reading.example'] }],
  ['Backlist is off on this site', { hostsOff: ['reading.example'] }],
])('shows nothing where %s', async (_, change) => {
  await changeSettings(change);
  expect(await handlers()['marker.read']({}, sender())).toBeNull();
});

it('shows nothing where nothing is related, or on another page of the tab', async () => {
  expect(await handlers([])['marker.read']({}, sender())).toBeNull();
  const elsewhere = sender({ url: 'https://reading.example/other' });
  expect(await handlers()['marker.read']({}, elsewhere)).toBeNull();
});

it('goes from a site, or for good, and comes back as it was', async () => {
  const hide = handlers()['marker.hide'];
  await hide({ where: 'site', undo: false }, sender());
  expect((await readSettings()).markerHostsOff).toEqual(['reading.example']);
  await hide({ where: 'site', undo: true }, sender());
  expect((await readSettings()).markerHostsOff).toEqual([]);
  // Nothing to take back: a page cannot switch it on by itself.
  await changeSettings({ marker: 'off' });
  await hide({ where: 'everywhere', undo: true }, sender());
  expect((await readSettings()).marker).toBe('off');
  await changeSettings({ marker: 'card' });
  await hide({ where: 'everywhere', undo: false }, sender());
  expect((await readSettings()).marker).toBe('off');
  await hide({ where: 'everywhere', undo: true }, sender());
  expect((await readSettings()).marker).toBe('card');
});

it('a private window leaves no site behind', async () => {
  await handlers()['marker.hide']({ where: 'site', undo: false }, sender({ incognito: true }));
  expect((await readSettings()).markerHostsOff).toEqual([]);
});

it('a place is kept for each form', async () => {
  await handlers()['marker.place']({ form: 'card', side: 'left', at: 0.4 }, sender());
  expect((await readSettings()).markerPlaces).toEqual({
    dot: { side: 'right', at: 1 },
    card: { side: 'left', at: 0.4 },
  });
});

it.each([
  ['a post that is shown there', 2, { show: 'post', postId: 2 }],
  ['all of them', null, { show: 'page' }],
  ['no other post of the archive', 99, { show: 'page' }],
])('opens %s', async (_, postId, request) => {
  Object.defineProperty(browser, 'sidePanel', { value: { open: async () => undefined }, configurable: true });
  await handlers()['marker.open']({ postId }, sender());
  await expect.poll(takePanelRequest).toEqual(request);
});
