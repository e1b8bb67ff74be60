// The file that tells check:feeds in which HTTP answers its feeds came.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export type Headers = Record<string, string>;

const valueSchema = z.union([z.string(), z.number()]).transform(String);
/** A header may be given as several, as servers send some, or as none. */
const headerSchema = z.union([valueSchema, z.array(valueSchema).transform((values) => values.join(', '))]);
const fileSchema = z.record(z.string(), z.record(z.string(), headerSchema.nullable()).nullable());

/**
 * Reads it.
 * @returns path or name of a file → its headers
 * @throws Error with a sentence where it cannot be read or is something else
 */
export function readHeaders(file: string): Record<string, Headers> {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(
      `The headers in ${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
  const read = fileSchema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join(' → ') || 'the whole';
    throw new Error(
      `The headers in ${file} are not {"file": {"header": "value"}}: ${where}: ${issue?.message}`,
    );
  }
  return Object.fromEntries(
    Object.entries(read.data).map(([name, headers]) => [
      name,
      Object.fromEntries(
        Object.entries(headers ?? {}).filter((pair): pair is [string, string] => pair[1] !== null),
      ),
    ]),
  );
}

/** The headers of one file: by its path below the folder, its whole path, or its bare name. */
export function headersOf(all: Readonly<Record<string, Headers>>, file: string, name: string): Headers {
  const key = [name, `./${name}`, file, path.basename(file)].find((one) => Object.hasOwn(all, one));
  return (key !== undefined && all[key]) || {};
}
