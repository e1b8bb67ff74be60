import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/{unit,kill,converge,faults}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
    restoreMocks: true,
    // A machine that is busy with other things fails no test.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
