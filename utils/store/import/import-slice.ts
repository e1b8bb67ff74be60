// Takes in the next staged slice of an import: its rows, what they did, and the job, in one transaction. A slice is gone
// with the transaction that takes it in, so the worker may be killed at any point.
import { urlKey } from '@/utils/core/url-key';
import type {
  ImportEffect,
  ImportedPost,
  ImportedRow,
  ImportedSource,
  ImportRecord,
} from '@/utils/model/import';
import type { Job } from '@/utils/model/job';
import type { Source } from '@/utils/model/source';
import { restoreRows } from '../backup/restore';
import type { Archive } from '../database';
import { requestRebuild } from '../index/index-health';
import { addJobIn, newJob } from '../job-store';
import { beginningWith } from '../key-range';
import { orderCensusIn } from '../machines/folder-job';
import { newBackfill } from '../sources/backfill-store';
import { write } from '../write';
import { importPosts } from './import-posts';
import { BOOKS, effectOn, type ImportWorld, nextSlice, noteSlice, runningIn } from './import-progress';

const are = <I extends ImportRecord['is']>(records: readonly ImportRecord[], is: I) =>
  records.filter((record): record is Extract<ImportRecord, { is: I }> => record.is === is);

/** Adds the sources of a slice that the archive does not have, each with its first check as a job. */
async function importSources(
  db: Archive,
  job: Job,
  importId: number,
  slice: number,
  found: readonly ImportedSource[],
  world: ImportWorld,
): Promise<void> {
  return write(db, [...BOOKS, 'sources'], async (tx) => {
    const row = await runningIn(tx, importId, 'running');
    const sources = tx.objectStore('sources');
    const keyOf = ({ url }: { url: string }) => urlKey(url) ?? url;
    const there = new Set(
      (await sources.getAll()).filter(({ state }) => state !== 'removed').map((source) => keyOf(source)),
    );
    const effects = [];
    for (const one of found) {
      if (there.has(keyOf(one))) continue;
      there.add(keyOf(one));
      const draft = world.draftOf(one);
      // The database assigns the id; the type requires one.
      const id = await sources.add(draft as Source);
      await addJobIn(tx, newJob('check', id, world.now));
      if (row.backCatalogue) await addJobIn(tx, newBackfill(id, world.now));
      effects.push(effectOn('sources', id, null, draft));
    }
    await noteSlice(tx, row, slice, effects);
    await tx.objectStore('jobs').put(nextSlice(job, world.now));
  });
}

/** All is taken in: the import is over, can be undone, and what it brought is told to the user's other machines. */
async function finish(db: Archive, job: Job, importId: number, now: number): Promise<void> {
  return write(db, [...BOOKS, 'meta'], async (tx) => {
    const row = await runningIn(tx, importId, 'running');
    await tx.objectStore('importIds').delete(beginningWith(importId));
    await tx.objectStore('imports').put({ ...row, state: 'done', finishedAt: now, problem: null });
    await tx.objectStore('jobs').delete(job.id);
    await orderCensusIn(tx, now);
    // Rows of a backup come without the index and without their links: both are made from their bodies.
    if (row.format === 'backlist') {
      await requestRebuild(tx);
      await addJobIn(tx, newJob('links', 0, now));
    }
  });
}

/**
 * Takes in the next slice of the import that a job names.
 * @returns whether it was the last step
 * @throws BacklistError `cancelled` where the user stopped the import meanwhile: nothing is written then
 */
export async function importSlice(db: Archive, job: Job, world: ImportWorld): Promise<boolean> {
  const importId = Number(job.cursor.importId);
  const cursor = await db.transaction('importSlices').store.openCursor(beginningWith(importId));
  if (!cursor) {
    await finish(db, job, importId, world.now);
    return true;
  }
  const [, slice] = cursor.key;
  const { records } = cursor.value;
  const sources = are(records, 'source');
  const posts: ImportedPost[] = are(records, 'post');
  const rows: ImportedRow[] = are(records, 'row');
  // The stager puts one kind into a slice.
  if (sources.length > 0) await importSources(db, job, importId, slice, sources, world);
  else if (posts.length > 0) await importPosts(db, job, { importId, slice, posts }, world);
  else {
    const effects = await settingsOf(db, importId, rows, world);
    await restoreRows(db, job, { importId, slice, rows, effects }, world.now);
  }
  return false;
}

/** Settings with the numbers that sources have here. */
async function renumbered(db: Archive, importId: number, value: unknown): Promise<unknown> {
  const settings = value as { reading?: { imagesOf?: Record<string, unknown> } };
  const chosen = Object.entries(settings.reading?.imagesOf ?? {});
  const imagesOf: Record<string, unknown> = {};
  for (const [old, choice] of chosen) {
    const found = await db.get('importIds', [importId, 'sources', Number(old)]);
    if (found) imagesOf[found.id] = choice;
  }
  return { ...settings, reading: { ...settings.reading, imagesOf } };
}

/** Settings lie outside of the archive: taken in before the slice, again where the worker died in between. */
async function settingsOf(
  db: Archive,
  importId: number,
  rows: readonly ImportedRow[],
  world: ImportWorld,
): Promise<ImportEffect[]> {
  const row = rows.find(({ store }) => store === 'settings');
  const change = row ? await world.restoreSettings(await renumbered(db, importId, row.value)) : null;
  return change ? [{ store: 'settings', key: 'settings', ...change }] : [];
}
