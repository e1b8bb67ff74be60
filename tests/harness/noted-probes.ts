// What probes in pages tell the worker.
import type { Companion } from './launch';
import { inWorker } from './worker';

/** From now on the worker notes the paths that probes tell it, and stays awake for as long. */
export const noteProbes = (companion: Companion): Promise<void> =>
  inWorker(
    companion,
    () => {
      const noted: string[] = [];
      Object.assign(globalThis, { noted });
      setInterval(() => void chrome.runtime.getPlatformInfo(), 10_000);
      chrome.runtime.onMessage.addListener((message: { name: string; input: { url: string } }) => {
        if (message.name === 'page.seen') noted.push(new URL(message.input.url).pathname);
      });
    },
    null,
  );

/** How often a path was told of. */
export const probesOf = async (companion: Companion, path: string): Promise<number> =>
  (await inWorker(companion, () => (globalThis as unknown as { noted: string[] }).noted, null)).filter(
    (one) => one === path,
  ).length;
