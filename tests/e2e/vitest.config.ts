import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = path.resolve(import.meta.dirname, '../..');

/** Files that are tested at once: as many as there are screens, which `npm test` starts. */
const atOnce = (process.env.BACKLIST_DISPLAYS ?? '').split(' ').filter(Boolean).length || 1;

/** Files that take minutes, the longest first. */
const LONG = [
  'screens',
  'whole-backup',
  'sanitize-own',
  'soak',
  'hostile-growth',
  'index-rebuild',
  'keyboard',
];

/** Long files are begun first: at the end one of them would be waited for with every other screen idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.indexOf(path.basename(moduleId, '.e2e.ts'));
      return at === -1 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

/** End-to-end tests: each file has a browser, a profile and a screen of its own. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    setupFiles: ['tests/e2e/own-screen.ts'],
    maxWorkers: atOnce,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // What a browser does in its own time may take longer than a second on a busy machine.
    expect: { poll: { timeout: 30_000 } },
  },
});
