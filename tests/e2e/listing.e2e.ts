// Promise: a page that lists posts, of a site without a feed, is followed like one. In the real browser.
import { mkdir } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { allowSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { KINDS } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { type ServedSite, serveSite } from '../sites/serve';
import { BUNDLED, useWorld } from './support';

const POSTS = 30;
const world = useWorld();
const PICTURES = process.env.BACKLIST_PICTURES;
let site: ServedSite | undefined;
afterAll(() => site?.close());

test('a list is found by its address, added, read whole, and told apart on its page', {
  timeout: 120_000,
}, async () => {
  const { companion } = world;
  const publication = { title: 'Harbour works', posts: makePosts(POSTS) };
  site = await serveSite(KINDS.list.play(publication));
  await allowSites(companion, sitePattern(site.origin));
  const page = await companion.context.newPage();
  await page.setViewportSize({ width: 400, height: 760 });
  const picture = async (name: string) => {
    if (!PICTURES) return;
    await mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${name}.png` });
  };
  await page.goto(companion.url('sidepanel.html?tab=1#/sources'));
  await page.getByRole('textbox', { name: /by its address/ }).fill(`${site.origin}/archive/`);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByText('The list on this page, 17 posts').waitFor();
  await picture('list-found');
  await page.getByRole('button', { name: /^Add the list on this page/ }).click();
  await until('all its posts', async () => (await storedCounts(companion)).posts === BUNDLED + POSTS, 60_000);
  await page.getByRole('button', { name: /^About the source “Archive”/ }).click();
  await page.getByText('List on a page').waitFor();
  await page.getByText('All that could be found is here.').waitFor({ timeout: 60_000 });
  await picture('list-source');
  // A post that is new on the list comes with the next check, by one request for it.
  publication.posts = makePosts(POSTS + 1);
  site.log.length = 0;
  await page.getByRole('button', { name: 'Check now' }).click();
  await until('the new post', async () => (await storedCounts(companion)).posts === BUNDLED + POSTS + 1);
  expect(site.log.map(({ path }) => path)).toEqual(['/archive/', `/posts/${POSTS + 1}`]);
});
