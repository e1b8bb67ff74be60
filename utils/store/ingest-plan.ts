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

/** The first posts of an index under a key. Most entries of a batch are new, and a key that leads nowhere costs least. */
async function postsUnder<K>(
  index: { getKey(key: K): Promise<number | undefined>; getAll(key: K, limit: number): Promise<Post[]> },
  key: K,
  limit: number,
): Promise<Post[]> {
  return (await index.getKey(key)) === undefined ? [] : index.getAll(key, limit);
}

/** What the archive knows of a candidate. */
async function readKnown(tx: ReadTransaction, candidate: Candidate, sourceId: number): Promise<Known> {
  const { entry, urlKey, contentHash } = candidate;
  const posts = tx.objectStore('posts');
  const [byGuid, byUrlKey, byContent] = await Promise.all([
    postsUnder<[number, string]>(posts.index('guid'), [sourceId, entry.guid], 1),
    urlKey === null ? [] : postsUnder(posts.index('urlKey'), urlKey, 10),
    postsUnder(posts.index('contentHash'), contentHash, 3),
  ]);
  return { byGuid: byGuid[0], byUrlKey, byContent };
}

/** With what the entries of this batch before it come to, and without what is about to go. */
function withPlanned(
  { byGuid, byUrlKey, byContent }: Known,
  { entry, urlKey, contentHash }: Candidate,
  planned: ReadonlyMap<number, Post>,
  removed: ReadonlySet<number>,
): Known {
  // Posts of a removed source are about to go: they do not stand in the way of another source's.
  const current = (found: readonly Post[]) =>
    found.filter((post) => !removed.has(post.sourceId)).map((post) => planned.get(post.id) ?? post);
  const inBatch = [...planned.values()];
  return {
    byGuid: current(byGuid ? [byGuid] : [])[0] ?? inBatch.find((post) => post.guid === entry.guid),
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
  // All at once: a batch that waits for each answer in turn waits most of its time.
  const someDeleted = (await tx.objectStore('tombstones').count()) > 0;
  const known = await Promise.all(
    candidates.map(async (candidate) => ({
      candidate,
      deleted: someDeleted && (await wasDeleted(tx, candidate, sourceId)),
      stands: await readKnown(tx, candidate, sourceId),
    })),
  );
  for (const { candidate, deleted, stands } of known) {
    if (deleted) continue;
    const same = findSame(candidate, withPlanned(stands, candidate, planned, removed));
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
