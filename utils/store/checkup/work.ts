// Sources, their jobs, and counters: a few rows, checked in one slice.
import type { Post } from '@/utils/model/post';
import { isFollowedKind } from '@/utils/model/source';
import { addJobIn, newJob } from '../job-store';
import { beginningWith } from '../key-range';
import { NEVER } from '../sources/backfill-store';
import { newSource } from '../sources/new-source';
import type { Look, Stage } from './stage';

/** The source ids that rows of an index or store begin with, each once, found by jumping from one to the next. */
async function sourceIdsIn(
  cursor: { key: unknown; continue(key?: never): Promise<typeof cursor | null> } | null,
): Promise<number[]> {
  const ids: number[] = [];
  let at = cursor;
  while (at) {
    const key = at.key;
    const id = Number(Array.isArray(key) ? key[0] : key);
    ids.push(id);
    at = await at.continue((Array.isArray(key) ? [id, []] : id + 0.5) as never);
  }
  return ids;
}

/** Rows of a lost source. Its posts stay, with a new source that is never fetched. */
async function mendSources({ tx, now, note }: Look): Promise<Set<number>> {
  const sources = tx.objectStore('sources');
  const known = new Set(await sources.getAllKeys());
  const isGone = (id: number) => id !== 0 && !known.has(id);
  const bySource = tx.objectStore('posts').index('source');
  for (const id of (await sourceIdsIn(await bySource.openKeyCursor())).filter(isGone)) {
    const post = (await bySource.get(beginningWith(id))) as Post;
    const title = URL.canParse(post.url ?? '') ? new URL(post.url ?? '').host : post.title;
    const draft = newSource({ kind: 'saved', url: `backlist:kept-${id}`, title }, now, NEVER);
    await sources.put({ ...draft, id, state: 'kept' });
    known.add(id);
    note('sources', await bySource.count(beginningWith(id)));
  }
  for (const store of ['frontier', 'tombstones'] as const) {
    const rows = tx.objectStore(store);
    for (const id of (await sourceIdsIn(await rows.openKeyCursor())).filter(isGone)) {
      await rows.delete(beginningWith(id));
      note('rows');
    }
  }
  for (const store of ['attempts', 'jobs'] as const) {
    const rows = tx.objectStore(store);
    for (const id of (await sourceIdsIn(await rows.index('sourceId').openKeyCursor())).filter(isGone)) {
      for (const key of await rows.index('sourceId').getAllKeys(id)) await rows.delete(key);
      note(store === 'jobs' ? 'jobs' : 'rows');
    }
  }
  return known;
}

/** Jobs that every source and import must have. */
async function mendJobs({ tx, now, note }: Look): Promise<void> {
  const jobs = await tx.objectStore('jobs').getAll();
  const add = async (...job: Parameters<typeof newJob>) => {
    await addJobIn(tx, newJob(...job));
    note('jobs');
  };
  const has = (kind: string, sourceId: number) =>
    jobs.some((job) => job.kind === kind && job.sourceId === sourceId);
  for (const { id, kind, state } of await tx.objectStore('sources').getAll()) {
    if (state === 'removed' && !has('purge', id)) await add('purge', id, now);
    const isFollowed = isFollowedKind(kind) && (state === 'active' || state === 'paused');
    if (isFollowed && !has('check', id)) await add('check', id, now);
  }
  if ((await tx.objectStore('bin').count()) > 0 && !has('purge', 0)) await add('purge', 0, now);
  for (const { id, state } of await tx.objectStore('imports').getAll()) {
    const kind = state === 'running' ? 'import' : state === 'undoing' ? 'undo-import' : null;
    if (kind === null || jobs.some((job) => job.kind === kind && job.cursor.importId === id)) continue;
    await addJobIn(tx, { ...newJob(kind, 0, now), cursor: { importId: id } });
    note('jobs');
  }
}

/** Parts of lost imports. */
async function mendImports({ tx, note }: Look): Promise<void> {
  const known = new Set(await tx.objectStore('imports').getAllKeys());
  for (const store of ['importSlices', 'importEffects', 'importIds'] as const) {
    const rows = tx.objectStore(store);
    for (const id of await sourceIdsIn(await rows.openKeyCursor())) {
      if (known.has(id)) continue;
      await rows.delete(beginningWith(id));
      note('rows');
    }
  }
}

/** Ids are never assigned twice: the next one is greater than all. */
async function mendCounters({ tx, note }: Look): Promise<void> {
  const meta = tx.objectStore('meta');
  const lastIn = async (store: 'posts' | 'bin' | 'bodies' | 'segments') =>
    Number((await tx.objectStore(store).openKeyCursor(null, 'prev'))?.key ?? 0);
  const lastPost = Math.max(await lastIn('posts'), await lastIn('bin'), await lastIn('bodies'));
  if (lastPost >= ((await meta.get('nextPostId')) ?? 1)) {
    await meta.put(lastPost + 1, 'nextPostId');
    note('counters');
  }
  const lastSegment = await lastIn('segments');
  if (lastSegment > ((await meta.get('lastSegmentId')) ?? 0)) {
    await meta.put(lastSegment, 'lastSegmentId');
    note('counters');
  }
}

export const workIsThere: Stage = {
  stores: [
    'sources',
    'posts',
    'bodies',
    'bin',
    'segments',
    'frontier',
    'tombstones',
    'attempts',
    'jobs',
    'imports',
    'importSlices',
    'importEffects',
    'importIds',
    'meta',
  ],
  walks: ['sources'],
  async look(look) {
    // First, so that nothing below gets an id that is taken.
    await mendCounters(look);
    const known = await mendSources(look);
    await mendJobs(look);
    await mendImports(look);
    return { rows: known.size, last: null };
  },
};
