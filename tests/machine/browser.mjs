// Finds a browser of the Chromium family that loads an unpacked extension from the command line.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { installPackages } from './debian.mjs';
import { which } from './run.mjs';

const VARIABLES = ['BACKLIST_BROWSER', 'CHROME_PATH'];
/** Google's Chrome is not among them: since version 137 it ignores `--load-extension`. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'chrome-for-testing',
  'brave-browser',
  'brave',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  linux: ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/brave.com/brave/brave'],
};

/** Chromium in Playwright's cache, newest first. */
function playwrightBrowsers() {
  const caches = {
    darwin: 'Library/Caches/ms-playwright',
    linux: '.cache/ms-playwright',
    win32: 'AppData/Local/ms-playwright',
  };
  const inside = {
    darwin: [
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    linux: ['chrome-linux/chrome', 'chrome-linux64/chrome'],
    win32: ['chrome-win/chrome.exe', 'chrome-win64/chrome.exe'],
  };
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(homedir(), caches[process.platform] ?? '.none');
  if (!existsSync(cache)) return [];
  const folders = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  folders.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return folders.flatMap((folder) =>
    (inside[process.platform] ?? []).map((file) => path.join(cache, folder, file)),
  );
}

/** The first browser found on this machine. @throws Error where a variable names a file that is not there. */
function installedBrowser() {
  for (const variable of VARIABLES) {
    const named = process.env[variable];
    if (!named) continue;
    const found = existsSync(named) ? named : which(named);
    if (!found) throw new Error(`${variable} names ${named}, and there is no such program.`);
    return found;
  }
  for (const name of NAMES) {
    const found = which(name);
    if (found) return found;
  }
  return (
    [...(PLACES[process.platform] ?? []), ...playwrightBrowsers()].find((file) => existsSync(file)) ?? null
  );
}

/**
 * The path of a browser; installs Debian's chromium if possible.
 * @throws Error with a sentence on how to get one
 */
export async function ensureBrowser() {
  const found = installedBrowser();
  if (found) return found;
  const reason = await installPackages(['chromium', 'fonts-dejavu-core']);
  const installed = reason === null ? installedBrowser() : null;
  if (installed) return installed;
  throw new Error(
    `No browser of the Chromium family was found (${reason ?? 'the chromium package brought none'}). Install Chromium, Brave, Edge or Chrome for Testing, ` +
      'or name its program in the environment variable BACKLIST_BROWSER. Google Chrome itself does not load unpacked extensions from the command line.',
  );
}
