// The tour's book-keeping: each step says what it did and found, and a step that fails does not end the tour.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const PICTURES = path.resolve(import.meta.dirname, '../../.output/tour');

export interface Tour {
  /** Runs a step; `act` answers what it found, or throws. */
  step(what: string, act: () => Promise<string>): Promise<void>;
  /** Keeps a picture as `<name>.png`. */
  picture(name: string, png: Buffer): Promise<void>;
  failed(): number;
}

/** A fresh tour with an empty folder for its pictures. */
export async function beginTour(): Promise<Tour> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  let count = 0;
  let failures = 0;
  return {
    async step(what, act) {
      count += 1;
      const began = Date.now();
      try {
        const found = await act();
        console.log(`ok      ${count}. ${what}: ${found} (${Date.now() - began} ms)`);
      } catch (thrown) {
        failures += 1;
        console.log(
          `FAILED  ${count}. ${what}: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
        );
      }
    },
    async picture(name, png) {
      await writeFile(path.join(PICTURES, `${name}.png`), png);
    },
    failed: () => failures,
  };
}
