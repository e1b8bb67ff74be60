// Finds a Firefox, or installs Debian's.
import { existsSync } from 'node:fs';
import { installPackages } from './debian.mjs';
import { which } from './run.mjs';

const NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

function installed() {
  const named = process.env.BACKLIST_FIREFOX;
  if (named) return existsSync(named) ? named : which(named);
  return NAMES.map(which).find(Boolean) ?? PLACES.find((file) => existsSync(file)) ?? null;
}

/** The path of a Firefox. @throws Error with a sentence on how to get one. */
export async function ensureFirefox() {
  const found = installed();
  if (found) return found;
  const reason = await installPackages(['firefox-esr']);
  const now = reason === null ? installed() : null;
  if (now) return now;
  throw new Error(
    `No Firefox was found (${reason ?? 'the firefox-esr package brought none'}). Install Firefox 142 or newer, or name its program in BACKLIST_FIREFOX.`,
  );
}
