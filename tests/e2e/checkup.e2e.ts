// Promise: nothing is lost. What does not fit together in the real database is found by 'Check the archive', mended where it can
// be, and told of with a next step where it cannot; and each session of the browser looks by itself, at leisure.
import { afterEach, describe, expect, test } from 'vitest';
import type { Job } from '@/utils/model/job';
import { rowsOf } from '../harness/archive-rows';
import { until } from '../harness/until';
import { BUNDLED, useWorld } from './support';

const world = useWorld();
afterEach(async () => {
  for (const page of world.companion?.context.pages() ?? [])
    if (page !== world.tab && page.url().includes('options.html')) await page.close();
});

const checkupJob = async () =>
  (await rowsOf<Job>(world.companion, 'jobs')).find(({ kind }) => kind === 'checkup');

async function openOptions() {
  const page = await world.companion.context.newPage();
  await page.goto(`${world.companion.url('options.html')}#storage`);
  await page.getByRole('button', { name: 'Check the archive' }).waitFor();
  return page;
}

/** Deletes rows under the extension, as a database does that lost them. */
const lose = (rows: [store: string, key: number][]) =>
  world.tab.evaluate(
    (gone) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction(['posts', 'bodies', 'vectors'], 'readwrite');
          for (const [store, key] of gone) tx.objectStore(store).delete(key);
          tx.oncomplete = () => {
            db.close();
            done();
          };
          tx.onabort = () => fail(tx.error);
        };
      }),
    rows,
  );

describe('the checkup of the archive', () => {
  test('is done by itself once in a session, in slices with long rests', async () => {
    const job = await until(
      'the checkup to end',
      async () => {
        const now = await checkupJob();
        return now?.cursor.state === 'resting' ? now : null;
      },
      90_000,
    );
    expect(Object.keys(job.cursor).filter((name) => name.startsWith('last:'))).toEqual([]);
    const { worked, begun, finishedAt } = job.cursor;
    expect(Number(worked)).toBeGreaterThan(0);
    // By its rests, whatever the machine.
    expect(Number(worked) / (Number(finishedAt) - Number(begun))).toBeLessThan(0.01);
  });

  test('finds what is gone, mends it, and says so', async () => {
    await world.tab.goto(world.companion.url('manifest.json'));
    const [first, second] = (await rowsOf<{ id: number }>(world.companion, 'posts')).map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error('no posts');
    await lose([
      ['bodies', first],
      ['posts', second],
      ['vectors', first],
    ]);
    const page = await openOptions();
    await page.getByRole('button', { name: 'Check the archive' }).click();
    await page.getByText('The text of 1 post was gone').waitFor();
    await page.getByText('1 text is here without the post').waitFor();
    // What was asked for again comes by itself: the bundled pack is at hand.
    await until('the text to come back', async () =>
      (await rowsOf<{ id: number; text: string }>(world.companion, 'bodies')).some(
        ({ id, text }) => id === first && text !== '',
      ),
    );
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByText('1 text is here without the post').waitFor({ state: 'detached' });
    const posts = await rowsOf<{ id: number; guid: string }>(world.companion, 'posts');
    expect(posts.find(({ id }) => id === second)?.guid).toBe(`backlist:text-${second}`);
    expect(posts.length).toBeGreaterThanOrEqual(BUNDLED);
    // A second look finds nothing more.
    await page.getByRole('button', { name: 'Check the archive' }).click();
    await page.getByText('All is there and fits together.').waitFor();
  });
});
