// One check of a source from end to end: fetched, taken in by slices, and its result written down either way.
import { BacklistError, toBacklistError } from '@/utils/core/errors';
import type { Job } from '@/utils/model/job';
import type { CheckResult, Source } from '@/utils/model/source';
import { newestOfSource } from '@/utils/store/archive-reader';
import { ingest } from '@/utils/store/ingest';
import { getSource } from '@/utils/store/source-store';
import { checkFeed } from './check-feed';
import { checkPack } from './check-pack';
import { nextCheck } from './schedule';
import type { SyncDeps } from './sync-deps';

/** Entries taken in by one transaction: few enough that building their segment does not hold the worker up. */
const SLICE = 50;
const WEEK = 7 * 86_400_000;

const ofTheWeb = (source: Source) => /^https?:/.test(source.url);

async function fetchChecked(deps: SyncDeps, source: Source) {
  if (ofTheWeb(source)) {
    if (!deps.online()) throw new BacklistError('offline');
    if (!(await deps.mayFetch(source.url))) {
      throw new BacklistError('permission-needed', {
        facts: { url: source.url, host: new URL(source.url).host },
      });
    }
  }
  return source.kind === 'pack' ? checkPack(deps, source) : checkFeed(deps, source);
}

/** The rows of source and job after a check: the result in words, and the time of the next one. */
async function concluded(
  deps: SyncDeps,
  source: Source,
  job: Job,
  outcome: {
    error: BacklistError | null;
    added: number;
    changed: number;
    askedFor: number | null;
    modified: boolean;
  },
): Promise<{ source: Source; job: Job }> {
  const now = deps.now();
  const { error } = outcome;
  // Being offline says nothing about the source.
  const failures = error === null ? 0 : error.code === 'offline' ? source.failures : source.failures + 1;
  const newest = await newestOfSource(deps.db, source.id, 10);
  const nextCheckAt = nextCheck({
    now,
    jitter: deps.random(),
    error: error?.code ?? null,
    failures,
    published: newest.flatMap((post) => post.published ?? []),
    askedFor: outcome.askedFor,
    retryAfter: typeof error?.facts.retryAfter === 'number' ? error.facts.retryAfter : null,
  });
  const lastCheck: CheckResult = {
    at: now,
    outcome: error ? 'failed' : outcome.modified ? 'updated' : 'not-modified',
    added: outcome.added,
    changed: outcome.changed,
    error: error?.code ?? null,
    facts: { ...error?.facts },
  };
  return {
    source: {
      ...source,
      failures,
      nextCheckAt,
      lastCheck,
      lastSuccessAt: error ? source.lastSuccessAt : now,
    },
    job: { ...job, notBefore: nextCheckAt, leaseUntil: 0, attempts: 0, cursor: {} },
  };
}

/**
 * Checks the source of a leased job. Whatever happens is written into its row; a failed check deletes nothing. Died in the
 * middle, it is done again, and what was taken in by then is found unchanged.
 */
export async function checkSource(deps: SyncDeps, job: Job): Promise<void> {
  const { db } = deps;
  const source = await getSource(db, job.sourceId);
  if (source.state !== 'active') {
    await ingest(db, {
      source,
      entries: [],
      jobId: job.id,
      job: { ...job, notBefore: deps.now() + WEEK, leaseUntil: 0 },
      now: deps.now(),
    });
    return;
  }
  const sums = { added: 0, changed: 0 };
  try {
    const { entries, change, askedFor } = await fetchChecked(deps, source);
    const rest = [...(entries ?? [])];
    while (rest.length > 0) {
      const slice = await ingest(db, {
        source,
        entries: rest.splice(0, SLICE),
        jobId: job.id,
        job,
        now: deps.now(),
      });
      sums.added += slice.added;
      sums.changed += slice.changed;
      deps.changed(source.id);
    }
    const after = await concluded(deps, { ...source, ...change }, job, {
      ...sums,
      error: null,
      askedFor,
      modified: entries !== null,
    });
    await ingest(db, { ...after, entries: [], jobId: job.id, now: deps.now() });
  } catch (thrown) {
    const error = toBacklistError(thrown);
    if (error.code === 'unknown-source') throw error;
    if (error.code === 'internal') console.error('Backlist: a check failed.', thrown);
    const after = await concluded(deps, source, job, { ...sums, error, askedFor: null, modified: false });
    await ingest(db, { ...after, entries: [], jobId: job.id, now: deps.now() });
  }
  deps.changed(source.id);
}
