import { expect, test, vi } from 'vitest';
import { onceATurn } from '@/components/once-a-turn';

test('all who ask in one turn share a reading; whoever asks later has it read anew', async () => {
  let rows = 1;
  const read = vi.fn(async () => rows);
  const shared = onceATurn(read);
  const first = [shared(), shared(), shared()];
  expect(read).toHaveBeenCalledTimes(1);
  await Promise.resolve();
  rows = 2;
  const later = shared();
  expect(await Promise.all(first)).toEqual([1, 1, 1]);
  expect(await later).toBe(2);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a reading that fails is told to all who asked, and holds nobody up afterwards', async () => {
  const read = vi.fn(() => Promise.reject(new Error('the disk')));
  const shared = onceATurn(read);
  const asked = [shared(), shared()];
  for (const one of asked) await expect(one).rejects.toThrow('the disk');
  await expect(shared()).rejects.toThrow('the disk');
  expect(read).toHaveBeenCalledTimes(2);
});
