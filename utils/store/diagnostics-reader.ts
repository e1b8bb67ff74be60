// Figures of the archive for a bug report: counts and codes, nothing of its content.
import { ERROR_CODES } from '@/utils/core/errors';
import {
  type ArchiveFigures,
  dayInUtc,
  type ErrorCount,
  type JobCount,
  oneOf,
} from '@/utils/model/diagnostics';
import { IMPORT_FORMATS, type ImportState } from '@/utils/model/import';
import { JOB_KINDS, type Job } from '@/utils/model/job';
import type { Attempt, Source } from '@/utils/model/source';
import { SEGMENT_VERSION } from '@/utils/search/index/segment-format';
import type { Archive } from './database';
import { healthySegments, missingPosts } from './index/index-health';
import { readSegments } from './index/index-store';
import type { StoreName } from './schema';

/** All words that may be reported: the compiler asks for those that are added to the model. */
const words = <T extends string>(of: Record<T, true>) => Object.keys(of) as T[];

const SOURCE_KINDS = words<Source['kind']>({
  pack: true,
  feed: true,
  listing: true,
  saved: true,
  reader: true,
  subscription: true,
});
const SOURCE_STATES = words<Source['state']>({ active: true, paused: true, kept: true, removed: true });
const IMPORT_STATES = words<ImportState>({
  staging: true,
  ready: true,
  running: true,
  done: true,
  undoing: true,
  undone: true,
});
/** Name → count, the most frequent first. */
function tally(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)));
}

function stateOf({ leaseUntil, notBefore }: Job, now: number): JobCount['state'] {
  if (leaseUntil > now) return 'running';
  return notBefore <= now ? 'due' : 'waiting';
}

function countJobs(jobs: readonly Job[], now: number): JobCount[] {
  const groups = Map.groupBy(jobs, (job) => `${oneOf(JOB_KINDS, job.kind)} ${stateOf(job, now)}`);
  return [...groups.values()].map((group) => {
    const [first] = group as [Job, ...Job[]];
    const problems = group.flatMap(({ cursor }) =>
      cursor.problem === null || cursor.problem === undefined ? [] : [oneOf(ERROR_CODES, cursor.problem)],
    );
    return {
      kind: oneOf(JOB_KINDS, first.kind),
      state: stateOf(first, now),
      count: group.length,
      retried: group.filter(({ attempts }) => attempts > 0).length,
      problems: [...new Set(problems)],
    };
  });
}

const isStatus = (status: unknown): status is number =>
  Number.isInteger(status) && Number(status) >= 100 && Number(status) < 1_000;

function countErrors(sources: readonly Source[], attempts: readonly Attempt[]): ErrorCount[] {
  const now = sources.flatMap(({ lastCheck }) => (lastCheck?.error ? [lastCheck] : []));
  const failed = attempts.filter(({ error }) => error !== null);
  const codes = new Set([...now, ...failed].map(({ error }) => oneOf(ERROR_CODES, error)));
  return [...codes]
    .map((code) => {
      const is = ({ error }: { error: unknown }) => oneOf(ERROR_CODES, error) === code;
      const own = failed.filter(is);
      const last = [...now.filter(is), ...own].reduce((latest, { at }) => Math.max(latest, at), 0);
      return {
        code,
        sources: now.filter(is).length,
        attempts: own.length,
        statuses: tally(own.flatMap(({ status }) => (isStatus(status) ? [String(status)] : []))),
        last: dayInUtc(last),
      };
    })
    .sort((a, b) => b.sources - a.sources || b.attempts - a.attempts || a.code.localeCompare(b.code));
}

/** Counts rows, and reads those of sources, attempts, jobs, imports and segments; no text of any post. */
export async function archiveFigures(db: Archive, now: number): Promise<ArchiveFigures> {
  const names = [...db.objectStoreNames] as StoreName[];
  const tx = db.transaction(names);
  const [counts, sources, attempts, jobs, imports, deletedHighlights, segments] = await Promise.all([
    Promise.all(names.map((name) => tx.objectStore(name).count())),
    tx.objectStore('sources').getAll(),
    tx.objectStore('attempts').getAll(),
    tx.objectStore('jobs').getAll(),
    tx.objectStore('imports').getAll(),
    tx.objectStore('highlights').index('deletedAt').count(),
    readSegments(tx),
  ]);
  const rows = Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0]));
  const healthy = healthySegments(segments);
  return {
    schema: db.version,
    rows,
    sources: tally(
      sources.map(({ kind, state }) => `${oneOf(SOURCE_KINDS, kind)} ${oneOf(SOURCE_STATES, state)}`),
    ),
    deletedHighlights,
    index: {
      version: SEGMENT_VERSION,
      segments: segments.length,
      unhealthy: segments.length - healthy.length,
      missingPosts: missingPosts(rows.posts ?? 0, healthy),
      rebuilding: jobs.some(({ kind }) => kind === 'reindex'),
    },
    jobs: countJobs(jobs, now),
    imports: tally(
      imports.map(({ format, state }) => `${oneOf(IMPORT_FORMATS, format)} ${oneOf(IMPORT_STATES, state)}`),
    ),
    errors: countErrors(sources, attempts),
  };
}
