// Imports and their undoing as jobs: one slice each time, until nothing is left.
import { toBacklistError } from '@/utils/core/errors';
import type { ImportEffect } from '@/utils/model/import';
import type { Job } from '@/utils/model/job';
import { repairSettings, type Settings } from '@/utils/model/settings';
import { importSlice } from '@/utils/store/import/import-slice';
import { noteProblem } from '@/utils/store/import/import-store';
import { reverted, undoImportSlice } from '@/utils/store/import/import-undo';
import { finishJob } from '@/utils/store/job-store';
import { newSource } from '@/utils/store/sources/new-source';
import type { SyncDeps } from './deps';

/** One that the reader stopped meanwhile has written nothing. */
async function unlessCancelled(deps: SyncDeps, job: Job, slice: () => Promise<boolean>): Promise<boolean> {
  try {
    return await slice();
  } catch (thrown) {
    const error = toBacklistError(thrown);
    if (error.code === 'cancelled') {
      await finishJob(deps.db, job.id);
      return true;
    }
    await noteProblem(deps.db, Number(job.cursor.importId), error.code);
    throw thrown;
  } finally {
    deps.announce({ of: 'imports' });
  }
}

function announceAll(deps: SyncDeps): void {
  deps.announce({ of: 'sources' });
  deps.announce({ of: 'posts', sourceId: null });
}

/**
 * The settings of a backup that count here: each whose own is still as it was at first. Reading every page needs the
 * browser's consent, which no file can give.
 */
function settingsFrom(backup: unknown, here: Settings): Partial<Settings> {
  const [there, initial] = [repairSettings(backup), repairSettings(null)];
  const names = (Object.keys(initial) as (keyof Settings)[]).filter(
    (name) =>
      name !== 'version' &&
      name !== 'automatic' &&
      JSON.stringify(here[name]) === JSON.stringify(initial[name]),
  );
  return Object.fromEntries(names.map((name) => [name, there[name]]));
}

async function restoreSettings(
  { settings }: SyncDeps,
  backup: unknown,
): Promise<{ before: Settings; after: Settings } | null> {
  const before = await settings.read();
  const after = { ...before, ...settingsFrom(backup, before) };
  await settings.change(after);
  return { before, after };
}

async function undoSettings({ settings }: SyncDeps, effect: ImportEffect): Promise<void> {
  const { before, after } = effect;
  if (before && after) await settings.change(reverted(await settings.read(), before, after));
}

/** Takes in the next slice of an import. */
export async function runImport(deps: SyncDeps, job: Job): Promise<void> {
  const now = deps.now();
  const world = {
    now,
    draftOf: ({ url, siteUrl, title }: { url: string; siteUrl: string | null; title: string }) => ({
      ...newSource({ url, title, kind: 'feed' }, now),
      siteUrl,
    }),
    restoreSettings: (backup: unknown) => restoreSettings(deps, backup),
  };
  const over = await unlessCancelled(deps, job, () => importSlice(deps.db, job, world));
  if (over) announceAll(deps);
}

/** Takes out the last slice of an import. */
export async function runUndo(deps: SyncDeps, job: Job): Promise<void> {
  const over = await unlessCancelled(deps, job, () =>
    undoImportSlice(deps.db, job, deps.now(), (effect) => undoSettings(deps, effect)),
  );
  if (over) announceAll(deps);
}
