// Chromium as a person has it. Playwright makes every tab believe that it is seen and has the focus; a tab that is really
// hidden is only to be had in a browser that it did not start, and that it is told to leave as it is.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { until } from './until';

/** Where the browser listens: the first line of a file in its profile. Null until it is written. */
async function portOf(profile: string, browser: ChildProcess): Promise<string | null> {
  if (browser.exitCode !== null) throw new Error(`the browser ended with code ${browser.exitCode}`);
  const text = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch((error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n')[0] || null;
}

/**
 * Starts a browser and joins it.
 * @returns its only context, and what ends it
 * @throws Error where it does not start
 */
export async function openUnchanged(
  program: string,
  profile: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ context: BrowserContext; end(): Promise<void> }> {
  const flags = ['--remote-debugging-port=0', `--user-data-dir=${profile}`, '--password-store=basic'];
  const started = spawn(program, [...flags, ...args, 'about:blank'], { stdio: 'ignore', env });
  const ended = once(started, 'exit');
  const kill = () => started.kill();
  process.once('exit', kill);
  try {
    const port = await until('the browser to listen', () => portOf(profile, started), 30_000);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no context');
    return {
      context,
      async end() {
        const session = await browser.newBrowserCDPSession();
        await session.send('Browser.close');
        await ended;
        process.off('exit', kill);
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}
