// The page of a source in the real browser: what its server does is told in words, and what it brought stays.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allowSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { feedRoute } from '../pages/sample-feed';
import type { Route } from '../pages/server';
import { BUNDLED, subscribe, useWorld } from './support';

const AXE = path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');

type Mode = 'well' | 'failing' | 'challenge' | 'busy' | 'redirect' | 'away' | 'gone';
const ELSEWHERE = 'elsewhere.example';
let mode: Mode = 'well';
const ANSWERS: Record<
  Exclude<Mode, 'well'>,
  [status: number, headers: Record<string, string>, text: string]
> = {
  failing: [500, {}, '<h1>Internal Server Error</h1>'],
  challenge: [403, { 'content-type': 'text/html' }, '<!doctype html><title>Just a moment...</title>'],
  // Seconds in which a busy machine, too, comes to click again.
  busy: [429, { 'retry-after': '15' }, ''],
  redirect: [301, { location: '/new.atom' }, ''],
  away: [301, {}, ''],
  gone: [410, {}, ''],
};
const moody: Route = (request, response) => {
  // The same feed at another address.
  if (request.url === '/new.atom')
    return feedRoute(Object.assign(request, { url: '/paper-cup.atom' }), response);
  if (request.url !== '/paper-cup.atom' || mode === 'well') return false;
  const [status, headers, text] = ANSWERS[mode];
  const [name, port] = (request.headers.host ?? '').split(':');
  // Another site, to which the reader gave no access, is the same server by another name.
  if (mode === 'away') {
    if (name === ELSEWHERE) return false;
    headers.location = `http://${ELSEWHERE}:${port}/paper-cup.atom`;
  }
  response.writeHead(status, headers);
  response.end(text);
  return true;
};
const world = useWorld({
  routes: [moody, feedRoute],
  launch: () => ({ flags: [`--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`] }),
});
const ALL = BUNDLED + 3;
const TITLE = 'The Morning Paper Cup';

interface Stored {
  source: { url: string; state: string };
  job: { leaseUntil: number };
}

/** The rows of the source and of its job. */
const stored = () =>
  inWorker(
    world.companion,
    () =>
      new Promise<Stored>((done) => {
        const opening = indexedDB.open('backlist');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['sources', 'jobs']);
          const source = transaction.objectStore('sources').get(2);
          const jobs = transaction.objectStore('jobs').index('sourceId').getAll(2);
          transaction.oncomplete = () => {
            opening.result.close();
            done({ source: source.result, job: jobs.result.find((job) => job.kind === 'check') });
          };
        };
      }),
    null,
  );

