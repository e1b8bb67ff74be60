// Promise: the fuzzer finds what it is for. Faults are planted behind what only who goes by the coverage comes past, and
// its look at the coverage is held against what V8 tells.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Coverage } from '../../fuzz/coverage';
import { fuzzTarget } from '../../fuzz/fuzz-target';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backlist-fuzz-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fuzzed(name: string, seconds: number, limits: { patience?: number; memory?: number } = {}) {
  const crashes = path.join(folder, 'crashes', name);
  const file = path.join(import.meta.dirname, 'planted', `${name}.ts`);
  const result = await fuzzTarget({
    ...{ file, out: path.join(folder, 'out'), crashes, seconds, seed: 1 },
    ...limits,
  });
  const found = await Promise.all(
    (await readdir(crashes).catch(() => [])).map((each) => readFile(path.join(crashes, each), 'latin1')),
  );
  return { ...result, found };
}

it('finds a fault behind four bytes, and writes down what leads to it', async () => {
  // It ends by itself once it has found ten inputs.
  const { found, crashes } = await fuzzed('word', 40);
  expect(crashes).toBeGreaterThan(0);
  for (const input of found) expect(input).toMatch(/^lock/);
});

it('writes down what does not end', async () => {
  expect((await fuzzed('endless', 10, { patience: 2_000 })).found).toEqual(['ever']);
});

it('does not write down what ends by itself, and was only at hand when nothing went on', async () => {
  expect((await fuzzed('busy', 10, { patience: 2_000 })).found).toEqual([]);
});

it('writes down what takes all memory', async () => {
  expect((await fuzzed('greedy', 10, { memory: 100 })).found).toEqual(['more']);
});

it('waits until a target is loaded, however long that takes', async () => {
  expect((await fuzzed('late', 1, { patience: 2_000 })).runs).toBeGreaterThan(0);
});

it('lets go of what an input held weakly before it takes all memory', async () => {
  const { crashes, runs } = await fuzzed('weakly-held', 10, { memory: 100 });
  expect(crashes).toBe(0);
  expect(runs).toBeGreaterThan(2_000);
});

it('waits for no input longer than for another, however long all of them take', async () => {
  // Each takes a hundredth of a second, and hundreds are tried between two looks at what they reached.
  const { runs, crashes } = await fuzzed('slow', 4, { patience: 2_000 });
  expect(crashes).toBe(0);
  expect(runs).toBeGreaterThan(200);
});

it('tells a block that ran as often as its function, which V8 does not name', () => {
  const coverage = new Coverage();
  const range = (startOffset: number, endOffset: number, count: number) => ({
    startOffset,
    endOffset,
    count,
  });
  const reached = (...ranges: ReturnType<typeof range>[]) => coverage.placesIn([{ ranges }]);
  expect(reached(range(0, 90, 4), range(20, 80, 0))).toEqual([{ place: 0, often: 2 }]);
  expect(reached(range(0, 90, 1), range(40, 70, 0))).toEqual([
    { place: 0, often: 0 },
    { place: 20, often: 0 },
  ]);
  // Where an inner block ended, what is around it counts again.
  expect(reached(range(0, 90, 8), range(20, 40, 2))).toEqual([
    { place: 0, often: 3 },
    { place: 20, often: 1 },
    { place: 40, often: 3 },
  ]);
  expect(reached(range(0, 90, 0))).toEqual([]);
});
