// What to do after a failed request: whether trying again may help, and when.
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import type { Job } from '@/utils/model/job';
import { DAY } from './schedule';

const FIRST_WAIT = 60_000;
const OFFLINE_WAIT = 15 * 60_000;

/** Whether trying again may help. */
export function passes(error: BacklistError): boolean {
  if (error.code === 'http-status') return Number(error.facts.status ?? 500) >= 500;
  return ['offline', 'unreachable', 'timeout', 'rate-limited', 'challenge', 'internal', 'cancelled'].includes(
    error.code,
  );
}

/**
 * Why a job's request failed. Errors of the archive are rethrown to the runner, which reports them and puts the job back;
 * unexpected ones are logged here.
 */
export function failureOf({ kind, sourceId }: Job, thrown: unknown): BacklistError {
  const error = toBacklistError(thrown);
  if (['quota', 'disk', 'interrupted', 'newer-archive'].includes(error.code)) throw error;
  if (error.code === 'internal') console.error(`Backlist: a job (${kind} ${sourceId}) failed`, error);
  return error;
}

/**
 * Milliseconds until the next try.
 * @param failures in a row before this one
 */
export function waitAfter(error: BacklistError, failures: number): number {
  if (error.code === 'offline') return OFFLINE_WAIT;
  const asked = Number(error.facts.retryAfterSeconds ?? 0) * 1_000;
  return Math.min(DAY, Math.max(asked, FIRST_WAIT * 2 ** failures));
}
