// Takes entries into the archive: rows, bodies, postings, source and job in one transaction, or none of it.
import { BacklistError } from '@/utils/core/errors';
import { sha256 } from '@/utils/core/hash';
import type { Job } from '@/utils/model/job';
import type { Entry } from '@/utils/model/post';
import type { Attempt, Source } from '@/utils/model/source';
import type { IndexDocument, SegmentDraft } from '@/utils/search/index-reader';
import { SegmentWriter } from '@/utils/search/segment-writer';
import { noteAttempt } from './attempt-store';
import type { Archive, WriteTransaction } from './database';
import { type Candidate, entryKey } from './identity';
import { requestMerge } from './index-merge';
import { markDead, putSegment } from './index-writer';
import { type IngestPlan, planIngest } from './ingest-plan';
import { bumpRevision, readRevision } from './revision';
import { Slices } from './slices';

export interface IngestBatch {
  /** The source's row as it shall be afterwards. */
  source: Source;
  entries: Entry[];
  jobId: number;
  /** The job's row as it shall be afterwards; null when it is done. */
  job: Job | null;
  /** Goes into the source's history. */
  attempt?: Attempt;
  now: number;
}

async function prepare(entry: Entry): Promise<Candidate> {
  return { entry, urlKey: entryKey(entry), contentHash: await sha256(`${entry.title}\n${entry.html}`) };
}

async function segmentOf(documents: readonly IndexDocument[]): Promise<SegmentDraft | null> {
  if (documents.length === 0) return null;
  const writer = new SegmentWriter();
  const slices = new Slices();
  for (const document of documents) {
    writer.add(document);
    await slices.pause();
  }
  return writer.finish();
}

/** Writes a plan, unless somebody wrote in between: then nothing is written and the answer is false. */
async function commit(db: Archive, batch: IngestBatch, plan: IngestPlan): Promise<boolean> {
  const segment = await segmentOf(plan.documents);
  const tx: WriteTransaction = db.transaction(
    ['sources', 'jobs', 'posts', 'bodies', 'segments', 'postings', 'vectors', 'attempts', 'meta'],
    'readwrite',
  );
  if ((await readRevision(tx)) !== plan.revision) {
    await tx.done;
    return false;
  }
  const stored = await tx.objectStore('sources').get(batch.source.id);
  if (!stored) {
    // Deleted for good meanwhile: its posts have nobody to belong to any more.
    await tx.objectStore('jobs').delete(batch.jobId);
    await tx.done;
    throw new BacklistError('unknown-source', { facts: { id: batch.source.id } });
  }
  await bumpRevision(tx);
  await tx.objectStore('meta').put(plan.nextPostId, 'nextPostId');
  for (const post of plan.posts) await tx.objectStore('posts').put(post);
  for (const body of plan.bodies) await tx.objectStore('bodies').put(body);
  if (plan.replaced.length > 0) await markDead(tx, plan.replaced);
  if (segment) {
    await putSegment(tx, segment);
    await requestMerge(tx);
  }
  // A source that the reader removed or paused meanwhile keeps that state; one that was given another address meanwhile
  // keeps its row, and is looked at again at once.
  const same = stored.url === batch.source.url;
  await tx.objectStore('sources').put(same ? { ...batch.source, state: stored.state } : stored);
  if (batch.attempt) await noteAttempt(tx, batch.attempt);
  if (batch.job) await tx.objectStore('jobs').put(same ? batch.job : { ...batch.job, notBefore: batch.now });
  else await tx.objectStore('jobs').delete(batch.jobId);
  await tx.done;
  return true;
}

/**
 * Takes a batch of entries into the archive, with the source's and the job's rows, atomically. Repeating it changes
 * nothing. A worse text never replaces a better one, and a deleted post does not come back.
 * @throws BacklistError `unknown-source` when the source was deleted meanwhile: nothing is written then
 */
export async function ingest(db: Archive, batch: IngestBatch): Promise<{ added: number; changed: number }> {
  const candidates = await Promise.all(batch.entries.map(prepare));
  for (;;) {
    const plan = await planIngest(db, candidates, batch.source.id, batch.now);
    if (await commit(db, batch, plan)) return { added: plan.added, changed: plan.changed };
  }
}
