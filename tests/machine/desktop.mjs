// A virtual screen (Xvfb with openbox and xdotool), on which the browser's own menus and prompts are real.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { installPackages } from './debian.mjs';
import { which } from './run.mjs';

/** Program → Debian package. */
const TOOLS = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' };

/** What is missing for a virtual screen after an attempt to install it, or null. */
async function missingTools() {
  const missing = Object.keys(TOOLS).filter((tool) => !which(tool));
  if (missing.length === 0) return null;
  const reason = await installPackages(missing.map((tool) => TOOLS[tool]));
  return reason === null ? null : `${missing.join(', ')} not installed (${reason})`;
}

/**
 * Starts a virtual screen.
 * @returns {Promise<{ display: string, stop(): void } | { missing: string }>}
 */
export async function startDesktop() {
  if (process.platform !== 'linux')
    return { missing: 'a virtual screen needs Xvfb, which this system does not have' };
  const missing = await missingTools();
  if (missing) return { missing };
  let number = 90;
  while (existsSync(`/tmp/.X11-unix/X${number}`) || existsSync(`/tmp/.X${number}-lock`)) number += 1;
  const display = `:${number}`;
  const server = spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 100 && !existsSync(`/tmp/.X11-unix/X${number}`); tries += 1) await wait(50);
  if (!existsSync(`/tmp/.X11-unix/X${number}`)) {
    server.kill();
    return { missing: 'Xvfb did not start' };
  }
  const manager = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } });
  const stop = () => {
    manager.kill();
    server.kill();
  };
  process.once('exit', stop);
  return { display, stop };
}

/** Whether windows would be visible to a person. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
