// Promise: what was marked over many posts is taken back from anywhere in the panel, with the worker stopped in between,
// and what the reader did since stays.
import { expect, test } from 'vitest';
import type { Post } from '@/utils/model/post';
import { rowsOf } from '../harness/archive-rows';
import { until } from '../harness/until';
import { stopWorker } from '../harness/worker';
import { BUNDLED, useWorld } from './support';

const world = useWorld();
const read = async () =>
  (await rowsOf<Post>(world.companion, 'posts')).filter(({ readAt }) => readAt !== null);

test('all marked as read, one opened and starred, all taken back', async () => {
  const { companion } = world;
  const page = await companion.context.newPage();
  await page.goto(companion.url('sidepanel.html?tab=1#/archive?state=unread'));
  await page.getByRole('button', { name: 'Mark all read' }).click();
  await page.getByText('No unread posts.').waitFor();
  expect(await read()).toHaveLength(BUNDLED);

  // Elsewhere in the panel, a post is opened and starred, and the worker sleeps.
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.locator('.year-post .post-link').first().click();
  await page.getByRole('button', { name: 'Star', exact: true }).click();
  await until('a star', async () =>
    (await rowsOf<Post>(companion, 'posts')).some(({ starredAt }) => starredAt !== null),
  );
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await stopWorker(companion);
  await page.getByRole('region', { name: 'Just done' }).getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor({ state: 'attached' });
  expect(await read()).toHaveLength(0);
  expect((await rowsOf<Post>(companion, 'posts')).filter(({ starredAt }) => starredAt !== null)).toHaveLength(
    1,
  );
  await page.close();
});
