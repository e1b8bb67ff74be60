// Imports as rows: staged slice by slice by the page that reads the file, then taken in, or undone, by a job.
import { BacklistError, type ErrorCode } from '@/utils/core/errors';
import type { ImportCounts, ImportRecord, ImportRow } from '@/utils/model/import';
import type { Archive, WriteTransaction } from '../database';
import { addJobIn, newJob } from '../job-store';
import { beginningWith } from '../key-range';
import { write } from '../write';

/** What belongs to an import beside its row. */
const PARTS = ['importSlices', 'importEffects', 'importIds'] as const;

/** Begins an import; answers its id. Others that were never started are let go. */
export async function beginImport(
  db: Archive,
  { name, title, format }: Pick<ImportRow, 'name' | 'title' | 'format'>,
  now: number,
): Promise<number> {
  const draft: Omit<ImportRow, 'id'> = {
    name,
    title,
    format,
    state: 'staging',
    startedAt: now,
    finishedAt: null,
    counts: null,
    slices: 0,
    done: 0,
    added: 0,
    changed: 0,
    stayed: 0,
    backCatalogue: false,
    fetchTexts: false,
    problem: null,
  };
  // The database assigns the id; the type requires one.
  return write(db, ['imports', ...PARTS], async (tx) => {
    for (const row of await tx.objectStore('imports').getAll())
      if (row.state === 'staging' || row.state === 'ready') await discardIn(tx, row.id);
    return tx.objectStore('imports').add(draft as ImportRow);
  });
}

/** The row of an import. @throws BacklistError `cancelled` */
async function rowIn(tx: WriteTransaction, id: number, states: readonly ImportRow['state'][]) {
  const row = await tx.objectStore('imports').get(id);
  if (row && states.includes(row.state)) return row;
  throw new BacklistError('cancelled', { facts: { id } });
}

/** Stages slices, the first of this number; the same slice twice counts once. Slices are numbered from 1. */
export async function stageSlices(
  db: Archive,
  id: number,
  first: number,
  slices: readonly ImportRecord[][],
): Promise<void> {
  return write(db, ['imports', 'importSlices'], async (tx) => {
    const row = await rowIn(tx, id, ['staging']);
    for (const [n, records] of slices.entries())
      await tx.objectStore('importSlices').put({ records }, [id, first + n]);
    await tx.objectStore('imports').put({ ...row, slices: Math.max(row.slices, first + slices.length - 1) });
  });
}

/** All is staged, and counted. */
export async function finishStaging(db: Archive, id: number, counts: ImportCounts): Promise<void> {
  return write(db, ['imports'], async (tx) => {
    const row = await rowIn(tx, id, ['staging']);
    await tx.objectStore('imports').put({ ...row, counts, state: 'ready' });
  });
}

/** Leaves the taking in of what is staged as a job. */
export async function startImport(
  db: Archive,
  id: number,
  choices: Pick<ImportRow, 'backCatalogue' | 'fetchTexts' | 'bringBack'>,
  now: number,
): Promise<void> {
  return write(db, ['imports', 'jobs'], async (tx) => {
    const row = await rowIn(tx, id, ['ready']);
    await tx.objectStore('imports').put({ ...row, ...choices, state: 'running' });
    await addJobIn(tx, { ...newJob('import', 0, now), cursor: { importId: id } });
  });
}

/** Takes out again what an import brought, as far as it got. Left as a job. */
export async function undoImport(db: Archive, id: number, now: number): Promise<void> {
  return write(db, ['imports', 'importSlices', 'importEffects', 'jobs'], async (tx) => {
    const row = await rowIn(tx, id, ['running', 'done']);
    await tx.objectStore('importSlices').delete(beginningWith(id));
    const slices = await tx.objectStore('importEffects').count(beginningWith(id));
    await tx.objectStore('imports').put({ ...row, state: 'undoing', slices, done: 0, problem: null });
    for (const job of await tx.objectStore('jobs').index('sourceId').getAll(0)) {
      if (job.kind === 'import' && job.cursor.importId === id) await tx.objectStore('jobs').delete(job.id);
    }
    await addJobIn(tx, { ...newJob('undo-import', 0, now), cursor: { importId: id } });
  });
}

async function discardIn(tx: WriteTransaction, id: number): Promise<void> {
  await tx.objectStore('imports').delete(id);
  for (const part of PARTS) await tx.objectStore(part).delete(beginningWith(id));
}

/** Lets go of an import that was never started, or is over: what it brought stays, and cannot be undone any more. */
export async function discardImport(db: Archive, id: number): Promise<void> {
  await write(db, ['imports', ...PARTS], async (tx) => {
    await rowIn(tx, id, ['staging', 'ready', 'done', 'undone']);
    await discardIn(tx, id);
  });
}

/** Notes what keeps an import from going on, for whoever looks at it. */
export async function noteProblem(db: Archive, id: number, problem: ErrorCode): Promise<void> {
  await write(db, ['imports'], async (tx) => {
    const row = await tx.objectStore('imports').get(id);
    if (row) await tx.objectStore('imports').put({ ...row, problem });
  });
}
