// @vitest-environment happy-dom
// Guards: an import survives being stopped anywhere, and comes to the same when it goes on; one that cannot be read leaves nothing.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { discardImport, startImport, undoImport } from '@/utils/store/import/import-store';
import { allJobs } from '@/utils/store/job-store';
import { beginFolder, folderJob } from '@/utils/store/machines/folder-job';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { runImport } from '@/utils/sync/import-job';
import type { Read } from '@/utils/transfer/records';
import { type Desk, makeDesk, NOW } from './desk';
import { contents, fullDesk, link, many, of } from './pocket-links';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

let desk: Desk;
beforeEach(async () => {
  desk = await fullDesk();
});

describe('stopped', () => {
  test('anywhere, it goes on where it was, and comes to the same', async () => {
    const whole = await fullDesk();
    const reference = await whole.stage('pocket', of(...many()));
    await whole.take(reference.id);
    const wanted = await whole.rows();

    desk = await fullDesk();
    const { id } = await desk.stage('pocket', of(...many()));
    await startImport(desk.db, id, { backCatalogue: false, fetchTexts: true, bringBack: false }, NOW);
    // The worker dies after its write, before or while it does the next: a slice is begun again from the same row.
    for (let turn = 0; turn < 40; turn += 1) {
      const job = (await allJobs(desk.db)).find(({ kind }) => kind === 'import');
      if (!job) break;
      const dying = vi.spyOn(desk.db, 'transaction');
      if (turn % 3 === 1) {
        dying.mockImplementationOnce(() => {
          throw new Error('the worker died');
        });
        await expect(runImport(desk.world, job)).rejects.toThrow();
        dying.mockRestore();
        continue;
      }
      dying.mockRestore();
      // Two slices at once, as a worker that woke too early would.
      await Promise.allSettled([
        runImport(desk.world, job),
        ...(turn % 3 === 2 ? [runImport(desk.world, job)] : []),
      ]);
    }
    await desk.run();
    expect(await desk.db.get('imports', id)).toMatchObject({ state: 'done' });
    expect(await desk.db.count('importSlices')).toBe(0);
    const titles = (rows: Record<string, object[]>) =>
      rows.posts?.map((line) => (line as { value: { title: string } }).value.title).sort();
    expect(titles(await desk.rows())).toEqual(titles(wanted));
  });

  test('by the reader in the middle: everything goes again', async () => {
    const before = await contents(desk);
    const { id } = await desk.stage('pocket', of(...many()));
    await startImport(desk.db, id, { backCatalogue: false, fetchTexts: true, bringBack: false }, NOW);
    const [job] = (await allJobs(desk.db)).filter(({ kind }) => kind === 'import');
    if (job) await runImport(desk.world, job);
    expect(await newestPosts(desk.db, 500)).toHaveLength(220);
    expect(await desk.undo(id)).toMatchObject({ state: 'undone', stayed: 0 });
    expect(await contents(desk)).toEqual(before);
    // A slice that was still under way when the reader said stop writes nothing.
    if (job) await runImport(desk.world, job);
    expect(await contents(desk)).toEqual(before);
  });
});

/** One link, to be taken in, or out again, with a folder that was told of everything before. */
async function oneLink(isUndone: boolean): Promise<void> {
  desk = await makeDesk();
  const { id } = await desk.stage('pocket', of(link(1)));
  await startImport(desk.db, id, { backCatalogue: false, fetchTexts: false, bringBack: false }, NOW);
  if (isUndone) {
    await desk.run();
    await undoImport(desk.db, id, NOW);
  }
  await beginFolder(desk.db, 'https://dav.example/backlist/', NOW);
  const job = await folderJob(desk.db);
  if (job) await desk.db.put('jobs', { ...job, cursor: { ...job.cursor, census: false } });
}

test.each([
  ['in', false],
  ['out', true],
])(
  'wherever the worker dies as posts are taken %s, the other machines are told of them',
  async (_, isUndone) => {
    for (let at = 1, hasDied = true; hasDied; at += 1) {
      await oneLink(isUndone);
      const usual = desk.db.transaction.bind(desk.db) as (...args: unknown[]) => never;
      let asked = 0;
      const dying = vi.spyOn(desk.db, 'transaction').mockImplementation((...args: unknown[]) => {
        asked += 1;
        if (asked === at) throw new Error('the worker died');
        return usual(...args);
      });
      hasDied = await desk.run().then(
        () => false,
        () => true,
      );
      dying.mockRestore();
      await desk.run();
      expect((await folderJob(desk.db))?.cursor.census, `at transaction ${at}`).toBe(true);
    }
  },
);

test('a reading that fails leaves nothing, neither rows nor anything that waits', async () => {
  const before = await contents(desk);
  async function* failing(): AsyncGenerator<Read> {
    yield* many();
    throw new Error('cut off');
  }
  await expect(desk.stage('pocket', failing())).rejects.toThrow('cut off');
  for (const { id } of await desk.db.getAll('imports')) await discardImport(desk.db, id);
  expect(await contents(desk)).toEqual(before);
  expect(await desk.db.count('importSlices')).toBe(0);
});
