// Promise: the map is made by the product's own engine, survives the worker's death, opens what is clicked, and its table
// has the same facts as the archive.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArchiveMap, RelationRow } from '@/utils/model/map';
import type { Post } from '@/utils/model/post';
import { endLeases, rowsOf } from '../harness/archive-rows';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { stopWorker, wakeWorker } from '../harness/worker';
import { KINDS } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { type ServedSite, serveSite } from '../sites/serve';
import { BUNDLED, subscribe, useWorld } from './support';

const world = useWorld();
const POSTS = 60;
let site: ServedSite | undefined;
beforeAll(async () => {
  site = await serveSite(KINDS.complete.play({ title: 'Harbour notes', posts: makePosts(POSTS, 5) }));
});
afterAll(() => site?.close());

const rows = () => rowsOf<RelationRow>(world.companion, 'relations');
const made = async () => (await rowsOf<ArchiveMap>(world.companion, 'maps'))[0];

async function openMap(): Promise<Page> {
  const page = await world.companion.context.newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(world.companion.url('sidepanel.html?tab=1#/archive'));
  await page.getByRole('button', { name: 'Map of the archive' }).click();
  return page;
}

/** Waits until the asking is under way. Looked for within the page: a look from outside might come when it is over. */
async function askingBegan(page: Page): Promise<void> {
  const isLeased = () =>
    new Promise<boolean>((done) => {
      const opening = indexedDB.open('backlist');
      opening.onsuccess = () => {
        const asking = opening.result.transaction('jobs').objectStore('jobs').getAll();
        asking.onsuccess = () => {
          opening.result.close();
          done(asking.result.some(({ kind, leaseUntil }) => kind === 'map' && leaseUntil > 0));
        };
      };
    });
  await page.waitForFunction(isLeased, null, { polling: 20 });
}

/** Moves the pointer over the picture until a post is under it; answers its title. */
async function pointAtPost(page: Page): Promise<string> {
  const box = await page.locator('.map-canvas').boundingBox();
  if (!box) throw new Error('the map has no picture');
  for (let y = box.y + 8; y < box.y + box.height; y += 18) {
    for (let x = box.x + 8; x < box.x + box.width; x += 18) {
      await page.mouse.move(x, y);
      const card = page.locator('.map-card-title');
      if ((await card.count()) > 0) return (await card.textContent()) ?? '';
    }
  }
  throw new Error('the map has no post');
}

test('17 posts: asked, laid out, kept; the table has what the engine said; a click opens', async () => {
  const page = await openMap();
  await page.locator('.map-canvas').waitFor({ timeout: 60_000 });
  const posts = new Map((await rowsOf<Post>(world.companion, 'posts')).map((post) => [post.id, post]));
  const relations = await rows();
  expect(relations).toHaveLength(BUNDLED);
  const map = await made();
  expect(map?.points.map(({ id }) => id).sort()).toEqual([...posts.keys()].sort());
  expect(map?.clusters.length).toBeGreaterThan(0);

  // Each relation once, whichever of the two was asked.
  const title = (id: number) => posts.get(id)?.title ?? '';
  const pair = (one: string, other: string) => [one, other].sort().join(' — ');
  const pairs = new Set(
    relations.flatMap(({ id, to }) => to.map((other) => pair(title(id), title(other.id)))),
  );
  await page.getByText(`${BUNDLED} posts · ${pairs.size} relations`).waitFor();
  await page.getByRole('button', { name: 'As a table' }).click();
  const closed = page.locator('.map-table:not([open]) summary');
  while ((await closed.count()) > 0) await closed.first().click();
  await until(
    'every post in the table',
    async () => (await page.locator('.map-table tbody tr').count()) === BUNDLED,
  );
  const told = await page.locator('.map-table tbody tr').evaluateAll((lines) =>
    lines.map((line) => ({
      title: line.querySelector('th a')?.textContent ?? '',
      beside: [...line.querySelectorAll('td a')].map((link) => link.textContent ?? ''),
    })),
  );
  expect(told.map((line) => line.title).sort()).toEqual([...posts.values()].map((post) => post.title).sort());
  expect(new Set(told.flatMap((line) => line.beside.map((other) => pair(line.title, other))))).toEqual(pairs);

  await page.getByRole('button', { name: 'As a picture' }).click();
  const pointed = await pointAtPost(page);
  await page.mouse.down();
  await page.mouse.up();
  await page.getByRole('heading', { level: 1, name: pointed }).waitFor();
  // Back to where the reader was; by keys the same.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.locator('.map-picture').focus();
  await page.keyboard.press('Home');
  const best = (await page.locator('.map-card-title').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: best }).waitFor();
  await page.close();
});

test('new posts are brought in on the reader’s word, with the worker stopped in the middle', async () => {
  const { companion } = world;
  await subscribe(companion, `${site?.origin}${KINDS.complete.path}`, 'Harbour notes');
  await until('the posts', async () => (await storedCounts(companion)).posts === BUNDLED + POSTS);
  const before = await made();
  const page = await openMap();
  await page.getByText(`${POSTS} posts came or changed since`).waitFor();
  await page.getByRole('button', { name: 'Bring the map up to date' }).click();
  await askingBegan(page);
  await stopWorker(companion);
  const asked = (await rows()).length;
  expect(asked).toBeLessThan(BUNDLED + POSTS);
  await endLeases(companion);
  await wakeWorker(companion);
  await until('every post to be asked', async () => (await rows()).length === BUNDLED + POSTS, 60_000);
  await until('the new map', async () => (await made())?.points.length === BUNDLED + POSTS, 60_000);
  await page.getByText(`${BUNDLED + POSTS} posts`).waitFor();
  expect(await page.locator('.map-progress').count()).toBe(0);
  // What was known stands near where it stood: nearer than by chance.
  const after = await made();
  const at = new Map(after?.points.map((point) => [point.id, point]));
  const far = (one: { x: number; y: number }, other: { x: number; y: number }) =>
    Math.hypot(one.x - other.x, one.y - other.y);
  const old = before?.points ?? [];
  const moved = old.map((point) => far(point, at.get(point.id) ?? { x: 0, y: 0 }));
  const apart = old.flatMap((one) => old.map((other) => far(one, other)));
  const mean = (all: number[]) => all.reduce((sum, each) => sum + each, 0) / all.length;
  expect(mean(moved)).toBeLessThan(mean(apart));
  await page.close();
});
