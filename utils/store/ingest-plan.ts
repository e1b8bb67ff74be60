// What a batch of entries comes to: read from the archive in one transaction, decided entry by entry, not yet written.
import { excerptOf } from '@/utils/core/excerpt';
import { readingMinutes } from '@/utils/core/reading-time';
import type { Merge } from '@/utils/model/merge';
import type { Body, Post, TextOrigin, TextVersion } from '@/utils/model/post';
import type { IndexDocument } from '@/utils/search/index-reader';
import { removedSources } from './archive-reader';
import type { Archive } from './database';
import {
  type Candidate,
  type Found,
  feedHashOf,
  isWorse,
  judge,
  textOriginOf,
  type Verdict,
  withOrigin,
} from './identity';
import { documentOf } from './index-writer';
import { type IngestManner, Planning, type ReadTransaction, readStands } from './ingest-known';
import { readRevision } from './revision';

export interface IngestPlan {
  /** The archive's revision when this was read. */
  revision: number;
  nextPostId: number;
  posts: Post[];
  bodies: Body[];
  documents: IndexDocument[];
  /** Posts that stand in an older segment already. */
  replaced: number[];
  /** Entries that come together with a post. */
  merges: Merge[];
  /** Texts that are put aside, and those that are kept aside no more, as they are taken up again. */
  versions: TextVersion[];
  restored: [postId: number, from: TextOrigin][];
  /** Posts whose feed has news while the text of their page is kept: the page may have them, too. */
  outdated: Post[];
  /** The post that each entry is, by the entry's guid; deleted ones are not among them. */
  ids: Map<string, number>;
  /** Posts that are new. */
  fresh: Set<number>;
  added: number;
  changed: number;
}

/** Another text for a post that is there: its feed keeps the post's row, and its reader what was done with it. */
export interface TextChange {
  postId: number;
  from: TextOrigin;
  html: string;
  text: string;
  /** SHA-256 as `Post.contentHash`. */
  contentHash: string;
  /** It was put aside, and is now the post's own again. */
  restores?: boolean;
  /** What else is known of the post by now: of a link that was kept without its page. */
  row?: Partial<
    Pick<Post, 'title' | 'published' | 'sortedAt' | 'authors' | 'tags' | 'lang' | 'excerpt' | 'site'>
  >;
}

/** Writes a verdict into the plan; answers the post as planned. */
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

/** Puts a text aside, unless the one that lies there is better. */
async function putAside(plan: IngestPlan, tx: ReadTransaction, version: TextVersion): Promise<void> {
  if (version.text.trim() === '') return;
  const there = await tx.objectStore('versions').get([version.postId, version.from]);
  if (!there || !isWorse(there.text, version.text)) plan.versions.push(version);
}

/** Plans another text for a post. Nothing is planned where it is the text already, or the post is gone. */
async function noteText(
  plan: IngestPlan,
  tx: ReadTransaction,
  change: TextChange,
  now: number,
): Promise<void> {
  const { postId, from, html, text, contentHash, row = {} } = change;
  const [post, body] = await Promise.all([
    tx.objectStore('posts').get(postId),
    tx.objectStore('bodies').get(postId),
  ]);
  if (!post || !body || (body.html === html && textOriginOf(post) === from)) return;
  const aside = {
    postId,
    from: textOriginOf(post),
    html: body.html,
    text: body.text,
    contentHash: post.contentHash,
  };
  const excerpt = post.excerpt === '' ? { excerpt: row.excerpt ?? excerptOf(text) } : {};
  const next = withOrigin(
    { ...post, ...row, ...excerpt, contentHash, readingMinutes: readingMinutes(text) },
    from,
    feedHashOf(post),
  );
  if (change.restores) plan.restored.push([postId, from]);
  // Two texts of one origin change places.
  if (change.restores && aside.from === from) plan.versions.push({ ...aside, keptAt: now });
  else await putAside(plan, tx, { ...aside, keptAt: now });
  plan.posts.push(next);
  plan.bodies.push({ id: postId, html, text });
  plan.documents.push(documentOf(next, text));
  plan.replaced.push(postId);
  plan.changed += 1;
}

/** What is to be kept of an entry that came together with a post; null where that is known already. */
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

/** Puts the text aside that an entry displaces, or its own where the one that is kept is better. */
async function noteAside(
  plan: IngestPlan,
  tx: ReadTransaction,
  { entry, contentHash }: Candidate,
  before: Post,
  after: Post,
  aside: TextOrigin | 'incoming',
  now: number,
): Promise<void> {
  const incoming = aside === 'incoming';
  const { html, text } = incoming
    ? entry
    : ((await tx.objectStore('bodies').get(before.id)) ?? { html: '', text: '' });
  const from = incoming ? 'feed' : aside;
  const hash = incoming ? contentHash : before.contentHash;
  await putAside(plan, tx, { postId: after.id, from, html, text, contentHash: hash, keptAt: now });
  if (incoming && after.textFrom === 'page') plan.outdated.push(after);
}

/** The entries of one source, and how they are to be taken. */
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
    if (!stands || stands.deleted) continue;
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
