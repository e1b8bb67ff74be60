// Guards that what is read before it is asked for is never what was there before a change.
import { expect, it, vi } from 'vitest';
import { readAhead } from '@/components/read-ahead';
import type { Change } from '@/utils/messaging/changes';

/** Readings that are counted up, and changes that are announced by hand. */
function play(begun: Promise<number>) {
  const listeners = new Set<(change: Change) => void>();
  const read = vi.fn(async () => 2);
  const ask = readAhead(begun, read, (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  });
  return {
    ask,
    read,
    announce: () => listeners.forEach((listen) => void listen({ of: 'sources' })),
    listeners,
  };
}

it('gives the first who asks what was read ahead, and reads anew for all others', async () => {
  const { ask, read, listeners } = play(Promise.resolve(1));
  expect(await ask()).toBe(1);
  expect(read).not.toHaveBeenCalled();
  expect(listeners.size).toBe(0);
  expect(await ask()).toBe(2);
  expect(await ask()).toBe(2);
  expect(read).toHaveBeenCalledTimes(2);
});

it('reads anew where something changed in between, and where it could not be read', async () => {
  const changed = play(Promise.resolve(1));
  changed.announce();
  expect(await changed.ask()).toBe(2);
  const failing = Promise.reject(new Error('of another script'));
  failing.catch(() => undefined);
  expect(await play(failing).ask()).toBe(2);
});
