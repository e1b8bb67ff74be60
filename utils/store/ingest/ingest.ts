// Stores entries: rows, bodies, postings, source and job in one transaction, or nothing.
import { BacklistError } from '@/utils/core/errors';
import type { PageRow } from '@/utils/model/full-text';
import type { Job } from '@/utils/model/job';
import type { Entry } from '@/utils/model/post';
import type { Attempt, Source } from '@/utils/model/source';
import type { IndexDocument, SegmentDraft } from '@/utils/search/index/index-reader';
import { SegmentWriter } from '@/utils/search/index/segment-writer';
import type { Archive, WriteTransaction } from '../database';
import { requestMerge } from '../index/index-merge';
import { markDead, putSegment } from '../index/index-writer';
import { mapConcurrently } from '../map-concurrently';
import { putLinks } from '../posts/links';
import { queuePages, wakeFullText } from '../posts/page-queue';
import { newPageRow } from '../posts/page-rows';
import { revive, wholeStones } from '../posts/tombstones';
import { bumpRevision, readRevision } from '../revision';
import type { StoreName } from '../schema';
import { Slices } from '../slices';
import { noteAttempt } from '../sources/attempt-store';
import { isStopped } from '../sources/backfill-store';
import { clearFrontier, type FrontierChange, writeFrontier } from '../sources/frontier';
import { touch } from '../touched';
import { write } from '../write';
import { candidateOf } from './identity';
import { type IngestPart, planIngest } from './ingest-plan';
import { keepOwnTexts } from './merge-store';
import type { IngestPlan, TextChange } from './plan';
import type { Fill } from './verdict';

/** The outcome of a batch. */
export interface Outcome {
  added: number;
  changed: number;
}

export interface IngestBatch {
  /** The source's new row. */
  source: Source;
  entries: Entry[];
  /** Entries of other sources in the same transaction, whose sources' rows stay. */
  besides?: readonly { sourceId: number; entries: readonly Entry[] }[];
  /** Other texts for existing posts. */
  texts?: TextChange[];
  /** What has no text yet, or the beginning of one, is to be read on its page: the user asked for it with an import. */
  fetchTexts?: boolean;
  /** The user asks for these entries: that one was deleted before does not count. */
  revives?: boolean;
  /** The source's row stays as it is: this is not a check. */
  keepSource?: boolean;
  jobId: number;
  /** The job's row as it shall be afterwards, if need be by what came of the batch; null when it is done. */
  job: Job | null | ((outcome: Outcome) => Job);
  /** The entries are older than what is there: a known post is only touched where what is stored is an excerpt of it. */
  fill?: Fill;
  /** More work for the transaction. It may change the plan, and write to the stores that it names. */
  along?: { stores: readonly StoreName[]; write(tx: WriteTransaction, plan: IngestPlan): Promise<void> };
  /** Guids of the whole document that the entries are a part of; their own where it is not said. */
  among?: ReadonlySet<string>;
  /** Changes in the frontier of a backfill; `clear` when it has ended. */
  frontier?: FrontierChange | 'clear';
  /** Changes in the queue of pages. */
  pages?: readonly PageRow[];
  /** Added to the source's history. */
  attempt?: Attempt;
  now: number;
}

async function segmentOf(documents: readonly IndexDocument[]): Promise<SegmentDraft | null> {
  if (documents.length === 0) return null;
  const writer = new SegmentWriter();
  const slices = new Slices();
  for (const document of documents) {
    writer.add(document);
    await slices.pause();
  }
  return slices.run(writer.finishing());
}

/** Writes the job's row. One that the user paused or cancelled meanwhile stays so. */
async function writeJob(
  tx: WriteTransaction,
  batch: IngestBatch,
  plan: IngestPlan,
  sameAddress: boolean,
): Promise<void> {
  const jobs = tx.objectStore('jobs');
  const job = typeof batch.job === 'function' ? batch.job(plan) : batch.job;
  if (!job) return jobs.delete(batch.jobId);
  const stored = await jobs.get(job.id);
  if (stored && stored.cursor.orders !== job.cursor.orders) {
    // The user asked for something else meanwhile.
    await jobs.put({ ...stored, leaseUntil: 0 });
    return;
  }
  if (stored && isStopped(stored)) {
    const cursor = { ...job.cursor, state: stored.cursor.state ?? null };
    await jobs.put({ ...job, notBefore: stored.notBefore, cursor });
    return;
  }
  await jobs.put(sameAddress ? job : { ...job, notBefore: batch.now });
}

/** Queues the pages of posts that may have more text there. */
async function queue(tx: WriteTransaction, { source, now }: IngestBatch, plan: IngestPlan): Promise<void> {
  for (const post of plan.outdated) await tx.objectStore('pages').put(newPageRow(post));
  if (plan.outdated.length > 0) await wakeFullText(tx, source.id, now);
  await queuePages(tx, source.id, plan.posts, plan.bodies, now);
}

