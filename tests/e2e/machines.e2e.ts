// Promise: what the reader does on two machines at once comes to the same on both, through a folder on a real WebDAV server,
// over a line that is cut and with workers that are stopped. Two real browsers, set up as a reader sets them up.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Job } from '@/utils/model/job';
import { serveWebdav, type WebdavServer } from '../converge/webdav-server';
import { rowsOf } from '../harness/archive-rows';
import type { Companion } from '../harness/launch';
import { grantSites, sitePattern } from '../harness/site-access';
import { until } from '../harness/until';
import { inWorker, stopWorker, wakeWorker } from '../harness/worker';
import { seededRandom } from '../seeded-random';
import { PATIENCE, setUpFolder, useTwoBrowsers } from './two-browsers';

const PASSPHRASE = 'mills and weirs and locks';
const ROUNDS = 3;

let server: WebdavServer;
const browsers = useTwoBrowsers(
  async () => {
    server = await serveWebdav();
  },
  async () => {
    await server?.close();
  },
);

/** Everything that is the reader's, by what both machines know things by. */
const told = (machine: Companion) =>
  inWorker(
    machine,
    () =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['posts', 'highlights']);
          const posts = tx.objectStore('posts').getAll();
          const marks = tx.objectStore('highlights').getAll();
          tx.oncomplete = () => {
            opening.result.close();
            const lines = [
              ...posts.result.map((post) => [
                post.guid,
                post.readAt,
                post.starredAt,
                post.laterAt ?? null,
                [...(post.labels ?? [])].sort().join(),
              ]),
              ...marks.result
                .filter((mark) => mark.deletedAt === null)
                .map((mark) => [
                  'mark',
                  mark.quote.exact,
                  mark.colour,
                  mark.note,
                  [...mark.tags].sort().join(),
                ]),
            ];
            done(
              lines
                .map((line) => JSON.stringify(line))
                .sort()
                .join('\n'),
            );
          };
        };
      }),
    null,
  );

/** Sends messages as the screens do, from one of the extension's own pages. */
async function send(
  machine: Companion,
  messages: readonly { name: string; input: unknown }[],
): Promise<void> {
  const page = await machine.context.newPage();
  try {
    await page.goto(machine.url('manifest.json'));
    await page.evaluate(
      async (all) => {
        for (const message of all) await chrome.runtime.sendMessage(message);
      },
      messages as { name: string; input: unknown }[],
    );
  } finally {
    await page.close();
  }
}

/** Ids of the posts, in the order of what both know them by. */
const postIds = (machine: Companion) =>
  inWorker(
    machine,
    () =>
      new Promise<number[]>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('posts').objectStore('posts').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            done(asking.result.sort((a, b) => (a.guid < b.guid ? -1 : 1)).map(({ id }) => id));
          };
        };
      }),
    null,
  );

async function edits(machine: Companion, random: () => number): Promise<{ name: string; input: unknown }[]> {
  const ids = await postIds(machine);
  const one = () => ids[Math.floor(random() * ids.length)] ?? 0;
  return Array.from({ length: 12 }, () => {
    const [draw, flag] = [random(), random() < 0.6];
    if (draw < 0.3) return { name: 'post.mark', input: { ids: [one()], read: flag } };
    if (draw < 0.45) return { name: 'post.mark', input: { ids: [one()], starred: flag } };
    if (draw < 0.75) {
      const label = [`tag ${Math.floor(random() * 5)}`];
      return {
        name: 'post.label',
        input: { ids: [one()], add: flag ? label : [], remove: flag ? [] : label },
      };
    }
    const start = Math.floor(random() * 3) * 10;
    const quote = { type: 'TextQuoteSelector', exact: `words at ${start}`, prefix: '', suffix: '' };
    const position = { type: 'TextPositionSelector', start, end: start + 10 };
    const colour = ['yellow', 'green', 'blue', 'pink'][Math.floor(random() * 4)];
    return {
      name: 'highlight.add',
      input: { postId: one(), colour, note: '', tags: [`t${start}`], quote, position },
    };
  });
}

const setUp = (machine: Companion, name: string, passphrase: string) =>
  setUpFolder(machine, { url: `${server.url}Backlist`, name, passphrase });

test('a wrong passphrase is said before anything is written, and the right one joins', {
  timeout: PATIENCE * 3,
}, async () => {
  const { home, work } = browsers;
  for (const machine of [home, work]) await grantSites(machine, sitePattern(server.url));
  await setUp(home, 'Desk at home', PASSPHRASE);
  const folder = path.join(server.root, 'Backlist');
  await until(
    'the first exchange',
    async () => (await readdir(folder)).some((name) => name.startsWith('changes-')),
    PATIENCE,
  );
  // Then, with nothing left to tell, the next one is an hour away.
  await until(
    'its end',
    async () =>
      (await rowsOf<Job>(home, 'jobs')).some(
        ({ kind, cursor, leaseUntil }) =>
          kind === 'folder' && leaseUntil === 0 && typeof cursor.at === 'number',
      ),
    PATIENCE,
  );
  server.log.length = 0;
  await setUp(work, 'Laptop', 'something else entirely');
  expect(server.log.filter((line) => !/^(?:PROPFIND|GET) /.test(line))).toEqual([]);
  await setUp(work, 'Laptop', PASSPHRASE);
  // What lies there tells nothing to whoever looks.
  const files = await readdir(folder);
  for (const name of files)
    expect((await readFile(path.join(folder, name))).toString('latin1')).not.toMatch(/hlibco|Desk/);
});

test('edits at once, cut lines and stopped workers come to one state', {
  timeout: PATIENCE * 6,
}, async () => {
  const { home, work } = browsers;
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const random = seededRandom(seed);
    await Promise.all([send(home, await edits(home, random)), send(work, await edits(work, random))]);
    expect(await told(home)).not.toBe(await told(work));
    server.fault = () => (random() < 0.3 ? (random() < 0.5 ? 'unheard' : 'unanswered') : null);
    for (const machine of [home, work, home]) {
      await send(machine, [{ name: 'folder.exchange', input: {} }]);
      if (random() < 0.7) await stopWorker(machine);
      await wakeWorker(machine);
    }
    server.fault = () => null;
    await until(
      `round ${seed} to come to one state`,
      async () => {
        for (const machine of [home, work]) await send(machine, [{ name: 'folder.exchange', input: {} }]);
        return (await told(home)) === (await told(work));
      },
      PATIENCE,
    );
  }
  const page = await home.context.newPage();
  await page.goto(home.url('options.html'));
  await page.getByRole('heading', { name: 'Your other machines' }).waitFor({ timeout: PATIENCE });
  await page.getByText('Laptop').waitFor({ timeout: PATIENCE });
  // The server is counted like any other that is asked.
  await page.getByRole('row', { name: new URL(server.url).host }).waitFor({ timeout: PATIENCE });
});

test('removed from the server, everything stays on the machines', { timeout: PATIENCE * 2 }, async () => {
  const { home } = browsers;
  const before = await told(home);
  const page = await home.context.newPage();
  await page.goto(home.url('options.html'));
  await page.getByRole('button', { name: 'Remove from the server…' }).click();
  await page.getByRole('button', { name: 'Delete it from the server' }).click();
  await page.getByRole('button', { name: 'Set up a folder…' }).waitFor({ timeout: PATIENCE });
  expect((await readdir(path.join(server.root, 'Backlist'))).filter((name) => !name.startsWith('.'))).toEqual(
    [],
  );
  expect(await told(home)).toBe(before);
});
