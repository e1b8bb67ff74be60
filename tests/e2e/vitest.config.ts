import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** Journeys that are written and do not hold yet: each comes off this list when it does. */
const NOT_YET = ['journeys', 'right-or-silent', 'trouble', 'nothing-leaves', 'real-publication'];

/** End-to-end tests: one browser after the other, each file in its own profile. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    exclude: NOT_YET.map((name) => `tests/e2e/${name}.e2e.ts`),
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    bail: 0,
  },
});
