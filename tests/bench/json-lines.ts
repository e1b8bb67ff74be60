// Reads JSON Lines (https://jsonlines.org) a piece at a time: a large collection is longer than the longest string.
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const PIECE = 1 << 20;

export type Row = Readonly<Record<string, unknown>>;

/** The file and line of input that is not as it should be, and why. */
export class BadInput extends Error {}

function* linesOf(file: string): Generator<string> {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (thrown) {
    throw new BadInput(
      `${file}: ${(thrown as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : String(thrown)}`,
    );
  }
  try {
    const decoder = new StringDecoder('utf8');
    const piece = Buffer.alloc(PIECE);
    let rest = '';
    for (let length = readSync(descriptor, piece); length > 0; length = readSync(descriptor, piece)) {
      const lines = (rest + decoder.write(piece.subarray(0, length))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest + decoder.end();
  } catch (thrown) {
    throw thrown instanceof BadInput ? thrown : new BadInput(`${file}: ${String(thrown)}`);
  } finally {
    closeSync(descriptor);
  }
}

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The objects of a file, each with where it stands; empty lines and a byte order mark are passed over.
 * @throws BadInput for a file that cannot be read and a line that is no object.
 */
export function* rowsOf(file: string): Generator<{ row: Row; place: string }> {
  let number = 0;
  for (const line of linesOf(file)) {
    number++;
    const json = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (json.trim() === '') continue;
    const place = `${file}:${number}`;
    let row: unknown;
    try {
      row = JSON.parse(json);
    } catch (thrown) {
      throw new BadInput(`${place}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
    if (!isObject(row)) throw new BadInput(`${place}: not an object`);
    yield { row, place };
  }
}
