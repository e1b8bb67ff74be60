// What a batch of entries comes to: read from the archive in one transaction, decided entry by entry, not yet written.
import type { IDBPTransaction } from 'idb';
import { excerptOf } from '@/utils/core/excerpt';
import { readingMinutes } from '@/utils/core/reading-time';
import type { Body, Post, TextOrigin, TextVersion } from '@/utils/model/post';
import type { IndexDocument } from '@/utils/search/index-reader';
import { removedSources } from './archive-reader';
import type { Archive } from './database';
import {
  type Candidate,
  type Fill,
  feedHashOf,
  findSame,
  isWorse,
  judge,
  type Known,
  textOriginOf,
  type Verdict,
  withOrigin,
} from './identity';
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
  if (isNew) plan.fresh.add(post.id);
  if (isNew) plan.added += 1;
  else plan.changed += 1;
  if (isNew || verdict.reindex) {
    const { id, title, tags, lang } = post;
    plan.documents.push({ id, title, tags, lang, text: verdict.body?.text ?? storedText });
    if (!isNew) plan.replaced.push(id);
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
  plan.documents.push({ id: postId, title: next.title, tags: next.tags, lang: next.lang, text });
  plan.replaced.push(postId);
  plan.changed += 1;
}

/** Decides on each candidate of a source's batch, then on each further text. */
export async function planIngest(
  db: Archive,
  candidates: readonly Candidate[],
  sourceId: number,
  now: number,
  fill: Fill = false,
  texts: readonly TextChange[] = [],
  revives = false,
): Promise<IngestPlan> {
  const removed = await removedSources(db);
  const tx: ReadTransaction = db.transaction(['posts', 'bodies', 'versions', 'tombstones', 'meta']);
  const plan: IngestPlan = {
    revision: await readRevision(tx),
    nextPostId: (await tx.objectStore('meta').get('nextPostId')) ?? 1,
    posts: [],
    bodies: [],
    documents: [],
    replaced: [],
    versions: [],
    restored: [],
    outdated: [],
    ids: new Map(),
    fresh: new Set(),
    added: 0,
    changed: 0,
  };
  const planned = new Map<number, Post>();
  // All at once: a batch that waits for each answer in turn waits most of its time.
  const someDeleted = (await tx.objectStore('tombstones').count()) > 0;
  const known = await Promise.all(
    candidates.map(async (candidate) => ({
      candidate,
      deleted: !revives && someDeleted && (await wasDeleted(tx, candidate, sourceId)),
      stands: await readKnown(tx, candidate, sourceId),
    })),
  );
  for (const { candidate, deleted, stands } of known) {
    if (deleted) continue;
    const same = findSame(candidate, withPlanned(stands, candidate, planned, removed), fill === 'anywhere');
    if (same) plan.ids.set(candidate.entry.guid, same.id);
    // The first entry of a document speaks for a post; a repeat of it further down does not write over it.
    if (same && planned.has(same.id)) continue;
    const stored = same ? await tx.objectStore('bodies').get(same.id) : undefined;
    const verdict = judge(candidate, same, stored?.text, sourceId, now, fill);
    if (verdict.kind === 'same') continue;
    const post = note(plan, verdict, stored?.text ?? '');
    plan.ids.set(candidate.entry.guid, post.id);
    planned.set(post.id, post);
    if (!same || verdict.kind !== 'changed' || !verdict.aside) continue;
    const incoming = verdict.aside === 'incoming';
    const { html, text } = incoming ? candidate.entry : (stored ?? { html: '', text: '' });
    const from = verdict.aside === 'incoming' ? 'feed' : verdict.aside;
    const contentHash = incoming ? candidate.contentHash : same.contentHash;
    await putAside(plan, tx, { postId: post.id, from, html, text, contentHash, keptAt: now });
    if (incoming && post.textFrom === 'page') plan.outdated.push(post);
  }
  for (const change of texts) await noteText(plan, tx, change, now);
  await tx.done;
  return plan;
}
