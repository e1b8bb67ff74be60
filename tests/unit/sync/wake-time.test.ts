import { describe, expect, it } from 'vitest';
import type { Job } from '@/utils/model/job';
import { wakeTime } from '@/utils/sync/wake-time';

const MINUTE = 60_000;
const job = (notBefore: number, over: Partial<Job> = {}): Job => ({
  id: 1,
  kind: 'check',
  sourceId: 1,
  notBefore: notBefore * MINUTE,
  attempts: 0,
  leaseUntil: 0,
  cursor: {},
  ...over,
});

describe('the next alarm', () => {
  it.each<[string, Job[], number | null]>([
    ['no job, no alarm', [], null],
    ['a check waits for company', [job(60)], 75],
    ['it waits for the first, not for the last', [job(74), job(60), job(70)], 75],
    [
      'a check that was begun goes on when its lease is over',
      [job(60, { attempts: 1, leaseUntil: 61 * MINUTE })],
      61,
    ],
    ['other work waits for nobody', [job(60), job(62, { kind: 'purge' })], 62],
    ['a lease that lies ahead is not broken', [job(60, { kind: 'merge', leaseUntil: 64 * MINUTE })], 64],
  ])('%s', (_what, jobs, minutes) => {
    expect(wakeTime(jobs)).toBe(minutes === null ? null : minutes * MINUTE);
  });
});
