// Installs the project's packages if they are missing or differ from package-lock.json.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './run.mjs';
import { say } from './say.mjs';

/** Why `npm ci` is needed, or null if the installed packages are those of the lock file. */
export function whyInstall() {
  const at = (...parts) => path.join(ROOT, ...parts);
  if (!existsSync(at('node_modules', '.package-lock.json'))) return 'the packages are not installed yet';
  const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
  for (const [name, { version, optional, link }] of Object.entries(locked)) {
    // The root itself, and packages for other operating systems, are not installed.
    if (name === '' || link || (optional && !installed[name])) continue;
    if (installed[name]?.version !== version)
      return `${name.replace('node_modules/', '')} is not the version of package-lock.json`;
  }
  if (!existsSync(at('.wxt', 'tsconfig.json'))) return 'the generated types (.wxt) are missing';
  return null;
}

/** Makes sure that the packages are there. @throws Error with a sentence on what to do. */
export async function ensureDependencies() {
  const why = whyInstall();
  if (why === null) return;
  say(`npm ci (${why})`);
  // No package needs its install script. Node 22 comes as an optional package.
  const { code, output } = await run(
    'npm',
    [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--include=dev',
      '--include=optional',
      '--loglevel=error',
    ],
    { quiet: true },
  );
  if (code !== 0)
    throw new Error(
      `npm ci failed (exit code ${code}). Is the package registry reachable?\n${output.slice(-3000)}`,
    );
  await run('npx', ['wxt', 'prepare'], { quiet: true });
}
