// What the tests in Firefox stand on: a Firefox with the built extension and a server of pages, for one file's tests. The
// event page is ended after every one of them.
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Firefox, launchFirefox } from '../../harness/firefox';
import { type PageServer, type Route, servePages } from '../../pages/server';

const NO_FIREFOX =
  process.env.BACKLIST_NO_FIREFOX ??
  (process.env.BACKLIST_FIREFOX ? null : 'no Firefox was looked for: run `npm test`');

/** The body of a function that opens the archive as `db`, in a page of the extension's own. */
const OPENED = `const open = indexedDB.open('backlist');
  const db = await new Promise((done, fail) => { open.onsuccess = () => done(open.result); open.onerror = () => fail(open.error); });
  const answer = (request) => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });`;

/** Answers the rows of the store that is named. */
export const ROWS = `${OPENED}
  const rows = await answer(db.transaction(args[0]).objectStore(args[0]).getAll());
  db.close();
  return rows;`;

export const POSTS_COUNT = `${OPENED}
  const count = await answer(db.transaction('posts').objectStore('posts').count());
  db.close();
  return count;`;

export interface FirefoxWorld {
  firefox: Firefox;
  pages: PageServer;
}

/**
 * Starts both before the file's tests and ends them after.
 * @param downloads folder to which they go
 * @param build makes another build than the usual one, and answers its folder
 */
export function useFirefox(
  routes: Route[] = [],
  downloads?: string,
  build?: () => Promise<string>,
): FirefoxWorld {
  const world = {} as FirefoxWorld;
  beforeEach((context) => {
    if (NO_FIREFOX) context.skip(`skipped: ${NO_FIREFOX}`);
  });
  beforeAll(async () => {
    if (NO_FIREFOX) return;
    world.pages = await servePages(routes);
    world.firefox = await launchFirefox(process.env.BACKLIST_FIREFOX ?? '', downloads, await build?.());
  });
  afterEach(async () => {
    if (world.firefox) expect(await world.firefox.stopBackground()).toBe('stopped');
  });
  afterAll(async () => {
    await world.firefox?.close();
    await world.pages?.close();
  });
  return world;
}

/** Waits until a surface shows something. */
export const shows = (surface: { text(): Promise<string> }, what: RegExp) =>
  expect.poll(() => surface.text().catch(String)).toMatch(what);
