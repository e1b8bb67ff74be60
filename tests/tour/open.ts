// `npm start` on a machine with a screen: a browser window with the extension, its first-run page and the sample article,
// until the window is closed.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXTENSION } from '../harness/launch';
import { servePages } from '../pages/server';

const browser = process.env.BACKLIST_BROWSER;
if (!browser) throw new Error('BACKLIST_BROWSER does not name a browser; npm start sets it');
const pages = await servePages();
const profile = await mkdtemp(path.join(tmpdir(), 'backlist-profile-'));
const article = `${pages.origin}/sample-article`;

const window = spawn(
  browser,
  [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${EXTENSION}`,
    `--load-extension=${EXTENSION}`,
    '--no-first-run',
    '--no-default-browser-check',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    article,
  ],
  { stdio: 'ignore' },
);
console.log(`The browser is open with Backlist, its first-run page and ${article}`);
console.log(
  'Click the puzzle piece in the toolbar, pin Backlist and click it on the article; or press Alt+Shift+U.',
);
console.log('Close the window, or press Ctrl+C here, to end.');
process.once('SIGINT', () => window.kill());

const code = await new Promise<number>((done) => {
  window.once('error', (error) => {
    console.error(`${browser} could not be started: ${error.message}`);
    done(1);
  });
  window.once('exit', (exit) => done(exit ?? 0));
});
await pages.close();
await rm(profile, { recursive: true, force: true, maxRetries: 5 });
process.exit(code);
