// Installs Debian packages if this is Debian (or a derivative) and the user is root; otherwise says why not.
import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { say } from './say.mjs';

let listsAreFresh = false;

/** Why Debian packages cannot be installed here, or null. */
function whyNot() {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) {
    return 'this is not a Debian machine';
  }
  return process.getuid?.() === 0 ? null : 'only root may install Debian packages';
}

/**
 * Installs packages with apt-get.
 * @returns {Promise<string | null>} null when they are installed, else the reason why not.
 */
export async function installPackages(names) {
  const reason = whyNot();
  if (reason) return reason;
  say(`apt-get install ${names.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsAreFresh) {
    const update = await run('apt-get', ['update', '-qq'], { quiet: true, env });
    listsAreFresh = update.code === 0;
  }
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    quiet: true,
    env,
  });
  return install.code === 0
    ? null
    : `apt-get could not install ${names.join(' ')}: ${lastLine(install.output)}`;
}

function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}
