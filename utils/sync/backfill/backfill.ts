// Fetches a publication's older posts, a slice at a time: reads the next addresses of its frontier, and writes posts, frontier
// and job in one transaction. The ways are tried in order until one has brought something.
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import { sha256 } from '@/utils/core/hash';
import {
  type BackfillProgress,
  type BackfillState,
  type FrontierRow,
  type Way,
  waysOf,
} from '@/utils/model/backfill';
import type { Job } from '@/utils/model/job';
import type { Source } from '@/utils/model/source';
import { type IngestBatch, ingest, type Outcome } from '@/utils/store/ingest/ingest';
import { putJob } from '@/utils/store/job-store';
import { isStopped, NEVER } from '@/utils/store/sources/backfill-store';
import { nextInFrontier } from '@/utils/store/sources/frontier';
import { LEASE } from '../check-run';
import type { SyncDeps } from '../deps';
import { passes, waitAfter } from '../failures';
import { DAY } from '../schedule';
import { asListed, type Reading, readAddress } from './read-address';
import { beginningsOf } from './ways';

/** Most pages per slice, and milliseconds after which a slice begins no further page. */
const PAGES = 10;
const LONG = 8_000;
/** Attempts before an address is skipped: over an hour for a page, over two days for a document that leads to others. */
const TRIES = 6;
const TRIES_OF_LINK = 12;
/** Documents in a row without anything new after which a way counts as endless. */
const STALE = 25;
/**
 * Pages in a row without a post after which a site is taken to generate pages without end (calendars, filters, traps). More than
 * the galleries and shop pages among a site's posts, and far fewer than the frontier can hold.
 */
const BARREN = 250;

interface Cursor {
  state: BackfillState;
  way: Way | null;
  /** Number of posts, if the site says it. */
  total: number | null;
  /** Whether this way has brought a post, or is known to be complete. */
  brought: boolean;
  stale: number;
  /** Fingerprint of the last document's posts. */
  last: string;
  failures: number;
  problem: BacklistError['code'] | null;
  end: BackfillProgress['end'];
  /** Pages in a row that brought no new post. */
  barren: number;
}

const cursorOf = (job: Job): Cursor => ({
  ...{
    state: 'running',
    way: null,
    total: null,
    brought: false,
    stale: 0,
    last: '',
    failures: 0,
    problem: null,
    end: null,
    barren: 0,
  },
  ...(job.cursor as Partial<Cursor>),
});

const NO_SLICE = { stale: false, proves: false, pages: 0 };

/** Writes a slice: posts, frontier and job together. */
async function write(
  deps: SyncDeps,
  source: Source,
  job: Job,
  cursor: Cursor,
  batch: Pick<IngestBatch, 'entries' | 'frontier'>,
  notBefore: number,
  { stale: isStale, proves, pages }: Pick<Slice, 'stale' | 'proves' | 'pages'> = NO_SLICE,
): Promise<void> {
  const row = ({ added }: Outcome): Job => {
    const stale = added > 0 ? 0 : cursor.stale + Number(isStale);
    const barren = added > 0 ? 0 : cursor.barren + pages;
    const after = { ...cursor, stale, barren, brought: cursor.brought || (proves && added > 0) };
    return { ...job, notBefore, leaseUntil: 0, attempts: 0, cursor: after };
  };
  const now = deps.now();
  const { added, changed } = await ingest(deps.db, {
    source,
    ...batch,
    fill: true,
    jobId: job.id,
    job: row,
    now,
  });
  if (added + changed > 0) deps.announce({ of: 'posts', sourceId: source.id });
  deps.announce({ of: 'sources' });
}

/** Gives up a way without an end: its remaining addresses are dropped. */
async function leaveWay(deps: SyncDeps, source: Source, job: Job, cursor: Cursor): Promise<void> {
  const left: Cursor = { ...cursor, barren: 0, end: 'endless', brought: true };
  await write(deps, source, job, left, { entries: [], frontier: 'clear' }, deps.now());
}

/** Ends the backfill, or begins the next way. */
async function nextWay(deps: SyncDeps, source: Source, job: Job, cursor: Cursor): Promise<void> {
  const ways = waysOf(source.kind);
  const way = cursor.brought ? undefined : ways[cursor.way === null ? 0 : ways.indexOf(cursor.way) + 1];
  if (way === undefined) {
    const state = cursor.problem === null && cursor.end !== 'endless' ? 'whole' : 'partial';
    if (!cursor.brought) cursor.end ??= 'nothing';
    await write(deps, source, job, { ...cursor, state }, { entries: [], frontier: 'clear' }, NEVER);
    return;
  }
  const begun = { ...cursor, way, total: null, stale: 0, last: '', failures: 0 };
  const frontier = { read: [], found: beginningsOf(way, source) };
  await write(deps, source, job, begun, { entries: [], frontier }, deps.now());
}

