// Guards texts that were made small: none becomes longer than its reader said.
import { expect, it } from 'vitest';
import { squeeze, unsqueeze } from '@/utils/machines/squeeze';

it('a text comes back as it was', async () => {
  expect(await unsqueeze(await squeeze('lock ø keeper'), 100)).toBe('lock ø keeper');
});

it('a decompression bomb is given up at its limit', async () => {
  const bomb = await squeeze('x'.repeat(50_000_000));
  expect(bomb.length).toBeLessThan(100_000);
  await expect(unsqueeze(bomb, 1_000_000)).rejects.toMatchObject({ code: 'malformed' });
});

it('what is no such text, or none in UTF-8, is refused', async () => {
  for (const bytes of [new Uint8Array([1, 2, 3]), (await squeeze('lock')).slice(0, -1)])
    await expect(unsqueeze(bytes, 100)).rejects.toMatchObject({ code: 'malformed' });
});
