// The plan for a batch of entries: read from the archive in one transaction, decided entry by entry, not yet written.
import { excerptOf } from '@/utils/core/excerpt';
import { readingMinutes } from '@/utils/core/reading-time';
import type { Merge } from '@/utils/model/merge';
import type { Body, Post, TextOrigin, TextVersion } from '@/utils/model/post';
import type { IndexDocument } from '@/utils/search/index/index-reader';
import type { Archive } from '../database';
import { documentOf } from '../index/index-writer';
import { removedSources } from '../posts/archive-reader';
import type { StoneKey } from '../posts/tombstones';
import { readRevision } from '../revision';
import type { Candidate, Found } from './identity';
import { type IngestManner, Planning, type ReadTransaction, readStands } from './ingest-known';
import { feedHashOf, isWorse, judge, textOriginOf, type Verdict, withOrigin } from './verdict';

export interface IngestPlan {
  /** The archive's revision when this was read. */
  revision: number;
  nextPostId: number;
  posts: Post[];
  bodies: Body[];
  documents: IndexDocument[];
  /** Posts that are in an older segment. */
  replaced: number[];
  /** Entries that are merged into a post. */
  merges: Merge[];
  /** Texts to keep as other versions, and versions to delete because they are in use again. */
  versions: TextVersion[];
  restored: [postId: number, from: TextOrigin][];
  /** Posts whose feed has changed while their page's text is in use: the page may have changed, too. */
  outdated: Post[];
  /** The post that each entry is, by the entry's guid; deleted ones are not among them. */
  ids: Map<string, number>;
  /** Entries that the user deleted once and asks for again. */
  revived: { guid: string; stones: StoneKey[] }[];
  /** Number of new posts. */
  fresh: Set<number>;
  added: number;
  changed: number;
}

/** Another text for an existing post, whose row and marks stay. */
export interface TextChange {
  postId: number;
  from: TextOrigin;
  html: string;
  text: string;
  /** SHA-256 as `Post.contentHash`. */
  contentHash: string;
  /** It was another version, and is now in use again. */
  restores?: boolean;
  /** Other fields that are known now, of a link that was saved without its page. */
  row?: Partial<
    Pick<Post, 'title' | 'published' | 'sortedAt' | 'authors' | 'tags' | 'lang' | 'excerpt' | 'site'>
  >;
}

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

/** Keeps a text as another version, unless the version that is there is better. */
async function putAside(plan: IngestPlan, tx: ReadTransaction, version: TextVersion): Promise<void> {
  if (version.text.trim() === '') return;
  const there = await tx.objectStore('versions').get([version.postId, version.from]);
  if (!there || !isWorse(there.text, version.text)) plan.versions.push(version);
}

/** Plans another text for a post; nothing if it has that text already, or is gone. */
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
  // Two texts of one origin swap places.
  if (change.restores && aside.from === from) plan.versions.push({ ...aside, keptAt: now });
  else await putAside(plan, tx, { ...aside, keptAt: now });
  plan.posts.push(next);
  plan.bodies.push({ id: postId, html, text });
  plan.documents.push(documentOf(next, text));
  plan.replaced.push(postId);
  plan.changed += 1;
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

/** Keeps the text that an entry replaces, or the entry's own if the stored one is better. */
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
