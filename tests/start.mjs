// `npm start`: installs what is missing, builds, and opens a browser with the extension; where there is no display it runs
// the same journey by itself, prints what it found and leaves pictures in .output/tour/.
import { ensureBrowser } from './machine/browser.mjs';
import { ensureDependencies } from './machine/dependencies.mjs';
import { hasDisplay, startDesktop } from './machine/desktop.mjs';
import { run } from './machine/run.mjs';
import { say } from './machine/say.mjs';

/** Runs the journey on a virtual screen, or headless where there can be none. */
async function tour(env) {
  const desktop = await startDesktop();
  if ('display' in desktop) say(`no display: the journey runs on the virtual screen ${desktop.display}`);
  else say(`no display: the journey runs headless (${desktop.missing})`);
  const { code } = await run('node', ['--import', 'tsx', 'tests/tour/tour.ts'], {
    env: { ...env, ...('display' in desktop ? { BACKLIST_DISPLAY: desktop.display } : {}) },
  });
  if ('display' in desktop) desktop.stop();
  return code;
}

async function start() {
  await ensureDependencies();
  const browser = await ensureBrowser();
  say(`browser: ${browser}`);
  say('building the extension');
  const build = await run('npm', ['run', '--silent', 'build'], { quiet: true });
  if (build.code !== 0) throw new Error(`the build failed:\n${build.output}`);
  const env = { BACKLIST_BROWSER: browser };
  // A tour can be asked for where there is a display, too.
  if (!hasDisplay() || process.argv.includes('--tour')) return tour(env);
  say('opening the browser');
  return (await run('node', ['--import', 'tsx', 'tests/tour/open.ts'], { env })).code;
}

try {
  process.exitCode = await start();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
}
