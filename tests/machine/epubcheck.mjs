// Finds EPUBCheck, the W3C's validator for EPUB, or installs Debian's package.
import { existsSync } from 'node:fs';
import { installPackages } from './debian.mjs';
import { which } from './run.mjs';

/** Debian's place for it. Another one can be named in BACKLIST_EPUBCHECK. */
const JAR = '/usr/share/java/epubcheck.jar';

function installed() {
  const jar = process.env.BACKLIST_EPUBCHECK ?? JAR;
  return existsSync(jar) && which('java') ? jar : null;
}

/** The path of its JAR. @throws Error with the reason why there is none */
export async function ensureEpubcheck() {
  const found = installed();
  if (found) return found;
  const reason = await installPackages(['epubcheck']);
  const now = reason === null ? installed() : null;
  if (now) return now;
  throw new Error(`no epubcheck (${reason ?? 'the epubcheck package brought none'})`);
}
