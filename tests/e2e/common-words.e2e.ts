// Invisible cost, and nothing leaves: the list of common words is a file of the extension, which the worker reads once when it
// first meets a page in that language.
import { beforeAll, describe, expect, test } from 'vitest';
import type { RemotePage } from '../harness/remote-page';
import { inWorker, stopWorker } from '../harness/worker';
import { openBeside, useWorld } from './support';

const world = useWorld();
let side: RemotePage;

/** From here on the worker notes which files of the extension it reads. */
const note = () =>
  inWorker(
    world.companion,
    () => {
      const read: string[] = [];
      const own = fetch;
      Object.assign(globalThis, { read });
      globalThis.fetch = (address, options) => {
        read.push(String(address));
        return own(address, options);
      };
    },
    null,
  );
const noted = () => inWorker(world.companion, () => (globalThis as unknown as { read: string[] }).read, null);

describe('the list of common words', () => {
  beforeAll(async () => {
    if (!world.companion) return;
    side = await openBeside(world, 'sample-article');
  });

  test('is read once in a worker’s life, from the extension', async () => {
    await stopWorker(world.companion);
    await note();
    for (const [name, title] of [
      ['related/mesh-in-retail', 'Data mesh in a retailer: a report from the stores'],
      ['unrelated/hard-bike-repair', 'The gears skip: a diagnosis'],
    ] as const) {
      await world.tab.goto(`${world.pages.origin}/${name}`);
      await side.shows(title);
    }
    expect(await noted()).toEqual([world.companion.url('words/en.txt')]);
  });
});