describe('the page of a source', () => {
  let page: Page;
  const fact = (name: string) => page.locator('.source-facts > div', { hasText: name }).locator('dd');
  const says = async (words: RegExp) => words.test((await fact('Last attempt').textContent()) ?? '');
  const press = () => page.getByRole('button', { name: 'Check now' }).click();
  /** A check that is under way would not be disturbed: the next begins when there is none. */
  const checkNow = async (as: Mode, words: RegExp) => {
    await until('no check to be under way', async () => (await stored()).job.leaseUntil === 0);
    mode = as;
    await press();
    await fact('Last attempt').getByText(words).waitFor();
  };

  test('is reached from the list, by keyboard too, and tells how the source fares', async () => {
    const { companion, pages } = world;
    await subscribe(companion, `${pages.origin}/paper-cup.atom`, TITLE);
    await until('its posts', async () => (await storedCounts(companion)).posts === ALL);
    page = await companion.context.newPage();
    await page.goto(companion.url('sidepanel.html?tab=1#/sources'));
    await page.getByRole('button', { name: `About the source “${TITLE}”` }).press('Enter');
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    expect(page.url()).toMatch(/#\/source\/2$/);
    await fact('Last attempt')
      .getByText(/^3 new/)
      .waitFor();
    await fact('Next check')
      .getByText(/every day, because nothing new came for \d+ years/)
      .waitFor();
    await page
      .getByText('15 January 2024 to 15 March 2024')
      .or(page.getByText(/January 15, 2024/))
      .waitFor();
    expect(await page.getByRole('img', { name: /^1 attempt/ }).getAttribute('aria-label')).toContain(
      '1 with new posts',
    );
  });

  test('names what the server does, in words, and keeps every attempt', async () => {
    await checkNow('well', /Not modified|Nothing new/);
    await checkNow('failing', /Error 500/);
    await page.getByText('The server answered with error 500.').waitFor();
    await checkNow('challenge', /Blocked by a challenge page/);
    await page.getByText('Open the site in a tab once, then check the source again.').waitFor();
    await checkNow('away', /Led on to where Backlist may not read/);
    await page.getByText('Open it in a tab, see where it leads').waitFor();
    await page
      .getByRole('img', { name: /^The last 5 attempts: 1 with new posts, 1 with nothing new,? and 3 failed/ })
      .waitFor();
    await checkNow('well', /Not modified|Nothing new/);
    expect((await storedCounts(world.companion)).posts).toBe(ALL);
  });

  test.each(['light', 'dark'] as const)(
    'can be read by everyone, 320 pixels wide: %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto('about:blank');
      // Not `tab=1`: beside a page there is no name above the views.
      await page.goto(world.companion.url('sidepanel.html#/source/2'));
      await page.getByRole('img', { name: /Posts per year/ }).waitFor();
      await page.evaluate(await readFile(AXE, 'utf8'));
      const broken = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map((rule) => rule.id))',
      );
      expect(broken).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide).toBe(false);
    },
  );

  test('leaves a server alone that asks for it, however often the reader clicks', async () => {
    await checkNow('busy', /Told to wait/);
    // Its back catalogue is looked for in its own time.
    const ofTheFeed = () => world.pages.requests.filter((line) => line === 'GET /paper-cup.atom').length;
    const asked = ofTheFeed();
    await press();
    // The source's own notice says it, and so does the answer to the click.
    await page.locator('.notice').getByText('The server asked Backlist to come less often.').nth(1).waitFor();
    expect(ofTheFeed()).toBe(asked);
    mode = 'well';
    await until(
      'the time to be over',
      async () => {
        if (await says(/Not modified|Nothing new/)) return true;
        await press();
        return false;
      },
      45_000,
    );
  });

  test('tells where a redirect leads, and goes there when the reader says so', async () => {
    await checkNow('redirect', /Not modified|Nothing new/);
    await page.getByText(`Its address leads on to ${world.pages.origin}/new.atom`).waitFor();
    expect((await stored()).source.url).toBe(`${world.pages.origin}/paper-cup.atom`);
    await page.getByRole('button', { name: 'Use the new address' }).click();
    await until(
      'the new address',
      async () => (await stored()).source.url === `${world.pages.origin}/new.atom`,
    );
    expect((await storedCounts(world.companion)).posts).toBe(ALL);
  });

  test('takes another address only where a feed is, and asks where its posts are others', async () => {
    mode = 'well';
    await allowSites(world.companion, sitePattern(world.pages.origin));
    await page.getByRole('button', { name: 'Edit the address' }).click();
    const field = page.getByRole('textbox', { name: 'New address of its feed' });
    await field.fill(`${world.pages.origin}/paper-cup`);
    await field.press('Enter');
    await page.locator('.notice').getByText('This address is a web page, not a feed.').waitFor();
    await field.fill(`${world.pages.origin}/paper-cup.atom`);
    await field.press('Enter');
    await page.getByText('Changed. 3 of its posts are there, too.').waitFor();
    expect((await stored()).source.url).toBe(`${world.pages.origin}/paper-cup.atom`);
  });

  test('is paused and tells so where the publication says that its address is gone', async () => {
    await checkNow('gone', /Gone for good/);
    await fact('Next check').getByText('None, as it is paused').waitFor();
    expect((await stored()).source.state).toBe('paused');
    expect((await storedCounts(world.companion)).posts).toBe(ALL);
  });

  test('parts from the source without its posts, and with them, and takes both back', async () => {
    await page.getByRole('button', { name: 'Keep its posts' }).click();
    await page.getByRole('button', { name: 'Follow it again' }).waitFor();
    expect((await stored()).source.state).toBe('kept');
    mode = 'well';
    await page.getByRole('button', { name: 'Follow it again' }).click();
    await fact('Last attempt')
      .getByText(/Not modified|Nothing new/)
      .waitFor();
    await page.getByRole('button', { name: 'Remove it with its posts' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    expect((await storedCounts(world.companion)).posts).toBe(ALL);
  });

  test('leads to its posts', async () => {
    await page.getByRole('button', { name: 'See its posts' }).click();
    await page
      .getByText(/^3 posts/)
      .first()
      .waitFor();
    expect(page.url()).toContain('#/archive?source=');
  });
});
