// The jobs of sources of every kind and with every kind of back catalogue: each writes in slices of its own.

import type { Archive } from '@/utils/store/database';
import { addJob } from '@/utils/store/job-store';
import { newBackfill } from '@/utils/store/sources/backfill-store';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource } from '@/utils/store/sources/source-store';
import { createRunner } from '@/utils/sync/runner';
import { KIND_NAMES, KINDS, type KindName } from '../sites/kinds/all';
import { playFetch } from '../sites/play-fetch';
import { makePosts } from '../sites/sentences';
import type { JobCase } from './jobs';
import { idle, NOW, others, world } from './shelf';

/** One more than the feeds of these publications name; of what is read whole, a few. */
const POSTS = { feed: 11, listing: 3, pack: 3 } as const;
/** All of them stand in the feed: `backfill` in jobs.ts is such a one. */
const NO_CATALOGUE: readonly KindName[] = ['feed', 'complete'];

/** Follows a publication of a kind. @returns its source's id */
async function follow(db: Archive, name: KindName): Promise<number> {
  const origin = `https://${name}.example`;
  const { path, source } = KINDS[name];
  const publication = { title: 'The Weir', posts: makePosts(POSTS[source]) };
  others.now = { fetch: playFetch(new Map([[origin, KINDS[name].play(publication)]])) };
  return addSource(db, newSource({ url: `${origin}${path}`, title: 'The Weir', kind: source }, NOW));
}

const checkOf = (name: KindName): JobCase => ({
  kind: 'check',
  alike: true,
  prepare: (db) => follow(db, name),
});
const backfillOf = (name: KindName): JobCase => ({
  kind: 'backfill',
  alike: true,
  async prepare(db) {
    const id = await follow(db, name);
    await createRunner(await world()).run();
    await idle(db);
    await addJob(db, newBackfill(id, NOW));
  },
});

const ofKind = (name: KindName): [string, JobCase] =>
  KINDS[name].source === 'feed'
    ? [`back catalogue of the kind ${name}`, backfillOf(name)]
    : [`check of the kind ${name}`, checkOf(name)];

export const SOURCE_JOBS: Readonly<Record<string, JobCase>> = Object.fromEntries(
  KIND_NAMES.filter((name) => !NO_CATALOGUE.includes(name)).map(ofKind),
);
