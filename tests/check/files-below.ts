// The files that check:feeds reads: all below a folder, through links as well, each once.
import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** What is at a path, links followed; null where nothing is, as at the end of a broken link. */
function at(file: string) {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}

/** The names in a folder; none, with a word to the reader, where it may not be looked into. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    console.error(`${folder} is left out: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

function* walk(folder: string, above: readonly string[]): Generator<string> {
  const real = realpathSync(folder);
  // A link to a folder that it lies in.
  if (above.includes(real)) return;
  for (const name of namesIn(folder)) {
    const file = path.join(folder, name);
    const found = at(file);
    if (found?.isDirectory()) yield* walk(file, [...above, real]);
    // No pipes and devices: reading one may not end.
    else if (found?.isFile()) yield file;
  }
}

/**
 * Every file below a folder, in the order of their names; the file itself where it is one.
 * @throws Error with a sentence where there is neither
 */
export function filesBelow(folder: string): string[] {
  const found = at(folder);
  if (found?.isFile()) return [folder];
  if (!found?.isDirectory()) throw new Error(`There is no folder or file ${folder}.`);
  return [...walk(folder, [])].sort();
}