const STORES: readonly StoreName[] = [
  'sources',
  'jobs',
  'posts',
  'bodies',
  'links',
  'versions',
  'pages',
  'merges',
  'tombstones',
  'mirrors',
  'segments',
  'postings',
  'vectors',
  'attempts',
  'frontier',
  'touched',
  'meta',
];

/** Writes posts with everything that belongs to them, and their segment. */
async function writePlan(
  tx: WriteTransaction,
  plan: IngestPlan,
  segment: SegmentDraft | null,
): Promise<void> {
  await tx.objectStore('meta').put(plan.nextPostId, 'nextPostId');
  for (const merge of plan.merges) await tx.objectStore('merges').put(merge);
  await keepOwnTexts(
    tx,
    plan.bodies.flatMap(({ id }) => (plan.fresh.has(id) ? [] : [id])),
  );
  await mapConcurrently(plan.posts, (post) => tx.objectStore('posts').put(post));
  await mapConcurrently(plan.bodies, (body) => tx.objectStore('bodies').put(body));
  await putLinks(tx, plan.bodies, plan.posts);
  for (const key of plan.restored) await tx.objectStore('versions').delete(key);
  for (const version of plan.versions) await tx.objectStore('versions').put(version);
  for (const { guid, stones } of plan.revived) {
    const id = plan.ids.get(guid);
    if (id !== undefined) await revive(tx, await wholeStones(tx, stones), id);
  }
  if (plan.replaced.length > 0) await markDead(tx, plan.replaced);
  if (segment) {
    await putSegment(tx, segment);
    await requestMerge(tx);
  }
}

/** Writes a plan. `outdated`: somebody wrote in between, and nothing is written. `gone`: the source was deleted meanwhile. */
async function commit(
  db: Archive,
  batch: IngestBatch,
  plan: IngestPlan,
): Promise<'written' | 'outdated' | 'gone'> {
  const segment = await segmentOf(plan.documents);
  const stores = new Set<StoreName>([...STORES, ...(batch.along?.stores ?? [])]);
  return write(db, [...stores], async (tx) => {
    if ((await readRevision(tx)) !== plan.revision) {
      return 'outdated';
    }
    const stored = await tx.objectStore('sources').get(batch.source.id);
    if (!stored) {
      // Deleted for good meanwhile: its posts have nobody to belong to any more.
      await tx.objectStore('jobs').delete(batch.jobId);
      return 'gone';
    }
    for (const { sourceId } of batch.besides ?? [])
      if ((await tx.objectStore('sources').getKey(sourceId)) === undefined) {
        throw new BacklistError('unknown-source', { facts: { id: sourceId } });
      }
    await bumpRevision(tx);
    // Another machine may have sent marks for them before they came.
    await touch(tx, 'post', [...plan.fresh], batch.now);
    await batch.along?.write(tx, plan);
    await writePlan(tx, plan, segment);
    // A source that the user removed or paused meanwhile keeps that state; one that was given another address meanwhile
    // keeps its row, and is looked at again at once.
    const same = stored.url === batch.source.url;
    const row = same && !batch.keepSource ? { ...batch.source, state: stored.state } : stored;
    await tx.objectStore('sources').put(row);
    if (batch.attempt) await noteAttempt(tx, batch.attempt);
    if (batch.frontier === 'clear') await clearFrontier(tx, batch.source.id);
    else if (batch.frontier) await writeFrontier(tx, batch.source.id, batch.frontier);
    for (const page of batch.pages ?? []) await tx.objectStore('pages').put(page);
    await writeJob(tx, batch, plan, same);
    if ((stored.kind === 'feed' && !batch.texts) || batch.fetchTexts) await queue(tx, batch, plan);
    return 'written';
  });
}

/**
 * Stores a batch of entries, with the source's and the job's rows, atomically. Repeating it changes
 * nothing. A worse text never replaces a better one, and a deleted post does not come back.
 * @throws BacklistError `unknown-source` when the source was deleted meanwhile: nothing is written then
 */
export async function ingest(db: Archive, batch: IngestBatch): Promise<Outcome> {
  const { source, now, fill = false, revives = false } = batch;
  const partOf = async (sourceId: number, entries: readonly Entry[]): Promise<IngestPart> => {
    const among = batch.among ?? new Set(entries.map(({ guid }) => guid));
    const candidates = await Promise.all(entries.map(candidateOf));
    return { candidates, manner: { sourceId, now, fill, among, revives } };
  };
  const parts = [await partOf(source.id, batch.entries)];
  for (const { sourceId, entries } of batch.besides ?? []) parts.push(await partOf(sourceId, entries));
  for (;;) {
    const plan = await planIngest(db, parts, now, batch.texts);
    const done = await commit(db, batch, plan);
    if (done === 'gone') throw new BacklistError('unknown-source', { facts: { id: batch.source.id } });
    if (done === 'written') return { added: plan.added, changed: plan.changed };
  }
}