/** Whether a document repeats the one before it: an endless list, or a server that ignores the page number. */
async function repeats({ names }: Reading, cursor: Cursor): Promise<boolean> {
  if (names.length === 0) return false;
  const tells = await sha256(names.join('\n'));
  const same = tells === cursor.last;
  cursor.last = tells;
  return same;
}

/** What a slice has read so far. */
interface Slice {
  read: string[];
  entries: Reading['entries'];
  found: Reading['found'];
  /** Whether it is a list without any post that is new or not known yet. */
  stale: boolean;
  /** Pages that were read in it. */
  pages: number;
  /** Whether posts that it brings show that its way leads further than the feed itself. */
  proves: boolean;
}

async function take(
  source: Source,
  slice: Slice,
  row: FrontierRow,
  reading: Reading,
  cursor: Cursor,
): Promise<void> {
  slice.read.push(row.url);
  if (row.what === 'page') slice.pages += 1;
  slice.proves = row.way !== 'links' || row.url !== source.url;
  slice.entries.push(...reading.entries);
  if (reading.whole) cursor.brought = true;
  if (row.what === 'document' && (await repeats(reading, cursor))) return;
  slice.found.push(...reading.found);
  slice.stale = reading.names.length > 1 && !reading.found.some(({ what }) => what === 'page');
  cursor.total = reading.total ?? cursor.total;
}

const isBeginning = (row: FrontierRow, source: Source): boolean =>
  beginningsOf(row.way, source).some(({ url }) => url === row.url);

/** Whether an address with this error is a gap in the archive, rather than one that was only tried. */
function isHole(error: BacklistError, row: FrontierRow, source: Source): boolean {
  if (passes(error)) return true;
  const tried = row.way === 'paged' || isBeginning(row, source);
  // A site names pages that are none any more, and they hold nothing.
  return !tried && error.code !== 'not-found' && error.code !== 'gone';
}

const triesOf = (row: FrontierRow, source: Source): number =>
  row.what === 'document' && (row.url === source.url || !isBeginning(row, source)) ? TRIES_OF_LINK : TRIES;

/** Reads the next addresses. @returns the error after which to wait, if any */
async function readRows(
  deps: SyncDeps,
  source: Source,
  rows: readonly FrontierRow[],
  cursor: Cursor,
  slice: Slice,
): Promise<BacklistError | null> {
  const began = deps.now();
  for (const row of rows) {
    // A document may change what comes next, so it is read by itself.
    const alone = row.what === 'document';
    if (slice.read.length > 0 && (alone || deps.now() - began > LONG)) return null;
    try {
      await take(source, slice, row, await readAddress(deps, source, row), cursor);
    } catch (thrown) {
      const error = toBacklistError(thrown);
      if (error.code === 'permission-needed' || (passes(error) && cursor.failures < triesOf(row, source)))
        return error;
      slice.read.push(row.url);
      if (row.what === 'page') slice.entries.push(...asListed(row));
      if (isHole(error, row, source)) cursor.problem = error.code;
    }
    cursor.failures = 0;
    if (alone) return null;
  }
  return null;
}

/** Does one slice of a source's backfill. */
export async function backfillSlice(deps: SyncDeps, source: Source, job: Job): Promise<void> {
  const later = (notBefore: number) => putJob(deps.db, { ...job, notBefore, leaseUntil: 0, attempts: 0 });
  const cursor = cursorOf(job);
  if (isStopped(job) || cursor.state !== 'running') return later(NEVER);
  // Resuming or restoring the source makes its jobs due.
  if (source.state !== 'active') return later(deps.now() + DAY);
  // The first check finds out what the source is, so it comes first.
  if (source.lastSuccessAt === null) return later(Math.max(deps.now() + LEASE, source.nextCheckAt + 1));
  const rows = await nextInFrontier(deps.db, source.id, PAGES);
  if (cursor.barren >= BARREN) return leaveWay(deps, source, job, cursor);
  if (rows.length === 0) return nextWay(deps, source, job, cursor);
  const slice: Slice = { ...NO_SLICE, read: [], entries: [], found: [], proves: true };
  const error = await readRows(deps, source, rows, cursor, slice);
  const now = deps.now();
  if (error?.code === 'permission-needed') {
    // Nothing changes until the user acts: the frontier is kept.
    cursor.state = 'paused';
    cursor.problem = error.code;
  } else if (error && error.code !== 'offline') cursor.failures += 1;
  // After what is due now: new posts come first.
  const notBefore =
    cursor.state === 'paused' ? NEVER : error ? now + waitAfter(error, cursor.failures - 1) : now;
  const { read, entries } = slice;
  const endless = cursor.stale >= STALE && slice.found.length > 0;
  if (endless) cursor.end = 'endless';
  const frontier = { read, found: endless ? [] : slice.found };
  await write(deps, source, job, cursor, { entries, frontier }, notBefore, slice);
}
