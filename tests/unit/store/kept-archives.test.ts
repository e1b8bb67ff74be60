// Promise: nothing is lost by our own newer version. Archives that earlier versions really made, kept as files, open in this one
// with every row, are sound by a checkup, and are found by their words.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { BACKUP_LINES } from '@/utils/model/backup';
import type { Post } from '@/utils/model/post';
import { lookUp } from '@/utils/search/lookup/lookup';
import { backupLines } from '@/utils/store/backup/backup-reader';
import { KEPT_STORES } from '@/utils/store/backup/backup-stores';
import { orderCheckup } from '@/utils/store/checkup/checkup-job';
import { checkupReport } from '@/utils/store/checkup/checkup-reader';
import { closeArchive, openArchive } from '@/utils/store/database';
import { checkIndex } from '@/utils/store/index/index-health';
import { indexReader } from '@/utils/store/index/index-store';
import { MIGRATIONS } from '@/utils/store/migrations';
import { createRunner } from '@/utils/sync/runner';
import {
  type KeptArchive,
  keptArchive,
  keptVersions,
  makeArchive,
  readArchive,
} from '../../archives/archive-file';
import { makeWorld } from '../sync/world';

/** What the engine may write anew, and what counts editions. */
const DERIVED = ['segments', 'postings', 'vectors', 'meta'];

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
});

it('is kept of the version of the schema that a release would bring', () => {
  expect(keptVersions()).toContain(MIGRATIONS.length);
});

const rowsOf = ({ stores }: KeptArchive, store: string) =>
  stores.find(({ name }) => name === store)?.rows ?? [];

/** What an archive is made of, without what is in it. */
const shapeOf = ({ stores }: KeptArchive) => stores.map(({ rows: _, ...shape }) => shape);

describe('an archive that was made by version', () => {
  it.each(keptVersions())(
    '%i of the schema opens with every row, sound, and is found',
    async (version) => {
      const kept = keptArchive(version);
      expect(kept.version).toBe(version);
      expect(rowsOf(kept, 'posts').length).toBeGreaterThan(17);
      await openArchive();
      const fresh = await readArchive();
      await closeArchive();
      globalThis.indexedDB = new IDBFactory();
      await makeArchive(kept);
      const db = await openArchive();
      expect(db.version).toBe(MIGRATIONS.length);
      const now = await readArchive();
      // The same stores and indexes as a new archive has, so that whatever is asked of that one can be asked of this.
      expect(shapeOf(now)).toEqual(shapeOf(fresh));
      for (const { name, rows } of kept.stores) {
        if (DERIVED.includes(name)) continue;
        const there = new Map(rowsOf(now, name).map(([key, value]) => [JSON.stringify(key), value]));
        // A step may add fields, and takes none away.
        for (const [key, value] of rows)
          expect(there.get(JSON.stringify(key)), `${name} ${JSON.stringify(key)}`).toMatchObject(
            value as object,
          );
      }
      // Whatever a backup would hold is read back by this version: no row is left out for a field that it lacks.
      for (const name of KEPT_STORES)
        for await (const line of backupLines(db, name))
          expect(BACKUP_LINES[name].safeParse(line).error?.issues ?? [], name).toEqual([]);
      const world = await makeWorld({ db, online: () => false });
      world.clock = Date.now();
      await checkIndex(db);
      await orderCheckup(db, world.clock, true);
      await createRunner(world).run();
      expect(await checkupReport(db)).toMatchObject({ running: false, found: {} });
      const posts = rowsOf(kept, 'posts').map(([, post]) => post as Post);
      const some = posts.find(({ title }) => title.split(' ').length > 2);
      expect((await lookUp(`"${some?.title}"`, indexReader(db))).documents).toContain(some?.id);
    },
    60_000,
  );
});
