// What the tests of reader servers ask the browser: the posts that came from one, and its check.
import { expect } from 'vitest';
import type { Job } from '@/utils/model/job';
import type { Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import type { Companion } from '../harness/launch';
import { until } from '../harness/until';

/** Where a server's API begins, and whose account it is. */
export interface Account {
  base: string;
  user: string;
}

/** The posts of a server's subscriptions, by guid: each is there once. */
export async function postsOf(companion: Companion, { base, user }: Account): Promise<Map<string, Post>> {
  const of = `${base.replace('//', `//${user}@`)}#`;
  const sources = await rowsOf<Source>(companion, 'sources');
  const own = new Set(sources.filter(({ url }) => url.startsWith(of)).map(({ id }) => id));
  const posts = (await rowsOf<Post>(companion, 'posts')).filter(({ sourceId }) => own.has(sourceId));
  expect(new Set(posts.map(({ guid }) => guid)).size).toBe(posts.length);
  return new Map(posts.map((post) => [post.guid, post]));
}

/** Has the work of accounts due now that was put off. */
export async function hurry(companion: Companion): Promise<void> {
  const page = await companion.context.newPage();
  try {
    await page.goto(companion.url('manifest.json'));
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('backlist');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('jobs', 'readwrite');
            const jobs = transaction.objectStore('jobs');
            const reading = jobs.getAll();
            reading.onsuccess = () => {
              for (const job of reading.result as Job[])
                if (
                  ['check', 'reader-items'].includes(job.kind) &&
                  job.leaseUntil === 0 &&
                  job.notBefore > Date.now()
                )
                  jobs.put({ ...job, notBefore: Date.now() });
            };
            transaction.oncomplete = () => {
              opening.result.close();
              done();
            };
            transaction.onabort = () => fail(transaction.error);
          };
        }),
    );
    // Any order has what is due run: this one is about no source.
    const order = { name: 'source.backfill', input: { id: 0, order: 'pause' } };
    await page.evaluate((message) => chrome.runtime.sendMessage(message), order);
  } finally {
    await page.close();
  }
}

export async function accountOf(companion: Companion, { base, user }: Account): Promise<Source> {
  const url = base.replace('//', `//${user}@`);
  const source = (await rowsOf<Source>(companion, 'sources')).find((one) => one.url === url);
  if (!source) throw new Error(`no source ${url}`);
  return source;
}

/** Has an account checked, and waits until it was. */
export async function check(companion: Companion, server: Account): Promise<Source> {
  const before = await accountOf(companion, server);
  expect(await sendMessage(companion, 'source.check', { id: before.id })).toMatchObject({ ok: true });
  await until(
    'the check to end',
    async () => (await accountOf(companion, server)).lastCheck?.at !== before.lastCheck?.at,
    60_000,
  );
  return accountOf(companion, server);
}
