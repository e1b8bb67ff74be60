// What a batch of entries comes to: read from the archive in one transaction, decided entry by entry, not yet written.
import type { IDBPTransaction } from 'idb';
import type { Body, Post } from '@/utils/model/post';
import type { IndexDocument } from '@/utils/search/index-reader';
import { removedSources } from './archive-reader';
import type { Archive } from './database';
import { type Candidate, findSame, judge, type Known, type Verdict } from './identity';
import { readRevision } from './revision';
import type { Schema, StoreName } from './schema';
import { wasDeleted } from './tombstones';

export interface IngestPlan {
  /** The archive's revision when this was read. */
  revision: number;
  nextPostId: number;
  posts: Post[];
  bodies: Body[];
  documents: IndexDocument[];
  /** Posts that stand in an older segment already. */
  replaced: number[];
  added: number;
  changed: number;
}

type ReadTransaction = IDBPTransaction<Schema, StoreName[], 'readonly'>;

/** What the archive, and the entries of this batch before it, know of a candidate. */
async function knownOf(
  tx: ReadTransaction,
  candidate: Candidate,
  sourceId: number,
  planned: ReadonlyMap<number, Post>,
  removed: ReadonlySet<number>,
): Promise<Known> {
  const { entry, urlKey, contentHash } = candidate;
  const posts = tx.objectStore('posts');
  const [byGuid, byUrlKey, byContent] = await Promise.all([
    posts.index('guid').getAll([sourceId, entry.guid], 1),
    urlKey === null ? [] : posts.index('urlKey').getAll(urlKey, 10),
    posts.index('contentHash').getAll(contentHash, 3),
  ]);
  // Posts of a removed source are about to go: they do not stand in the way of another source's.
  const current = (found: Post[]) =>
    found.filter((post) => !removed.has(post.sourceId)).map((post) => planned.get(post.id) ?? post);
  const inBatch = [...planned.values()];
  return {
    byGuid: current(byGuid)[0] ?? inBatch.find((post) => post.guid === entry.guid),
    byUrlKey: [...current(byUrlKey), ...inBatch.filter((post) => urlKey !== null && post.urlKey === urlKey)],
    byContent: [...current(byContent), ...inBatch.filter((post) => post.contentHash === contentHash)],
  };
}

/** Writes a verdict into the plan; answers the post as planned. */
function note(plan: IngestPlan, verdict: Exclude<Verdict, { kind: 'same' }>, storedText: string): Post {
  const isNew = verdict.kind === 'new';
  const post = isNew ? { ...verdict.row, id: plan.nextPostId++ } : verdict.post;
  plan.posts.push(post);
  if (verdict.body) plan.bodies.push({ ...verdict.body, id: post.id });
  if (isNew) plan.added += 1;
  else plan.changed += 1;
  if (isNew || verdict.reindex) {
    const { id, title, tags, lang } = post;
    plan.documents.push({ id, title, tags, lang, text: verdict.body?.text ?? storedText });
    if (!isNew) plan.replaced.push(id);
  }
  return post;
}

/** Decides on each candidate of a source's batch. */
export async function planIngest(
  db: Archive,
  candidates: readonly Candidate[],
  sourceId: number,
  now: number,
  fill = false,
): Promise<IngestPlan> {
  const removed = await removedSources(db);
  const tx: ReadTransaction = db.transaction(['posts', 'bodies', 'tombstones', 'meta']);
  const plan: IngestPlan = {
    revision: await readRevision(tx),
    nextPostId: (await tx.objectStore('meta').get('nextPostId')) ?? 1,
    posts: [],
    bodies: [],
    documents: [],
    replaced: [],
    added: 0,
    changed: 0,
  };
  const planned = new Map<number, Post>();
  for (const candidate of candidates) {
    if (await wasDeleted(tx, candidate, sourceId)) continue;
    const same = findSame(candidate, await knownOf(tx, candidate, sourceId, planned, removed));
    // The first entry of a document speaks for a post; a repeat of it further down does not write over it.
    if (same && planned.has(same.id)) continue;
    const stored = same ? await tx.objectStore('bodies').get(same.id) : undefined;
    const verdict = judge(candidate, same, stored?.text, sourceId, now, fill);
    if (verdict.kind === 'same') continue;
    const post = note(plan, verdict, stored?.text ?? '');
    planned.set(post.id, post);
  }
  await tx.done;
  return plan;
}
