// Promise: many requests keep the database busy and keep nobody else waiting for long.
import { describe, expect, test } from 'vitest';
import { mapConcurrently } from '@/utils/store/map-concurrently';

/** Runs requests that each take a turn, and answers the most that were under way at once. */
async function mostAtOnce(items: number, each?: number): Promise<{ most: number; answers: number[] }> {
  let [underWay, most] = [0, 0];
  const request = async (item: number): Promise<number> => {
    most = Math.max(most, ++underWay);
    // Those that were begun first are answered last.
    for (let turns = items - item; turns > 0; turns--) await Promise.resolve();
    underWay--;
    return item * 2;
  };
  const numbers = Array.from({ length: items }, (_, n) => n);
  return { answers: await mapConcurrently(numbers, request, each), most };
}

describe('many requests of one transaction', () => {
  test('are under way some at once, and answered in their order', async () => {
    const { most, answers } = await mostAtOnce(100);
    expect(most).toBe(32);
    expect(answers).toEqual(Array.from({ length: 100 }, (_, n) => n * 2));
  });

  test('are fewer items at once where each makes several', async () => {
    expect((await mostAtOnce(100, 4)).most).toBe(8);
  });

  test('may be none', async () => {
    expect((await mostAtOnce(0)).answers).toEqual([]);
  });

  test('fail as one, and what follows it is not begun', async () => {
    let begun = 0;
    const failing = mapConcurrently(Array.from({ length: 100 }), async () => {
      begun++;
      await Promise.resolve();
      throw new Error('full');
    });
    await expect(failing).rejects.toThrow('full');
    expect(begun).toBe(32);
  });
});
