// One target tried for a while: the fuzzer in its thread (loop.ts), watched from outside, since an input may never end.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { Order, Told } from './loop';
import type { Target } from './target';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LONGEST = 65_536;
/** What needs more over small inputs holds what it should let go. */
const MEMORY = 2_000;

export interface FuzzOptions {
  /** The target's module. */
  file: string;
  /** Where its bundle and its corpus are kept from one run to the next. */
  out: string;
  /** Where the inputs go over which it crashed or that did not end. */
  crashes: string;
  seconds: number;
  seed: number;
  /** Milliseconds without a word, after which the input at hand does not end. */
  patience?: number;
  /** Megabytes that the target and the fuzzer may hold. */
  memory?: number;
  /** Told of each crash. */
  say?(line: string): void;
}

export interface FuzzResult {
  runs: number;
  /** Places of the target, each counted once for each power of two of times that it was come to. */
  reached: number;
  /** Inputs that came somewhere new. */
  corpus: number;
  crashes: number;
  /** Megabytes that were held at most. */
  heap: number;
}

/** A file of ours as one script, whose blocks can be told apart by their place in it. */
async function bundled(file: string, out: string): Promise<string> {
  const name = `${path.basename(file, '.ts')}.mjs`;
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    // The DOM of a test library is none of what is tried.
    ssr: { noExternal: true, external: ['happy-dom'], target: 'node' },
    build: {
      ssr: file,
      outDir: out,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: name } },
    },
  });
  return pathToFileURL(path.join(out, name)).href;
}

async function filesIn(folder: string): Promise<Uint8Array[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all((await readdir(folder)).map((file) => readFile(path.join(folder, file))));
}

/** Whether an input ends when it is tried by itself: on a busy machine, or out of memory, one that is none of it may be at hand. */
function endsAlone(loop: string, order: Order, data: Uint8Array, patience: number): Promise<boolean> {
  const alone: Order = { ...order, corpus: [data], seconds: 0, atHand: new SharedArrayBuffer(4 + LONGEST) };
  const worker = new Worker(new URL(loop), { workerData: alone });
  return new Promise<boolean>((answer) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    worker.on('error', () => answer(false));
    worker.on('message', ({ is }: Told) => {
      // From when the target is loaded.
      timer ??= setTimeout(() => answer(false), patience);
      if (is !== 'done') return;
      clearTimeout(timer);
      answer(true);
    });
  }).finally(() => worker.terminate());
}

const nameOf = (data: Uint8Array) => createHash('sha256').update(data).digest('hex').slice(0, 16);

/** Fuzzes a target. Crashes are written down by name of their bytes, what came somewhere new is kept for the next run. */
export async function fuzzTarget(options: FuzzOptions): Promise<FuzzResult> {
  const { file, out, seconds, seed, patience = 20_000, memory = MEMORY, say = () => undefined } = options;
  const corpusFolder = path.join(out, 'corpus', path.basename(file, '.ts'));
  const target = await bundled(file, out);
  const loop = await bundled(path.join(import.meta.dirname, 'loop.ts'), out);
  const { seeds } = (await import(/* @vite-ignore */ target)) as Target;
  const order: Order = {
    target,
    corpus: [
      ...seeds.map((each) => (typeof each === 'string' ? new TextEncoder().encode(each) : each)),
      ...(await filesIn(corpusFolder)),
    ],
    seconds,
    seed,
    atHand: new SharedArrayBuffer(4 + LONGEST),
  };
  const result: FuzzResult = { runs: 0, reached: 0, corpus: 0, crashes: 0, heap: 0 };
  const keepCrash = async (data: Uint8Array, why: string) => {
    result.crashes += 1;
    await mkdir(options.crashes, { recursive: true });
    const kept = path.join(options.crashes, nameOf(data));
    await writeFile(kept, data);
    say(`${path.relative(ROOT, kept)}: ${why}`);
  };
  const worker = new Worker(new URL(loop), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const writing: Promise<void>[] = [];
  // Until it is loaded there is no input that could keep it silent.
  let heard = Number.POSITIVE_INFINITY;
  await new Promise<void>((done, fail) => {
    /** What was tried when the fuzzer ended or did not answer. */
    const atHand = () => {
      const length = new Uint32Array(order.atHand, 0, 1)[0] ?? 0;
      return length > 0 ? new Uint8Array(order.atHand, 4, length).slice() : null;
    };
    const keepSilent = async (data: Uint8Array) => {
      if (await endsAlone(loop, order, data, patience))
        say('nothing was heard for long, but the input at hand ends');
      else await keepCrash(data, `it did not end (seed ${seed})`);
    };
    const end = () => {
      clearInterval(watch);
      void worker.terminate().then(() => done());
    };
    const watch = setInterval(() => {
      if (Date.now() - heard < patience) return;
      const data = atHand();
      if (data) writing.push(keepSilent(data));
      end();
    }, 500);
    // It takes the thread with it: no memory, or thrown where nobody waits for it.
    worker.on('error', (error) => {
      const data = atHand();
      if (data) {
        writing.push(keepCrash(data, `it ended the fuzzer: ${error.message} (seed ${seed})`));
        return end();
      }
      clearInterval(watch);
      fail(error);
    });
    worker.on('message', (told: Told) => {
      heard = Date.now();
      if (told.is === 'kept') writing.push(writeFile(path.join(corpusFolder, nameOf(told.data)), told.data));
      else if (told.is === 'crash') writing.push(keepCrash(told.data, told.why));
      else {
        const { runs, reached, corpus, heap } = told;
        Object.assign(result, { runs, reached, corpus, heap: Math.max(heap, result.heap) });
      }
      if (told.is === 'done') end();
    });
  });
  await Promise.all(writing);
  return result;
}
