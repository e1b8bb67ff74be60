// Finds the check of books by the EPUB's own keepers, or installs Debian's.
import { existsSync } from 'node:fs';
import { installPackages } from './debian.mjs';
import { which } from './run.mjs';

/** Where Debian has it. Elsewhere its file may be named in BACKLIST_EPUBCHECK. */
const JAR = '/usr/share/java/epubcheck.jar';

function installed() {
  const jar = process.env.BACKLIST_EPUBCHECK ?? JAR;
  return existsSync(jar) && which('java') ? jar : null;
}

/** The path of epubcheck, a program for Java. @throws Error with the reason why there is none */
export async function ensureEpubcheck() {
  const found = installed();
  if (found) return found;
  const reason = await installPackages(['epubcheck']);
  const now = reason === null ? installed() : null;
  if (now) return now;
  throw new Error(`no epubcheck (${reason ?? 'the epubcheck package brought none'})`);
}
