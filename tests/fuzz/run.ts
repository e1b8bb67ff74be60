// `npm run fuzz -- TARGET --seconds N`: tries a target with inputs that grow by what they reach. Without a target it lists
// them. A crash, or what does not end, is written to tests/fuzz/crashes/TARGET/, where the unit tests try it for ever.
// (Jazzer.js would do this with libFuzzer; its binaries of today do not start on a current Debian, and older ones are
// fetched by an install script.)
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { Order, Told } from './loop';
import type { Target } from './target';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TARGETS = path.join(import.meta.dirname, 'targets');
const OUT = path.join(ROOT, '.output/fuzz');
/** Milliseconds without a word, after which the input at hand does not end. */
const PATIENCE = 20_000;
const LONGEST = 65_536;

const names = (await readdir(TARGETS)).map((file) => file.replace(/\.ts$/, '')).sort();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    help: { type: 'boolean', short: 'h' },
  },
});
const [name] = positionals;
const seconds = Number(values.seconds);
if (values.help || name === undefined || !names.includes(name) || !(seconds > 0)) {
  console.error(`npm run fuzz -- TARGET [--seconds 60] [--seed N]\nTargets: ${names.join(', ')}`);
  process.exit(values.help ? 0 : 2);
}

/** A file of ours as one script, whose blocks can be told apart by their place in it. */
async function bundled(file: string): Promise<string> {
  const out = `${path.basename(file, '.ts')}.mjs`;
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: file,
      outDir: OUT,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: out } },
    },
  });
  return pathToFileURL(path.join(OUT, out)).href;
}

async function filesIn(folder: string): Promise<Uint8Array[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all((await readdir(folder)).map((file) => readFile(path.join(folder, file))));
}

const nameOf = (data: Uint8Array) => createHash('sha256').update(data).digest('hex').slice(0, 16);
const corpusFolder = path.join(OUT, 'corpus', name);
const crashFolder = path.join(import.meta.dirname, 'crashes', name);

const [target, loop] = [
  await bundled(path.join(TARGETS, `${name}.ts`)),
  await bundled(path.join(import.meta.dirname, 'loop.ts')),
];
const { seeds } = (await import(target)) as Target;
const order: Order = {
  target,
  corpus: [
    ...seeds.map((seed) => (typeof seed === 'string' ? new TextEncoder().encode(seed) : seed)),
    ...(await filesIn(corpusFolder)),
  ],
  seconds,
  seed: Number(values.seed),
  atHand: new SharedArrayBuffer(4 + LONGEST),
};

let crashes = 0;
async function keepCrash(data: Uint8Array, why: string): Promise<void> {
  crashes += 1;
  await mkdir(crashFolder, { recursive: true });
  const file = path.join(crashFolder, nameOf(data));
  await writeFile(file, data);
  console.error(`${path.relative(ROOT, file)}: ${why}`);
}

const worker = new Worker(new URL(loop), { workerData: order });
let heard = Date.now();
const writing: Promise<void>[] = [];
await new Promise<void>((done, fail) => {
  const watch = setInterval(() => {
    if (Date.now() - heard < PATIENCE) return;
    const length = new Uint32Array(order.atHand, 0, 1)[0] ?? 0;
    writing.push(keepCrash(new Uint8Array(order.atHand, 4, length).slice(), 'it did not end'));
    clearInterval(watch);
    void worker.terminate().then(() => done());
  }, 500);
  worker.on('error', fail);
  worker.on('message', (told: Told) => {
    heard = Date.now();
    if (told.is === 'kept') writing.push(writeFile(path.join(corpusFolder, nameOf(told.data)), told.data));
    else if (told.is === 'crash') writing.push(keepCrash(told.data, told.why));
    else if (told.is === 'done') {
      console.log(
        `${name}: ${told.runs} inputs in ${seconds} s, ${told.reached} places reached, ${told.corpus} inputs kept, ${crashes} crashes (seed ${order.seed})`,
      );
      clearInterval(watch);
      done();
    }
  });
});
await Promise.all(writing);
process.exit(crashes === 0 ? 0 : 1);
