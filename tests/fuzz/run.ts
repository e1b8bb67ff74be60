// `npm run fuzz -- TARGET --seconds N`: tries a target with inputs that grow by what they reach. Without a target it lists
// them. A crash, or what does not end, is written to tests/fuzz/crashes/TARGET/, where the unit tests try it for ever.
// (Jazzer.js would do this with libFuzzer; its binaries of today do not start on a current Debian, and older ones are
// fetched by an install script.)
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzTarget } from './fuzz-target';

const TARGETS = path.join(import.meta.dirname, 'targets');

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
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
if (values.help || name === undefined || !names.includes(name) || !(seconds > 0)) {
  console.error(`npm run fuzz -- TARGET [--seconds 60] [--seed N]\nTargets: ${names.join(', ')}`);
  process.exit(values.help ? 0 : 2);
}
// Said before: a run that ends in the middle can be made again.
console.error(`${name}, seed ${seed}`);
const { runs, reached, corpus, crashes, heap } = await fuzzTarget({
  file: path.join(TARGETS, `${name}.ts`),
  out: path.resolve(import.meta.dirname, '../../.output/fuzz'),
  crashes: path.join(import.meta.dirname, 'crashes', name),
  seconds,
  seed,
  say: (line) => console.error(line),
});
console.log(
  `${name}: ${runs} inputs in ${seconds} s, ${reached} places reached, ${corpus} inputs kept, ${crashes} crashes, ${heap} MB held at most (seed ${seed})`,
);
process.exit(crashes === 0 ? 0 : 1);
