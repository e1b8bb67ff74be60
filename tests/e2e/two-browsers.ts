// Two browsers, as two machines of one reader.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Companion, launch } from '../harness/launch';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { BUNDLED } from './support';

export const PATIENCE = 120_000;

export interface TwoBrowsers {
  home: Companion;
  work: Companion;
}

/** Starts both before the file's tests, with the bundled archive in each, and ends them after. */
export function useTwoBrowsers(begin: () => Promise<void>, end: () => Promise<void>): TwoBrowsers {
  const browsers = {} as TwoBrowsers;
  beforeEach((context) => {
    const missing = process.env.BACKLIST_NO_BROWSER;
    if (missing) context.skip(`skipped: ${missing}`);
  });
  beforeAll(async () => {
    if (process.env.BACKLIST_NO_BROWSER) return;
    await begin();
    browsers.home = await launch();
    // Two windows on one screen would take the keys from each other: the second has none.
    browsers.work = await launch({ headless: true });
    for (const machine of [browsers.home, browsers.work])
      await until(
        'the bundled archive',
        async () => (await storedCounts(machine)).posts === BUNDLED,
        PATIENCE,
      );
  });
  afterAll(async () => {
    await browsers.home?.close();
    await browsers.work?.close();
    await end();
  });
  return browsers;
}
