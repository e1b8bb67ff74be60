// Every place of the code that writes to the archive, so that one that no case reaches is asked for.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** A call of `write` (utils/store/write.ts), on whose first line stands the archive or nothing more. */
const WRITES = /(?<![\w.#]|function )write\((?:$|(?:deps\.)?db\b)/;
/** A write that goes past it, where no case would see that it is missing. */
const PAST_IT = /\bdb\.(?:put|add|delete|clear)\(|\.transaction\([^)]*'readwrite'/;
/** What may: the one way itself, and databases of their own, of one row, that no operation of the archive writes to. */
const MAY_GO_PAST = ['write.ts', 'backup/folder-handle.ts', 'machines/folder-access.ts'].map(
  (file) => `utils/store/${file}`,
);
/** Places that write only after a write has failed: whoever calls them says so if that fails as well. */
const AFTER_A_FAILURE = ['noteProblem'];

/** As `utils/store/posts/positions.ts:9`. */
export function writingPlaces(): string[] {
  return codeFiles()
    .filter((file) => file !== 'utils/store/write.ts')
    .flatMap((file) => placesIn(file, WRITES));
}

/** The same of those that write past `write`. */
export function placesPastIt(): string[] {
  return codeFiles()
    .filter((file) => !MAY_GO_PAST.includes(file))
    .flatMap((file) => placesIn(file, PAST_IT));
}

function codeFiles(): string[] {
  return ['utils', 'entrypoints', 'components'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  );
}

function placesIn(file: string, pattern: RegExp): string[] {
  let inside = '';
  return readFileSync(path.join(ROOT, file), 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      inside = /function (\w+)/.exec(line)?.[1] ?? inside;
      return pattern.test(line) && !AFTER_A_FAILURE.includes(inside) ? [`${file}:${at + 1}`] : [];
    });
}
