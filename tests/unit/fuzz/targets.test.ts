// Promise: whatever comes, each parser, codec and edge ends, throws nothing but our own errors, and keeps what it promises. A
// short, seeded cut of what `npm run fuzz` does at length; every crash that it found is tried for ever.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, vi } from 'vitest';
import { grown } from '../../fuzz/grow';
import type { Target } from '../../fuzz/target';
import { seededRandom } from '../../seeded-random';

/** Inputs that grow from the seeds of each target. */
const GROWN = Number(process.env.BACKLIST_RUNS ?? 300);
const FUZZ = path.resolve(import.meta.dirname, '../../fuzz');
const targets = import.meta.glob<Target>('../../fuzz/targets/*.ts', { eager: true });
vi.setConfig({ testTimeout: 120_000 });

const filesIn = (folder: string) => {
  try {
    return readdirSync(folder).map((file) => readFileSync(path.join(folder, file)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

describe.each(Object.entries(targets).map(([file, target]) => [path.basename(file, '.ts'), target] as const))(
  '%s',
  (name, { fuzz, seeds }) => {
    it('holds for its seeds, its crashes and what grows from them', async () => {
      const known = [
        ...seeds.map((seed) => (typeof seed === 'string' ? new TextEncoder().encode(seed) : seed)),
        ...filesIn(path.join(FUZZ, 'crashes', name)),
      ];
      const tried = async (data: Uint8Array) => {
        try {
          await fuzz(data);
        } catch (cause) {
          throw new Error(`${name}: ${Buffer.from(data).toString('base64')}`, { cause });
        }
      };
      for (const data of known) await tried(data);
      const random = seededRandom(Number(process.env.BACKLIST_SEED ?? 20_240_501));
      const pick = () => known[Math.floor(random() * known.length)] ?? new Uint8Array();
      for (let n = 0; n < GROWN; n += 1) await tried(grown(pick(), pick(), random));
    });
  },
);
