// What a page view may cost and tell: an app that changes its address is read again; private pages and windows are not.
import { beforeAll, describe, expect, test } from 'vitest';
import { noteProbes, probesOf } from '../harness/noted-probes';
import { switchOnEverywhere } from '../harness/site-access';
import { badgeOf } from '../harness/stored';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { renderPage } from '../pages/page-html';
import type { Route } from '../pages/server';
import { grace, useWorld } from './support';

const ABOUT_DATA_MESH = `# Owning data by domain
${'A data mesh gives analytical data to the domain teams: data products, federated governance, a self-serve platform, and decentralized ownership instead of a central data lake. Zhamak Dehghani described it. '.repeat(6)}`;

/** The same words behind a password field, card fields, and an address where one pays. */
const privatePages: Route = (request, response) => {
  const fields: Record<string, string> = {
    '/members': '<form><input type="password" name="p"></form>',
    '/card': '<form><input autocomplete="cc-number"></form>',
    '/checkout': '',
  };
  const field = fields[request.url ?? ''];
  if (field === undefined) return false;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(renderPage(ABOUT_DATA_MESH).replace('</article>', `</article>${field}`));
  return true;
};
/** A page that is no article. */
const notice: Route = (request, response) => {
  if (!request.url?.startsWith('/notice')) return false;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(renderPage(`# Closed\nThe reading room is closed on the first Monday of the month.`));
  return true;
};
const world = useWorld({ routes: [privatePages, notice] });

/** Everything that the extension remembers of pages while the browser runs. */
const remembered = () =>
  inWorker(world.companion, async () => JSON.stringify(await chrome.storage.session.get(null)), null);

/** Shows another page of the site as an app does: a new address, then new content, and no load. */
async function showInPlace(address: string): Promise<void> {
  await world.tab.evaluate(async (to) => {
    const html = await (await fetch(to)).text();
    const next = new DOMParser().parseFromString(html, 'text/html');
    history.pushState(null, '', to);
    document.title = next.title;
    document.body.replaceWith(next.body);
  }, address);
}

/** Highlights words of the page that is shown, as the script on it does, and waits until the probe knows of its site. */
async function highlightShown(): Promise<void> {
  await inWorker(
    world.companion,
    async () => {
      const [shown] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const func = () =>
        chrome.runtime.sendMessage({
          name: 'pageHighlight.add',
          input: {
            ...{ canonical: null, title: 'Closed', colour: 'green' },
            quote: { type: 'TextQuoteSelector', exact: 'reading room', prefix: 'The ', suffix: ' is' },
            position: { type: 'TextPositionSelector', start: 4, end: 16 },
          },
        });
      await chrome.scripting.executeScript({ target: { tabId: shown?.id ?? -1 }, func });
    },
    null,
  );
  const registered = () =>
    inWorker(
      world.companion,
      async () => (await chrome.scripting.getRegisteredContentScripts({ ids: ['marked'] })).length,
      null,
    );
  await until('the probe to know of the site', async () => (await registered()) === 1);
}

describe('a page view', () => {
  beforeAll(async () => {
    if (world.companion) await switchOnEverywhere(world.companion);
  });

  test('an app that shows another page without loading it is read again', async () => {
    const { companion, pages, tab } = world;
    await tab.goto(`${pages.origin}/unrelated/kitchen-dal`);
    await until('the first page to be read', async () => (await remembered()).includes('/kitchen-dal'));
    expect(await badgeOf(companion, pages.origin)).toBe('');

    await showInPlace('/sample-article');
    await until(
      'the badge',
      async () => Number(await badgeOf(companion, `${pages.origin}/sample-article`)) > 0,
    );
    await showInPlace('/unrelated/kitchen-dal');
    await until('no badge', async () => (await badgeOf(companion, `${pages.origin}/unrelated`)) === '');
  });

  test('an app that comes to a private page takes what was found with it', async () => {
    const { companion, pages, tab } = world;
    await tab.goto(`${pages.origin}/sample-article`);
    await until('the badge', async () => Number(await badgeOf(companion, pages.origin)) > 0);
    await showInPlace('/members');
    await until('no badge', async () => (await badgeOf(companion, `${pages.origin}/members`)) === '');
    expect(await remembered()).not.toContain('/members');
  });

  test.for(['/members', '/card', '/checkout'])('nothing is read or kept of %s', async (address) => {
    const { companion, pages, tab } = world;
    await tab.goto(pages.origin + address);
    await grace(2_500);
    expect(await badgeOf(companion, pages.origin + address)).toBe('');
    expect(await remembered()).not.toContain(address);
  });

  test('a page that is no article is told of only where something may come of it', async () => {
    const { companion, pages, tab } = world;
    await noteProbes(companion);
    const told = (path: string) => probesOf(companion, path);
    await tab.goto(`${pages.origin}/notice`);
    await grace(2_500);
    expect(await told('/notice')).toBe(0);
    // What was found at its address may be there no more.
    await tab.reload();
    await until('the probe of the page that was loaded anew', async () => (await told('/notice')) === 1);
    await tab.goto(`${pages.origin}/notice/of-march`);
    await grace(2_500);
    expect(await told('/notice/of-march')).toBe(0);
    // In place of another page, and where something is highlighted on the site.
    await showInPlace('/notice/of-april');
    await until('the probe of the page in place', async () => (await told('/notice/of-april')) === 1);
    await highlightShown();
    await tab.goto(`${pages.origin}/notice/of-june`);
    await until('the probe of the page on the site', async () => (await told('/notice/of-june')) === 1);
  });

  test('nothing is read in a private window that the reader did not allow', async () => {
    const { companion, pages } = world;
    const address = `${pages.origin}/related/lake-to-swamp`;
    await inWorker(
      companion,
      async (url) => void (await chrome.windows.create({ incognito: true, url })),
      address,
    );
    await until('the private window to load', () => pages.requests.includes('GET /related/lake-to-swamp'));
    await grace(2_500);
    expect(await remembered()).not.toContain('lake-to-swamp');
    const { targetInfos } = await companion.cdp.send('Target.getTargets', { filter: [{}] });
    const target = targetInfos.find((one) => one.url === address);
    if (!target) throw new Error('the private window is not there: nothing was tested');
    await companion.cdp.send('Target.closeTarget', { targetId: target.targetId });
  });
});
