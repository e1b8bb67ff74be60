// A running check of a source: stores entries in slices, and closes the check with its result. Each write covers posts, source
// and job in one transaction, so that a run can be interrupted and resumed at any point.
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import type { Job } from '@/utils/model/job';
import type { Entry } from '@/utils/model/post';
import type { CheckResult, Source } from '@/utils/model/source';
import { ingest } from '@/utils/store/ingest/ingest';
import { isTaken, moveSource, updateSource } from '@/utils/store/sources/source-store';
import type { SyncDeps } from './deps';
import type { PoliteAnswer } from './polite-fetch';
import { publishedDates } from './publication-dates';
import { planAfter } from './schedule';

/** Lease of a slice in milliseconds: the shortest time for which an alarm can be set. */
export const LEASE = 30_000;
/** Entries per transaction. */
const SLICE = 50;

export interface CheckRun {
  source: Source;
  job: Job;
  /** Of this check so far, including slices before a restart. */
  added: number;
  changed: number;
  /** Of this run, for the history. */
  startedAt: number;
  bytes: number;
  status: number | null;
  /** Where the source's own document came from in the end, after redirects; null before it came. */
  answeredFrom: string | null;
}

/** When to come again, according to server and feed. */
export interface Wishes {
  freshSeconds: number | null;
  ttlMinutes: number | null;
  /** Milliseconds between checks, where no rhythm of posts decides. */
  every?: number;
}

/** Begins a run, or resumes one at the cursor that an earlier one left. */
export function openRun(source: Source, job: Job, now: number): CheckRun {
  const figure = (name: string): number => (typeof job.cursor[name] === 'number' ? job.cursor[name] : 0);
  const begun = { startedAt: now, bytes: 0, status: null, answeredFrom: null };
  return { source, job, added: figure('added'), changed: figure('changed'), ...begun };
}

/** An address as servers see it: normalised by the URL parser, without fragment. */
const bare = (url: string): string => (URL.canParse(url) ? new URL(url).href.replace(/#.*$/, '') : url);

/** Notes a response. */
export function noteAnswer(run: CheckRun, answer: PoliteAnswer): void {
  run.status = answer.status;
  run.bytes += answer.kind === 'fresh' ? answer.fetched.bytes.byteLength : 0;
  run.answeredFrom ??= bare(answer.url) === bare(run.source.url) ? run.source.url : answer.url;
}

/**
 * Stores a document's entries in slices, from where an earlier run of the same document stopped.
 * @param document hash of the document's content
 * @param after changes to the source's row, made with the last slice
 */
export async function takeEntries(
  deps: SyncDeps,
  run: CheckRun,
  document: string,
  entries: readonly Entry[],
  after: Partial<Source>,
): Promise<void> {
  let at = run.job.cursor.document === document ? Number(run.job.cursor.at ?? 0) : 0;
  const among = new Set(entries.map(({ guid }) => guid));
  while (at < entries.length) {
    const slice = entries.slice(at, at + SLICE);
    at += slice.length;
    const now = deps.now();
    const cursor = { document, at, added: run.added, changed: run.changed };
    const job = { ...run.job, leaseUntil: now + LEASE, attempts: 1, cursor };
    const source = at < entries.length ? run.source : { ...run.source, ...after };
    const outcome = await ingest(deps.db, { source, entries: slice, among, jobId: job.id, job, now });
    run.source = source;
    run.job = job;
    run.added += outcome.added;
    run.changed += outcome.changed;
    if (outcome.added + outcome.changed > 0) deps.announce({ of: 'posts', sourceId: source.id });
  }
  run.source = { ...run.source, ...after };
}

interface Ending {
  outcome: CheckResult['outcome'];
  error: BacklistError['code'] | null;
  facts: CheckResult['facts'];
  retryAfterSeconds: number | null;
  published: readonly number[];
  wishes: Wishes;
  ownAddress: string | null;
  /** New facts about the source. */
  change: Partial<Source>;
  cursor: Job['cursor'];
}

/** Closes a check: the source's row, its job and its history in one transaction. */
async function close(deps: SyncDeps, run: CheckRun, ending: Ending): Promise<void> {
  const now = deps.now();
  const { outcome, error, facts, cursor } = ending;
  const lastCheck: CheckResult = { at: now, outcome, added: run.added, changed: run.changed, error, facts };
  const target = run.answeredFrom ?? run.source.moved?.url ?? run.source.url;
  const { pause, url, ...plan } = planAfter({
    now,
    error,
    failures: run.source.failures,
    published: ending.published,
    retryAfterSeconds: ending.retryAfterSeconds,
    ...ending.wishes,
    jitter: deps.random(),
    url: run.source.url,
    answeredFrom: run.answeredFrom,
    ownAddress: ending.ownAddress && bare(ending.ownAddress),
    moved: run.source.moved,
    barred: (await isTaken(deps.db, target, run.source.id)) || !(await deps.mayFetch(target)),
  });
  const lastSuccessAt = error === null ? now : run.source.lastSuccessAt;
  const source = { ...run.source, ...ending.change, ...plan, lastCheck, lastSuccessAt };
  const job = { ...run.job, notBefore: plan.nextCheckAt, leaseUntil: 0, attempts: 0, cursor };
  const status = typeof facts.status === 'number' ? facts.status : run.status;
  const attempt = { ...lastCheck, sourceId: source.id, took: now - run.startedAt, bytes: run.bytes, status };
  await ingest(deps.db, { source, entries: [], jobId: job.id, job, attempt, now });
  if (url !== source.url) await moveSource(deps.db, source.id, url);
  if (pause) await updateSource(deps.db, source.id, { state: 'paused' });
  deps.announce({ of: 'sources' });
}

/**
 * Closes a check that succeeded.
 * @param change new facts about the source
 * @param ownAddress the address that the feed gives as its own, if it was read and gives one
 */
export async function closeSuccess(
  deps: SyncDeps,
  run: CheckRun,
  outcome: 'updated' | 'not-modified',
  wishes: Wishes,
  change: Partial<Source>,
  ownAddress: string | null = null,
): Promise<void> {
  const published = await publishedDates(deps.db, run.source.id);
  const ending = { outcome, error: null, facts: {}, retryAfterSeconds: null };
  await close(deps, run, { ...ending, published, wishes, ownAddress, change, cursor: {} });
}

/**
 * Closes a check that failed: the code and its facts are kept for the user, the cursor for the next attempt. Nothing
 * that was stored is touched.
 */
export async function closeFailure(deps: SyncDeps, run: CheckRun, thrown: unknown): Promise<void> {
  const error = toBacklistError(thrown);
  const wait = error.facts.retryAfterSeconds;
  await close(deps, run, {
    outcome: 'failed',
    error: error.code,
    facts: { ...error.facts },
    retryAfterSeconds: typeof wait === 'number' ? wait : null,
    published: [],
    wishes: { freshSeconds: null, ttlMinutes: null },
    ownAddress: null,
    change: {},
    cursor: run.job.cursor,
  });
}
