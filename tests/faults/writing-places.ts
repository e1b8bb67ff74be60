// Every place of the code that writes to the archive, so that one that no case reaches is asked for.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** A call of `write` (utils/store/write.ts), on whose first line stands the archive or nothing more. */
const WRITES = /(?<![\w.#]|function )write\((?:$|(?:deps\.)?db\b)/;
/** Places that write only after a write has failed: whoever calls them says so if that fails as well. */
const AFTER_A_FAILURE = ['noteProblem'];

/** As `utils/store/positions.ts:9`. */
export function writingPlaces(): string[] {
  return ['utils', 'entrypoints'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && path.join(folder, file) !== 'utils/store/write.ts')
      .flatMap((file) => placesIn(path.join(folder, file))),
  );
}

function placesIn(file: string): string[] {
  let inside = '';
  return readFileSync(path.join(ROOT, file), 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      inside = /function (\w+)/.exec(line)?.[1] ?? inside;
      return WRITES.test(line) && !AFTER_A_FAILURE.includes(inside) ? [`${file}:${at + 1}`] : [];
    });
}
