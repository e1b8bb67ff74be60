// Promise: what the reader sees is what is kept. A publication behind a sign-in, whose feed gives the beginnings: its pages
// saved from popup and context menu as they were seen, a post's text taken from the tab, and the older one beside it.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { closePanel, closePopup, goToView, openPopup, panel, rightClick, xdotool } from '../harness/doors';
import type { RemotePage } from '../harness/remote-page';
import { allowSites, grantSites, sitePattern } from '../harness/site-access';
import { badgeOf, storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { pageHtml } from '../pages/page-html';
import type { Route } from '../pages/server';
import { makePosts, type SitePost } from '../sites/sentences';
import { postHtml, writeFeed } from '../sites/write-feed';
import { BUNDLED, needsScreen, subscribe, useWorld } from './support';

const PICTURES = process.env.BACKLIST_PICTURES;
const POSTS = makePosts(4).map((post) => ({ ...post, path: `/members/${post.number}` }));
const [first, second, third, fourth] = POSTS as [SitePost, SitePost, SitePost, SitePost];
const begun = ({ paragraphs }: SitePost) => (paragraphs[0] ?? '').split(' ').slice(0, 30).join(' ');
const end = ({ paragraphs }: SitePost) => paragraphs.at(-1) ?? '';

/** The whole of a post for whoever has signed in, its beginning and a demand for the others; a feed of beginnings. */
const members: Route = (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://page');
  const origin = `http://${request.headers.host}`;
  if (pathname === '/members/feed') {
    const posts = [first, second].map((post) => ({ ...post, paragraphs: [`${begun(post)}…`] }));
    const { type, text } = writeFeed('atom', { title: 'The Members’ Letter', origin, posts });
    response.setHeader('content-type', type);
    response.end(text);
    return true;
  }
  if (pathname === '/members/sign-me-in') {
    response.setHeader('set-cookie', 'member=yes; Path=/');
    response.setHeader('location', '/members/1');
    response.statusCode = 302;
    response.end();
    return true;
  }
  const post = POSTS.find((one) => one.path === pathname);
  if (!post) return false;
  const isMember = request.headers.cookie?.includes('member=yes');
  const teaser = `<p>${begun(post)}…</p><p>Subscribe to continue reading. Already a subscriber? Sign in.</p>`;
  const more = `<p><a href="${fourth.path}">What came after</a></p>`;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  const body = isMember ? postHtml(post) + more : teaser;
  response.end(pageHtml(post.title, body, '<meta name="author" content="A. Keeper">'));
  return true;
};

const world = useWorld({ routes: [members] });

async function picture(page: RemotePage, name: string): Promise<void> {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await writeFile(path.join(PICTURES, `${name}.png`), await page.screenshot());
}

const posts = async () => (await storedCounts(world.companion)).posts - BUNDLED;

/** Opens a page of the publication in the reader's tab, and gives the harness without a screen the access that a click gives. */
async function visit({ path: at }: SitePost): Promise<void> {
  const { companion, tab, pages } = world;
  if (companion.headless) await grantSites(companion, sitePattern(pages.origin));
  await tab.goto(pages.origin + at);
  await tab.bringToFront();
}

describe('a publication behind a sign-in', () => {
  test('whose feed is cut stays as the feed has it, as its pages give a stranger no more', async () => {
    const { companion, pages } = world;
    const side = await subscribe(companion, `${pages.origin}/members/feed`, /^Add “/);
    await until('its posts', async () => (await posts()) === 2);
    await until('its pages to be asked', () => pages.requests.includes('GET /members/2'));
    await side.click('button', 'About the source “The Members’ Letter”');
    await side.shows(/2 pages were read; 0 had more/);
    await picture(side, 'full-text-wall');
    await closePanel(companion);
  });

  test('has its text taken from the tab where the reader is signed in; the older one lies beside it', async () => {
    const { companion, tab, pages } = world;
    await tab.goto(`${pages.origin}/members/sign-me-in`);
    await visit(second);
    const popup = await openPopup(companion);
    await popup.shows(/This page is in your archive/i);
    await picture(popup, 'popup-known');
    await popup.click('button', 'Take the text from this tab');
    await popup.shows(/Taken from this tab: \d+ words in place of \d+/);
    await picture(popup, 'popup-taken');
    await popup.click('link', second.title);
    const side = await panel(companion);
    await side.shows(end(second));
    await picture(side, 'reader-texts');
    await side.click('radio', /^From the feed/);
    await side.shows('This text is kept beside the one in use');
    expect(await side.text()).not.toContain(end(second));
    await picture(side, 'reader-older');
    await side.click('radio', /^Text as you saw it/);
    await side.shows(end(second));
    await closePanel(companion);
  });

  test('has a page saved from the popup as it is seen, read in the archive, and not kept after all', async () => {
    const { companion, pages } = world;
    await visit(third);
    const popup = await openPopup(companion);
    await popup.click('button', 'Save this page in the archive');
    await popup.shows(/^Saved “/m);
    await picture(popup, 'popup-saved');
    expect(await posts()).toBe(3);
    const asked = pages.requests.filter((request) => request.endsWith(third.path)).length;
    await popup.click('button', 'Read it');
    const side = await panel(companion);
    await side.shows(end(third));
    await picture(side, 'reader-saved');
    // It was taken from the tab; nobody was asked for it again.
    expect(pages.requests.filter((request) => request.endsWith(third.path)).length).toBe(asked);
    await goToView(side, 'Sources');
    await side.click('button', 'About the source “Saved pages”');
    await side.shows(/Nobody is asked for news/);
    await picture(side, 'saved-source');
    await closePanel(companion);
    const again = await openPopup(companion);
    await again.shows(/This page is in your archive/i);
    expect(await again.all('button', 'Save this page in the archive')).toEqual([]);
    await closePopup(companion);
  });

  test('has a page and a link saved from the context menu, with a sign on the button', async (context) => {
    const { companion, tab, pages } = world;
    needsScreen(context, companion);
    await visit(first);
    const before = await posts();
    await tab.goto(`${pages.origin}/sample-article`);
    await rightClick(companion, tab, 'h1');
    xdotool(companion, 'key', 'Up', 'Up', 'Up', 'Right', 's');
    await until('the page', async () => (await posts()) === before + 1);
    await until('the sign', async () => (await badgeOf(companion, `${pages.origin}/sample-article`)) === '✓');
    const popup = await openPopup(companion);
    await popup.shows(/^Saved “/m);
    await popup.click('button', 'Undo');
    await popup.shows('Not kept after all.');
    await until('the page to be gone', async () => (await posts()) === before);
    await closePopup(companion);

    await allowSites(companion, sitePattern(pages.origin));
    await visit(first);
    await rightClick(companion, tab, `a[href="${fourth.path}"]`);
    xdotool(companion, 'key', 'Up', 'Up', 'Return');
    await until('the link', async () => (await posts()) === before + 1);
    await until('its page to be asked for', () => pages.requests.includes(`GET ${fourth.path}`));
    const told = await openPopup(companion);
    await told.shows(/Saved “What came after”/);
    await picture(told, 'popup-link');
    await closePopup(companion);
  });
});
