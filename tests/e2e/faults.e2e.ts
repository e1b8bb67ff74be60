// Promise: nothing is lost. The real database, taken away from the running worker: by another version that wants it, and
// deleted under it.
import { describe, expect, test } from 'vitest';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { inWorker, stopWorker, wakeWorker } from '../harness/worker';
import { BUNDLED, useWorld } from './support';

const world = useWorld();

interface Reply {
  ok: boolean;
  code?: string;
}
const send = (name: string, input: object) => sendMessage<Reply>(world.companion, name, input);
const posts = async () => (await storedCounts(world.companion)).posts;

/** Asks for the archive as a newer version would, and leaves it as it is. */
const letGo = () =>
  new Promise<string>((done) => {
    const opening = indexedDB.open('backlist', 999);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => done('let in, and gone');
    opening.onblocked = () => done('blocked');
  });

describe('a database that is taken away', () => {
  test('by another version: what is asked next opens it again', async () => {
    const page = await world.companion.context.newPage();
    await page.goto(world.companion.url('manifest.json'));
    const asked = await page.evaluate(letGo);
    expect(asked).toBe('let in, and gone');
    expect(await send('post.mark', { ids: [1], starred: true })).toMatchObject({ ok: true });
    expect(
      (await rowsOf<{ id: number; starredAt: number | null }>(world.companion, 'posts'))[0]?.starredAt,
    ).not.toBeNull();
    await page.close();
  });

  test('deleted under the worker: it begins anew, with the bundled archive, and says what is gone', async () => {
    await until('it to be noted that there is an archive', () =>
      inWorker(
        world.companion,
        async () => 'had-archive' in (await chrome.storage.local.get('had-archive')),
        null,
      ),
    );
    const page = await world.companion.context.newPage();
    await page.goto(world.companion.url('manifest.json'));
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const deleting = indexedDB.deleteDatabase('backlist');
          deleting.onsuccess = () => done();
          deleting.onerror = () => fail(deleting.error);
        }),
    );
    await page.close();
    // Any question opens it again.
    expect(await send('lookup', { query: 'dapr', limit: 5, offset: 0, order: 'relevance' })).toMatchObject({
      ok: true,
    });
    await stopWorker(world.companion);
    await wakeWorker(world.companion);
    // A check that the stop interrupted is left alone until its lease is over: half a minute.
    await until('the bundled archive', async () => (await posts()) === BUNDLED, 60_000);
    const said = await until('the page that says so', () =>
      world.companion.context.pages().find((one) => one.url() === world.companion.url('transfer.html?lost')),
    );
    await said.getByText('The archive that was here is gone').first().waitFor();
    await said.close();
  });
});
