import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** End-to-end tests: one browser after the other, each file in its own profile. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine may miss a moment once; what is wrong fails twice, and the report names what was tried again.
    retry: 1,
    // What a browser does in its own time may take longer than a second on a busy machine.
    expect: { poll: { timeout: 15_000 } },
  },
});
