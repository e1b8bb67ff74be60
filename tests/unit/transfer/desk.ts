// A desk for import and export: an archive in memory, files read and staged as the page does it, jobs run by the runner.
import { IDBFactory } from 'fake-indexeddb';
import type { ImportCounts, ImportFormat, ImportRow } from '@/utils/model/import';
import type { Job } from '@/utils/model/job';
import { repairSettings, type Settings } from '@/utils/model/settings';
import { BACKUP_NAMES, backupLines } from '@/utils/store/backup/backup-reader';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { deletedPosts, knownGuids, knownKeys, knownSources } from '@/utils/store/import/import-reader';
import {
  beginImport,
  finishStaging,
  stageSlices,
  startImport,
  undoImport,
} from '@/utils/store/import/import-store';
import { rebuildSlice } from '@/utils/store/index/index-rebuild';
import { allJobs } from '@/utils/store/job-store';
import { linksSlice } from '@/utils/store/posts/links';
import { runImport, runUndo } from '@/utils/sync/import-job';
import { writeBackup } from '@/utils/transfer/backup/write-backup';
import type { Bundle } from '@/utils/transfer/bundle';
import type { Read } from '@/utils/transfer/records';
import { stageAll } from '@/utils/transfer/stage';
import { zipBundle } from '@/utils/transfer/zip-bundle';
import { makeWorld, type World } from '../sync/world';

export const NOW = Date.UTC(2026, 5, 1);
export const ORIGIN = 'chrome-extension://abcdefgh/';

export interface Desk {
  db: Archive;
  world: World;
  settings: { now: Settings };
  /** Stages records and answers the dry run's figures. */
  stage(format: ImportFormat, reading: AsyncIterable<Read>): Promise<{ id: number; counts: ImportCounts }>;
  /** Takes in what is staged. */
  take(id: number, bringBack?: boolean): Promise<ImportRow>;
  undo(id: number): Promise<ImportRow>;
  /** Runs jobs of imports and of the index until none is left; no source is asked. */
  run(): Promise<void>;
  backup(): Promise<Blob>;
  /** Forgets everything. */
  wipe(): Promise<void>;
  /** Every row that a backup keeps, by store. */
  rows(): Promise<Record<string, object[]>>;
}

const TURNS: { [kind in Job['kind']]?: (desk: Desk, job: Job) => Promise<void> } = {
  import: ({ world }, job) => runImport(world, job),
  'undo-import': ({ world }, job) => runUndo(world, job),
  links: async ({ db }, job) => {
    await linksSlice(db, 0);
    await db.delete('jobs', job.id);
  },
  reindex: ({ db, world }, job) => rebuildSlice(db, job, world.clock),
};

export async function makeDesk(): Promise<Desk> {
  const settings = { now: repairSettings(null) };
  const desk = { settings } as Desk;
  const open = async () => {
    await closeArchive();
    globalThis.indexedDB = new IDBFactory();
    desk.db = await openArchive();
    desk.world = await makeWorld({
      db: desk.db,
      // Nothing is asked for in these tests.
      mayFetch: async () => false,
      settings: {
        read: async () => settings.now,
        change: async (change) => {
          settings.now = repairSettings({ ...settings.now, ...change });
        },
      },
    });
    desk.world.clock = NOW;
  };
  await open();
  const rowOf = async (id: number): Promise<ImportRow> => {
    const row = await desk.db.get('imports', id);
    if (!row) throw new Error(`no import ${id}`);
    return row;
  };
  return Object.assign(desk, {
    async stage(format: ImportFormat, reading: AsyncIterable<Read>) {
      const id = await beginImport(desk.db, { name: 'file', title: 'Imported', format }, NOW);
      const counts = await stageAll(reading, format, {
        stage: (first, slices) => stageSlices(desk.db, id, first, structuredClone(slices)),
        knownKeys: (keys) => knownKeys(desk.db, keys),
        knownGuids: (source, guids) => knownGuids(desk.db, source, guids),
        deletedPosts: (source, records) => deletedPosts(desk.db, source, records),
        knownSources: () => knownSources(desk.db),
        onProgress: () => undefined,
      });
      await finishStaging(desk.db, id, counts);
      return { id, counts };
    },
    async take(id: number, bringBack = false) {
      await startImport(desk.db, id, { backCatalogue: false, fetchTexts: true, bringBack }, NOW);
      await desk.run();
      return rowOf(id);
    },
    async undo(id: number) {
      await undoImport(desk.db, id, NOW);
      await desk.run();
      return rowOf(id);
    },
    async run() {
      for (;;) {
        const jobs = await allJobs(desk.db);
        const job = jobs.find(({ kind }) => kind in TURNS);
        if (!job) return;
        await TURNS[job.kind]?.(desk, job);
      }
    },
    async backup() {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      const sink = new WritableStream<Uint8Array>({
        write: (chunk) => void parts.push(new Uint8Array(chunk)),
      });
      await writeBackup(sink, {
        names: BACKUP_NAMES,
        madeAt: NOW,
        madeBy: '0.0.0',
        lines: async function* (name) {
          if (name === 'settings') yield { value: settings.now };
          else yield* backupLines(desk.db, name);
        },
      });
      return new Blob(parts);
    },
    async wipe() {
      settings.now = repairSettings(null);
      await open();
    },
    async rows() {
      const rows: Record<string, object[]> = {};
      for (const name of BACKUP_NAMES) {
        if (name === 'settings') continue;
        rows[name] = [];
        for await (const line of backupLines(desk.db, name)) rows[name].push(line);
      }
      return rows;
    },
  });
}

/** A ZIP's bytes as a bundle. */
export const zipped = (blob: Blob): Promise<Bundle> => zipBundle('file.zip', blob);
