// Runs other programs, with the project's own tools (Node 22 among them) first on the path.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The environment in which every tool of the project runs. */
export function toolEnvironment(extra = {}) {
  const tools = path.join(ROOT, 'node_modules', '.bin');
  return { ...process.env, ...extra, PATH: `${tools}${path.delimiter}${process.env.PATH ?? ''}` };
}

/**
 * Runs a program in the project's folder and waits for its end.
 * @param options `quiet` returns the output instead of printing it; `env` adds to the environment
 * @returns {Promise<{ code: number, output: string }>} its exit code (127 if it could not be started), and its output if quiet
 */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: toolEnvironment(options.env),
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** The absolute path of a program that is on the path, or null. */
export function which(program) {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const found = spawnSync(finder, [program], { encoding: 'utf8' });
  return found.status === 0 ? (found.stdout.split(/\r?\n/)[0] ?? null) : null;
}
