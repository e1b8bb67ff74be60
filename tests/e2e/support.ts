// The base of every end-to-end test: a browser with the built extension and a server of pages, for the tests of one file.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, type TestContext } from 'vitest';
import { goToView, openPanel } from '../harness/doors';
import { type Companion, type LaunchOptions, launch } from '../harness/launch';
import type { RemotePage } from '../harness/remote-page';
import { allowSites, sitePattern, switchOnEverywhere } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { type PageServer, type Route, servePages } from '../pages/server';

/** The bundled archive's posts. */
export const BUNDLED = 17;

/** Why there is no browser, from `npm test`. */
const NO_BROWSER = process.env.BACKLIST_NO_BROWSER;

export interface World {
  companion: Companion;
  pages: PageServer;
  /** The tab in which the tests browse. */
  tab: Page;
}

/**
 * Starts a world before the file's tests and ends it after them. Waits for the bundled archive and closes the first-run page,
 * unless `fresh`.
 */
export function useWorld(
  options: { routes?: Route[]; launch?: (pages: PageServer) => LaunchOptions; fresh?: boolean } = {},
): World {
  const world = {} as World;
  beforeEach((context) => {
    if (NO_BROWSER) context.skip(`skipped: ${NO_BROWSER}`);
  });
  beforeAll(async () => {
    if (NO_BROWSER) return;
    world.pages = await servePages(options.routes);
    world.companion = await launch(options.launch?.(world.pages));
    const { context } = world.companion;
    world.tab = context.pages()[0] ?? (await context.newPage());
    if (options.fresh) return;
    await until('the bundled archive', async () => (await storedCounts(world.companion)).posts === BUNDLED);
    await (await firstRunPage(world.companion)).close();
  });
  afterAll(async () => {
    await world.companion?.close();
    await world.pages?.close();
  });
  return world;
}

/** The page that opens after the installation. */
export function firstRunPage(companion: Companion): Promise<Page> {
  return until('the first-run page', () =>
    companion.context.pages().find((page) => page.url().startsWith(companion.url('welcome.html'))),
  );
}

/** Skips a test that needs a real mouse and keyboard if there is no screen. */
export function needsScreen(context: TestContext, companion: Companion): void {
  if (companion.headless) context.skip(`skipped: ${process.env.BACKLIST_NO_DESKTOP ?? 'no display'}`);
}

/** Opens the panel's list of sources. */
export async function openSources(companion: Companion): Promise<RemotePage> {
  const side = await openPanel(companion);
  await goToView(side, 'Sources');
  await side.get('textbox', /by its address/);
  return side;
}

/** Switches automatic mode on, visits a page of the server, and opens the panel's view of it. */
export async function openBeside({ companion, tab, pages }: World, page: string): Promise<RemotePage> {
  await switchOnEverywhere(companion);
  await tab.goto(`${pages.origin}/${page}`);
  await tab.bringToFront();
  const side = await openPanel(companion);
  await goToView(side, 'This page');
  return side;
}

/** Types an address into the list of sources and presses Find. */
export async function find(side: RemotePage, address: string): Promise<void> {
  await side.fill('textbox', /by its address/, address);
  await side.click('button', 'Find');
}

/** Grants access, adds a publication by its address, and waits until the panel says that it was added. */
export async function subscribe(
  companion: Companion,
  address: string,
  title: string | RegExp,
): Promise<RemotePage> {
  await allowSites(companion, sitePattern(address));
  const side = await openSources(companion);
  await find(side, address);
  await side.click('button', typeof title === 'string' ? `Add “${title}”` : title);
  await side.shows(/^Added “/m);
  return side;
}

/** Waits for things that should not happen. */
export function grace(milliseconds = 1_500): Promise<void> {
  return wait(milliseconds);
}
