// The plan for a batch of entries: read from the archive in one transaction, decided entry by entry, not yet written.
import type { Merge } from '@/utils/model/merge';
import type { Post } from '@/utils/model/post';
import type { Archive } from '../database';
import { documentOf } from '../index/index-writer';
import { removedSources } from '../posts/archive-reader';
import { readRevision } from '../revision';
import type { Candidate, Found } from './identity';
import { type IngestManner, Planning, type ReadTransaction, readStands } from './ingest-known';
import type { IngestPlan, TextChange } from './plan';
import { noteAside, noteText } from './plan-texts';
import { judge, type Verdict } from './verdict';

/** Adds a verdict to the plan. @returns the post as planned */
function note(plan: IngestPlan, verdict: Exclude<Verdict, { kind: 'same' }>, storedText: string): Post {
  const isNew = verdict.kind === 'new';
  const post = isNew ? { ...verdict.row, id: plan.nextPostId++ } : verdict.post;
  plan.posts.push(post);
  if (verdict.body) plan.bodies.push({ ...verdict.body, id: post.id });
  if (isNew) plan.fresh.add(post.id);
  if (isNew) plan.added += 1;
  else plan.changed += 1;
  if (isNew || verdict.reindex) {
    plan.documents.push(documentOf(post, verdict.body?.text ?? storedText));
    if (!isNew) plan.replaced.push(post.id);
  }
  return post;
}

/** The merge of an entry into a post; null if it is known already. */
function mergeOf(
  { entry, contentHash }: Candidate,
  { post, why }: Found,
  before: Merge | undefined,
  { sourceId, now }: IngestManner,
): Merge | null {
  if (why === null) return null;
  const known = before?.state === 'merged' && before.postId === post.id ? before : null;
  if (known?.contentHash === contentHash && known.holder === post.sourceId) return null;
  const sameBody = contentHash === post.contentHash;
  return {
    sourceId,
    guid: entry.guid,
    postId: post.id,
    holder: post.sourceId,
    why,
    at: known?.at ?? now,
    state: 'merged',
    apartId: null,
    instead: false,
    entry: sameBody ? { ...entry, html: '', text: '' } : entry,
    contentHash,
    sameBody,
  };
}

/**
 * Whether an entry is a second one beside that which the post was made of, and not the post's own: of another source, or
 * of a document that names both. One whose guid alone is new has been given another by its publication.
 */
function isSecond({ post, why }: Found, { sourceId, fill, among }: IngestManner): boolean {
  if (why === null || fill === 'anywhere') return false;
  return post.sourceId !== sourceId || (!fill && among.has(post.guid));
}

/** The entries of one source, and how to treat them. */
export interface IngestPart {
  candidates: readonly Candidate[];
  manner: IngestManner;
}

/** Decides on each candidate of one source. */
async function planPart(
  plan: IngestPlan,
  planning: Planning,
  { candidates, manner }: IngestPart,
): Promise<void> {
  const { tx, planned, spoken } = planning;
  const { sourceId, now, fill } = manner;
  const known = await readStands(tx, candidates, manner);
  for (const [n, candidate] of candidates.entries()) {
    const stands = known[n];
    if (!stands || (stands.stones.length > 0 && !manner.revives)) continue;
    if (stands.stones.length > 0) plan.revived.push({ guid: candidate.entry.guid, stones: stands.stones });
    const same = await planning.sameAs(candidate, stands);
    if (same) plan.ids.set(candidate.entry.guid, same.post.id);
    if (same && isSecond(same, manner)) {
      const row = mergeOf(candidate, same, stands.merge, manner);
      if (row) plan.merges.push(row);
      continue;
    }
    if (same && spoken.has(same.post.id)) continue;
    if (same) spoken.add(same.post.id);
    const stored = same && (await planning.textOf(same.post.id));
    const verdict = judge(candidate, same?.post, stored, sourceId, now, fill);
    if (verdict.kind === 'same') continue;
    const post = note(plan, verdict, stored ?? '');
    plan.ids.set(candidate.entry.guid, post.id);
    planned.set(post.id, post);
    spoken.add(post.id);
    if (verdict.body) planning.texts.set(post.id, verdict.body.text);
    if (!same || verdict.kind !== 'changed' || !verdict.aside) continue;
    await noteAside(plan, tx, candidate, same.post, post, verdict.aside, now);
  }
}

/** Decides on each candidate of each source's part of a batch, then on each further text. */
export async function planIngest(
  db: Archive,
  parts: readonly IngestPart[],
  now: number,
  texts: readonly TextChange[] = [],
): Promise<IngestPlan> {
  const removed = await removedSources(db);
  const tx: ReadTransaction = db.transaction(['posts', 'bodies', 'versions', 'merges', 'tombstones', 'meta']);
  const plan: IngestPlan = {
    revision: await readRevision(tx),
    nextPostId: (await tx.objectStore('meta').get('nextPostId')) ?? 1,
    posts: [],
    bodies: [],
    documents: [],
    replaced: [],
    merges: [],
    versions: [],
    restored: [],
    outdated: [],
    ids: new Map(),
    revived: [],
    fresh: new Set(),
    added: 0,
    changed: 0,
  };
  let before: Planning | undefined;
  for (const part of parts) {
    const planning: Planning = new Planning(tx, part.manner, removed, before);
    await planPart(plan, planning, part);
    before = planning;
  }
  for (const change of texts) await noteText(plan, tx, change, now);
  await tx.done;
  return plan;
}
