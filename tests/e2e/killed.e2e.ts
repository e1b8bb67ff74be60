// Promise: nothing is lost. The real worker, stopped at random moments of the sync of publications of many kinds, leaves the archive
// and the index that an undisturbed one leaves. (tests/kill does the same 300 times without a browser.)
import 'fake-indexeddb/auto';
import { setTimeout as wait } from 'node:timers/promises';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Job } from '@/utils/model/job';
import type { Source } from '@/utils/model/source';
import { closeArchive } from '@/utils/store/database';
import { hasWork } from '@/utils/store/sources/backfill-store';
import { copyArchive, endLeases, rowsOf, sendMessage } from '../harness/archive-rows';
import { type Companion, launch } from '../harness/launch';
import { switchOnEverywhere } from '../harness/site-access';
import { until } from '../harness/until';
import { stopWorker, wakeWorker } from '../harness/worker';
import { archiveContents } from '../kill/archive-contents';
import { seededRandom } from '../seeded-random';
import { slow } from '../sites/faults';
import { KIND_NAMES, KINDS } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { type ServedSite, serveSite } from '../sites/serve';
import { BUNDLED } from './support';

const SEED = Number(process.env.BACKLIST_KILL_SEED ?? 1);
const POSTS = 40;
/** Those whose posts are read page by page, with a pause between, take minutes: backfill.e2e.ts stops the worker in them. */
const KINDS_PLAYED = KIND_NAMES.filter((name) => !['sitemap', 'list', 'listing'].includes(name));
/** The longest that a worker is let be, in milliseconds: about what a sync takes. */
const LONGEST = 1_500;

/** What is always due again, or takes long rests of its own: it changes nothing of what is compared. */
const GOES_ON: ReadonlySet<Job['kind']> = new Set(['check', 'checkup', 'account', 'merge']);

interface Site {
  url: string;
  served: ServedSite;
}

/** Waits until the archive is at rest with so many sources read, or says what is not. */
async function atRest(companion: Companion, sources: number): Promise<Record<string, unknown>> {
  await until(
    `${sources} sources to be read`,
    async () => {
      const rows = await rowsOf<Source>(companion, 'sources');
      const jobs = await rowsOf<Job>(companion, 'jobs');
      const read = rows.filter(({ lastSuccessAt }) => lastSuccessAt !== null).length;
      return (
        read === sources &&
        jobs.every((job) => job.leaseUntil === 0 && (GOES_ON.has(job.kind) || !hasWork(job)))
      );
    },
    120_000,
  );
  globalThis.indexedDB = new IDBFactory();
  return archiveContents(await copyArchive(companion));
}

async function started(): Promise<Companion> {
  const companion = await launch();
  await switchOnEverywhere(companion);
  await atRest(companion, 1);
  return companion;
}

describe('promise: the worker may be stopped at any moment', () => {
  const sites: Site[] = [];
  beforeEach((context) => {
    const missing = process.env.BACKLIST_NO_BROWSER;
    if (missing) context.skip(`skipped: ${missing}`);
  });
  beforeAll(async () => {
    if (process.env.BACKLIST_NO_BROWSER) return;
    for (const [n, kind] of KINDS_PLAYED.entries()) {
      const publication = { title: `Harbour ${n}`, posts: makePosts(POSTS, n + 1) };
      const served = await serveSite(slow(2, KINDS[kind].play(publication)));
      sites.push({ url: served.origin + KINDS[kind].path, served });
    }
  });
  afterAll(async () => {
    await closeArchive();
    for (const { served } of sites) await served.close();
  });

  /** Adds every publication and lets `meanwhile` do what it does after each. */
  async function syncAll(meanwhile: (companion: Companion) => Promise<void>) {
    const companion = await started();
    try {
      for (const [n, { url }] of sites.entries()) {
        expect(await sendMessage(companion, 'source.add', { url })).toMatchObject({ ok: true });
        await meanwhile(companion);
        await wakeWorker(companion);
        await atRest(companion, n + 2);
      }
      return await atRest(companion, sites.length + 1);
    } finally {
      await companion.close();
    }
  }

  test(`${KINDS_PLAYED.length} publications, the worker stopped in each (seed ${SEED})`, async () => {
    const undisturbed = await syncAll(async () => undefined);
    expect(Object.keys(undisturbed.posts as object).length).toBeGreaterThanOrEqual(
      BUNDLED + KINDS_PLAYED.length * POSTS,
    );
    const next = seededRandom(SEED);
    const stopped = await syncAll(async (companion) => {
      for (let stops = 1 + Math.floor(next() * 2); stops > 0; stops -= 1) {
        await wait(next() * LONGEST);
        await stopWorker(companion);
        await endLeases(companion);
        await wakeWorker(companion);
      }
    });
    expect(stopped).toEqual(undisturbed);
  }, 600_000);
});
