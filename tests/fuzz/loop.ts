// The fuzzer at work, in a thread of its own: inputs that reach something new of the target are kept, and others are made of
// them. What is reached is told by V8's own block coverage, counts in powers of two (as AFL and libFuzzer do it).
import { Session } from 'node:inspector/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { seededRandom } from '../seeded-random';
import { Coverage } from './coverage';
import { grown } from './grow';
import type { Fuzz } from './target';

export interface Order {
  /** The bundled target, an address. */
  target: string;
  corpus: Uint8Array[];
  seconds: number;
  seed: number;
  /** The input at hand: its length, then its bytes; for who watches from outside when it does not end. */
  atHand: SharedArrayBuffer;
}

export type Told =
  | { is: 'kept'; data: Uint8Array }
  | { is: 'crash'; data: Uint8Array; why: string }
  /** `heap`: megabytes that are held. */
  | { is: 'alive' | 'done'; runs: number; reached: number; corpus: number; heap: number };

/** Inputs between two looks at the coverage, which costs more than most of them. */
const TOGETHER = 256;
const ALONE = 8;
const TELL_EVERY = 1_000;
const MOST_CRASHES = 10;

const { target, corpus, seconds, seed, atHand } = workerData as Order;
const tell = (told: Told) => parentPort?.postMessage(told);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
// Only what is compiled from now on counts its blocks.
const { fuzz } = (await import(target)) as { fuzz: Fuzz };

const coverage = new Coverage();
/** Places with how often they were come to, and without. */
const seen = new Set<string>();
const places = new Set<number>();

/** What was reached since the last look. */
async function reached() {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result.flatMap(({ url, functions }) => (url === target ? coverage.placesIn(functions) : []));
}

/** Notes what was reached since the last look; whether anything of it is new. */
async function isNew(): Promise<boolean> {
  const before = seen.size;
  for (const { place, often } of await reached()) {
    seen.add(`${place} ${often}`);
    places.add(place);
  }
  return seen.size > before;
}

const random = seededRandom(seed);
const known: Uint8Array[] = [];
let runs = 0;
let crashes = 0;
let told = Date.now();

const tellOfAll = (is: 'alive' | 'done') =>
  tell({
    ...{ is, runs, reached: seen.size, corpus: known.length },
    heap: Math.round(getHeapStatistics().used_heap_size / 1_000_000),
  });

/** Tries an input; one that crashed is told and never tried again. */
async function holds(data: Uint8Array): Promise<boolean> {
  // Of each input, as it is each of them that may not end.
  if (Date.now() - told > TELL_EVERY) {
    told = Date.now();
    tellOfAll('alive');
  }
  // What is held weakly alone, as a test library's documents hold each other, is kept until the event loop turns; between
  // promises it never does.
  await nextTurn();
  new Uint32Array(atHand, 0, 1)[0] = data.length;
  new Uint8Array(atHand, 4).set(data);
  runs += 1;
  try {
    await fuzz(data);
    return true;
  } catch (thrown) {
    crashes += 1;
    tell({
      is: 'crash',
      data,
      why: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
    });
    return false;
  }
}

tellOfAll('alive');
for (const data of corpus) if (await holds(data)) known.push(data);
await isNew();

/** Keeps those inputs of a batch that come somewhere new: tried together, and in halves where somewhere new was come to. */
async function sift(batch: readonly Uint8Array[]): Promise<void> {
  const [first] = batch;
  const sound: Uint8Array[] = [];
  for (const data of batch) if (await holds(data)) sound.push(data);
  if (batch.length === 1) {
    if (!(await isNew()) || first === undefined || sound.length === 0) return;
    known.unshift(first);
    tell({ is: 'kept', data: first });
    return;
  }
  // Counts of many together say little: places only.
  if ((await reached()).every(({ place }) => places.has(place))) return;
  const middle = Math.ceil(sound.length / 2);
  for (const half of [sound.slice(0, middle), sound.slice(middle)]) if (half.length > 0) await sift(half);
}

const end = Date.now() + seconds * 1_000;
const pick = () => known[Math.floor(random() ** 2 * known.length)] ?? new Uint8Array();
while (Date.now() < end && crashes < MOST_CRASHES) {
  await sift(Array.from({ length: TOGETHER }, () => grown(pick(), pick(), random)));
  // Now and then one by one, for those that come to a place more often than any before.
  for (let n = 0; n < ALONE; n += 1) await sift([grown(pick(), pick(), random)]);
}
tellOfAll('done');
