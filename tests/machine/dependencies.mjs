// Installs the project's packages when they are absent or no longer those of package-lock.json.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './run.mjs';
import { say } from './say.mjs';

/** Why `npm ci` is needed, or null where what is installed is what the lock file names. */
export function whyInstall() {
  const at = (...parts) => path.join(ROOT, ...parts);
  if (!existsSync(at('node_modules', '.package-lock.json'))) return 'the packages are not installed yet';
  const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
  for (const [name, { version, optional, link }] of Object.entries(locked)) {
    // The root itself, and what belongs to another operating system, are not among the installed.
    if (name === '' || link || (optional && !installed[name])) continue;
    if (installed[name]?.version !== version)
      return `${name.replace('node_modules/', '')} is not the version of package-lock.json`;
  }
  if (!existsSync(at('.wxt', 'tsconfig.json'))) return 'the generated types (.wxt) are missing';
  const node =
    process.platform === 'win32'
      ? ['node_modules', 'node', 'bin', 'node.exe']
      : ['node_modules', 'node', 'bin', 'node'];
  if (!existsSync(at(...node))) return "the toolchain's own Node is missing";
  return null;
}

/** Makes sure that the packages are there. @throws Error with a sentence on what to do. */
export async function ensureDependencies() {
  const why = whyInstall();
  if (why === null) return;
  say(`npm ci (${why})`);
  // Install scripts bring the toolchain's Node 22 and write .wxt, so they must run whatever the user's npm says.
  const { code, output } = await run(
    'npm',
    ['ci', '--ignore-scripts=false', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'],
    {
      quiet: true,
    },
  );
  if (code !== 0)
    throw new Error(
      `npm ci failed (exit code ${code}). Is the package registry reachable?\n${output.slice(-3000)}`,
    );
}
