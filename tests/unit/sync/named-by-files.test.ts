// Promise: a file that the reader imports leads nobody into their own network; what it names there waits for their word.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { ImportRecord } from '@/utils/model/import';
import { closeArchive } from '@/utils/store/database';
import { beginImport, finishStaging, stageSlices, startImport } from '@/utils/store/import/import-store';
import { updateSource } from '@/utils/store/sources/source-store';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { saveLink } from '@/utils/sync/saving/save-link';
import { HOUR } from '@/utils/sync/schedule';
import { plainFeed } from '../../sites/kinds/feeds';
import type { LoggedRequest, Play } from '../../sites/play';
import { playFetch } from '../../sites/play-fetch';
import { makePosts } from '../../sites/sentences';
import { makeWorld, type World } from './world';

const INSIDE = ['http://192.168.1.1', 'http://printer', 'http://[fd00::1]:8080', 'http://127.0.0.1:9000'];
const OUTSIDE = 'https://letters.example';

let world: World;
let log: LoggedRequest[];
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  log = [];
  const play: Play = plainFeed({ title: 'Letters', posts: makePosts(3) });
  world = await makeWorld({
    fetch: playFetch(new Map([...INSIDE, OUTSIDE].map((origin) => [origin, play])), log),
    mayFetch: async () => true,
  });
});

async function take(records: ImportRecord[]): Promise<void> {
  const id = await beginImport(world.db, { name: 'x', title: 'x', format: 'opml' }, world.clock);
  await stageSlices(world.db, id, 1, [records]);
  const counts = { sources: { new: 0, known: 0 }, posts: { new: 0, known: 0 } };
  const none = { links: 0, highlights: 0, tags: 0, unreadable: 0, examples: [] };
  await finishStaging(world.db, id, { ...counts, ...none });
  await startImport(world.db, id, { backCatalogue: true, fetchTexts: true }, world.clock);
  await work();
}

async function work(): Promise<void> {
  for (let half = 0; half < 12; half += 1) {
    world.clock += HOUR / 2;
    await createRunner(world).run();
  }
}

const asked = () => new Set(log.map(({ origin }) => origin));

it('a source is paused, and read once the reader resumes it', async () => {
  await take(
    [...INSIDE, OUTSIDE].map((origin) => ({
      is: 'source',
      url: `${origin}/feed`,
      siteUrl: null,
      title: 'x',
    })),
  );
  expect([...asked()]).toEqual([OUTSIDE]);
  const [first] = (await world.db.getAll('sources')).filter(({ state }) => state === 'paused');
  if (!first) throw new Error('none was paused');
  await updateSource(world.db, first.id, { state: 'active' });
  await requestCheck(world.db, first.id, world.clock);
  await work();
  expect(asked()).toEqual(new Set([OUTSIDE, new URL(first.url).origin]));
});

it('a link is kept, and its page is not asked for, as is that of a link which the reader saved', async () => {
  await take(
    [...INSIDE, OUTSIDE].map((origin) => ({
      ...{ is: 'post', guid: origin, url: `${origin}/posts/1`, title: 'x', html: '', text: '', summary: '' },
      ...{ published: null, savedAt: null, authors: [], tags: [], lang: null, readAt: null, starredAt: null },
      ...{ progress: null, highlights: [] },
    })),
  );
  expect(await world.db.count('posts')).toBe(INSIDE.length + 1);
  expect([...asked()]).toEqual([OUTSIDE]);
  await saveLink(world, { url: `${INSIDE[0]}/posts/2`, title: 'x' }, true, 'Saved');
  await work();
  expect(asked()).toEqual(new Set([OUTSIDE, INSIDE[0]]));
});
