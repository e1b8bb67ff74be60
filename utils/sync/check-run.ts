// One check of a source, while it runs: takes entries in slices, and closes the check with its result. Each write puts
// posts, source and job into one transaction, so that a run may end anywhere and be taken up again.
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import type { Job } from '@/utils/model/job';
import type { Entry } from '@/utils/model/post';
import type { CheckResult, Source } from '@/utils/model/source';
import { ingest } from '@/utils/store/ingest';
import { updateSource } from '@/utils/store/source-store';
import type { SyncDeps } from './deps';
import { publishedDates } from './publication-dates';
import { nextCheck } from './schedule';

/** How long a slice may take before it is taken to have died, in milliseconds: the shortest time that an alarm can be set to. */
export const LEASE = 30_000;
/** Entries of one transaction. */
const SLICE = 50;

export interface CheckRun {
  source: Source;
  job: Job;
  /** Of this check so far, the slices before a restart included. */
  added: number;
  changed: number;
}

/** What the server and the feed said of when to come again. */
export interface Wishes {
  freshSeconds: number | null;
  ttlMinutes: number | null;
}

/** Begins a run, or takes one up where an earlier one left its cursor. */
export function openRun(source: Source, job: Job): CheckRun {
  const figure = (name: string): number => (typeof job.cursor[name] === 'number' ? job.cursor[name] : 0);
  return { source, job, added: figure('added'), changed: figure('changed') };
}

/**
 * Takes a document's entries in slices, from where an earlier run of the same document got to.
 * @param document tells the document's content: its hash
 * @param after changes to the source's row that become true with the last slice
 */
export async function takeEntries(
  deps: SyncDeps,
  run: CheckRun,
  document: string,
  entries: readonly Entry[],
  after: Partial<Source>,
): Promise<void> {
  let at = run.job.cursor.document === document ? Number(run.job.cursor.at ?? 0) : 0;
  while (at < entries.length) {
    const slice = entries.slice(at, at + SLICE);
    at += slice.length;
    const now = deps.now();
    const cursor = { document, at, added: run.added, changed: run.changed };
    const job = { ...run.job, leaseUntil: now + LEASE, attempts: 1, cursor };
    const source = at < entries.length ? run.source : { ...run.source, ...after };
    const outcome = await ingest(deps.db, { source, entries: slice, jobId: job.id, job, now });
    run.source = source;
    run.job = job;
    run.added += outcome.added;
    run.changed += outcome.changed;
    if (outcome.added + outcome.changed > 0) deps.announce({ of: 'posts', sourceId: source.id });
  }
  run.source = { ...run.source, ...after };
}

async function close(deps: SyncDeps, run: CheckRun, source: Source, cursor: Job['cursor']): Promise<void> {
  const job = { ...run.job, notBefore: source.nextCheckAt, leaseUntil: 0, attempts: 0, cursor };
  await ingest(deps.db, { source, entries: [], jobId: job.id, job, now: deps.now() });
  deps.announce({ of: 'sources' });
}

/** Closes a check that succeeded. `change` is what was learnt of the source. */
export async function closeSuccess(
  deps: SyncDeps,
  run: CheckRun,
  outcome: 'updated' | 'not-modified',
  wishes: Wishes,
  change: Partial<Source>,
): Promise<void> {
  const now = deps.now();
  const published = await publishedDates(deps.db, run.source.id);
  const lastCheck: CheckResult = {
    at: now,
    outcome,
    added: run.added,
    changed: run.changed,
    error: null,
    facts: {},
  };
  const nextCheckAt = nextCheck({
    now,
    error: null,
    failures: 0,
    published,
    retryAfterSeconds: null,
    ...wishes,
    jitter: deps.random(),
  });
  const source = { ...run.source, ...change, lastCheck, lastSuccessAt: now, failures: 0, nextCheckAt };
  await close(deps, run, source, {});
}

/** A full disk is the database's to say, in its own words. */
function codeOf(error: BacklistError): BacklistError['code'] {
  const cause = error.cause;
  const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return full ? 'quota' : error.code;
}

/**
 * Closes a check that failed: the code and its facts are kept for the reader, the cursor for the next attempt. Nothing
 * that was stored is touched. An address that is gone for good (410) pauses its source.
 */
export async function closeFailure(deps: SyncDeps, run: CheckRun, thrown: unknown): Promise<void> {
  const error = toBacklistError(thrown);
  const code = codeOf(error);
  const now = deps.now();
  // Having no network is no failure of the source's.
  const failures = code === 'offline' ? run.source.failures : run.source.failures + 1;
  const wait = error.facts.retryAfterSeconds;
  const nextCheckAt = nextCheck({
    now,
    error: code,
    failures,
    published: [],
    retryAfterSeconds: typeof wait === 'number' ? wait : null,
    freshSeconds: null,
    ttlMinutes: null,
    jitter: deps.random(),
  });
  const lastCheck: CheckResult = {
    at: now,
    outcome: 'failed',
    added: run.added,
    changed: run.changed,
    error: code,
    facts: { ...error.facts },
  };
  await close(deps, run, { ...run.source, lastCheck, failures, nextCheckAt }, run.job.cursor);
  if (code === 'gone') await updateSource(deps.db, run.source.id, { state: 'paused' });
}
