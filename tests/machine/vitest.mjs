// Runs one vitest configuration and reads its report, file by file.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './run.mjs';

const REPORTS = path.join(ROOT, '.output', 'test');

/**
 * Runs vitest.
 * @param name of the report's file, without its extension
 * @returns {Promise<{ files: Map<string, { passed: number, skipped: number, failures: string[] }>, problem: string | null }>}
 *   the outcome of each file, by its path from the project's root, and an error outside of the files, if any
 */
export async function runVitest(name, args, env = {}) {
  const report = path.join(REPORTS, `${name}.json`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const { code } = await run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { env },
  );
  const files = new Map();
  if (!existsSync(report))
    return { files, problem: `${name} tests (vitest ended with exit code ${code} and no report)` };
  for (const { name: file, assertionResults, status, message } of JSON.parse(readFileSync(report, 'utf8'))
    .testResults) {
    const short = path.relative(ROOT, file);
    const having = (wanted) => assertionResults.filter((test) => test.status === wanted);
    const failures = having('failed').map((test) => `${short}: ${test.fullName}`);
    if (status === 'failed' && failures.length === 0)
      failures.push(`${short}: the file could not be run (${message.split('\n')[0]})`);
    const passed = having('passed').length;
    files.set(short, {
      passed,
      skipped: assertionResults.length - passed - having('failed').length,
      failures,
    });
  }
  const failed = [...files.values()].some(({ failures }) => failures.length > 0);
  const problem =
    code !== 0 && !failed ? `${name} tests: an error outside of the tests (exit code ${code})` : null;
  return { files, problem };
}
