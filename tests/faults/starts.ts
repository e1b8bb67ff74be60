// What a start of the worker writes by itself, before anybody asks.
import { ensureBundledSource } from '@/entrypoints/background/bundled-source';
import { orderCheckup } from '@/utils/store/checkup/checkup-job';
import type { Archive } from '@/utils/store/database';
import { checkIndex, noteDamage } from '@/utils/store/index/index-health';
import type { Command } from './commands';
import { damageIndex, idle, NOW } from './shelf';

interface Start extends Pick<Command, 'before' | 'transactions' | 'why'> {
  run(db: Archive): Promise<unknown>;
}

export const STARTS: Readonly<Record<string, Start>> = {
  'the bundled archive': {
    run: (db) => ensureBundledSource(db, NOW),
    transactions: 2,
    why: 'the source is found again by its address',
  },
  'a look at the index': {
    run: checkIndex,
    async before(db) {
      const [segment] = await db.getAll('segments');
      if (segment) await db.put('segments', { ...segment, version: 0 });
    },
  },
  'damage that was met': {
    run: (db) => noteDamage(db, { blocks: [[1, 0]] }),
    before: damageIndex,
  },
  'a checkup': { run: (db) => orderCheckup(db, NOW, false), before: idle },
};
