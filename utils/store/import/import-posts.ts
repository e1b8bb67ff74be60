// Takes in a slice of posts that another product kept. A post that the archive has already stays where it is and gets what
// it lacks: a text in the place of an excerpt, a mark, tags.
import { type ImportEffect, type ImportedPost, type ImportRow, importAddress } from '@/utils/model/import';
import type { Job } from '@/utils/model/job';
import type { Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import type { Archive, WriteTransaction } from '../database';
import { requestRebuild } from '../index/index-health';
import { markDead } from '../index/index-writer';
import { ingest } from '../ingest/ingest';
import type { IngestPlan } from '../ingest/plan';
import { wholeStones } from '../posts/tombstones';
import { NEVER } from '../sources/backfill-store';
import { write } from '../write';
import { BOOKS, effectOn, type ImportWorld, nextSlice, noteSlice, runningIn } from './import-progress';
import { putReading, READING } from './import-reading';
import { toEntry } from './to-entry';

interface PostSlice {
  importId: number;
  slice: number;
  posts: readonly ImportedPost[];
}

/** The source that holds what came from one product. */
async function importSource(db: Archive, row: ImportRow, world: ImportWorld): Promise<Source> {
  const url = importAddress(row.format);
  const there = (await db.getAllFromIndex('sources', 'url', url)).find(({ state }) => state !== 'removed');
  if (there) return there;
  return write(db, ['imports', 'importEffects', 'sources'], async (tx) => {
    await runningIn(tx, row.id, 'running');
    const draft = {
      ...world.draftOf({ url, siteUrl: null, title: row.title }),
      kind: 'saved' as const,
      nextCheckAt: NEVER,
    };
    // The id is the database's to give; the type wants it all the same.
    const id = await tx.objectStore('sources').add(draft as Source);
    // Before every slice, so that it is undone after them all.
    await tx.objectStore('importEffects').put([effectOn('sources', id, null, draft)], [row.id, 0]);
    return { ...draft, id };
  });
}

/** What a known post lacks and the imported one has. */
function better(post: Post, imported: ImportedPost): Post {
  const tags = [...new Set([...post.tags, ...imported.tags])];
  return {
    ...post,
    readAt: post.readAt ?? imported.readAt,
    starredAt: post.starredAt ?? imported.starredAt,
    published: post.published ?? imported.published,
    tags: tags.length === post.tags.length ? post.tags : tags,
  };
}

/** The row of a post that is new: sorted by when it was saved, where nobody knows when it was published. */
const dressed = (post: Post, imported: ImportedPost): Post => ({
  ...post,
  addedAt: imported.savedAt ?? post.addedAt,
  sortedAt: imported.published ?? imported.savedAt ?? post.sortedAt,
  readAt: imported.readAt,
  starredAt: imported.starredAt,
});

/** What a batch of imported posts makes of the rows that are planned and those that are there. */
interface Amended {
  /** Rows as they shall be. */
  rows: Map<number, Post>;
  /** Rows of known posts as they were. */
  before: Map<number, Post>;
  /** Known posts that got tags, which are words of the index. */
  tagged: number[];
}

async function amendRows(
  tx: WriteTransaction,
  plan: IngestPlan,
  posts: readonly ImportedPost[],
): Promise<Amended> {
  const rows = new Map(plan.posts.map((post) => [post.id, post]));
  const amended: Amended = { rows, before: new Map(), tagged: [] };
  const dressedIds = new Set<number>();
  for (const imported of posts) {
    const id = plan.ids.get(imported.guid);
    // The user deleted it once, and does not want it back.
    if (id === undefined) continue;
    const planned = rows.get(id);
    if (planned && plan.fresh.has(id)) {
      rows.set(id, dressedIds.has(id) ? better(planned, imported) : dressed(planned, imported));
      dressedIds.add(id);
      continue;
    }
    const stored = amended.before.get(id) ?? (await tx.objectStore('posts').get(id));
    if (!stored) continue;
    amended.before.set(id, stored);
    const after = better(planned ?? stored, imported);
    if (after.tags.length > stored.tags.length && !plan.replaced.includes(id)) amended.tagged.push(id);
    if (planned || JSON.stringify(after) !== JSON.stringify(stored)) rows.set(id, after);
  }
  return amended;
}

/** Texts of known posts that give way to better ones, and where they are kept aside. */
async function replacedTexts(tx: WriteTransaction, plan: IngestPlan): Promise<ImportEffect[]> {
  const effects: ImportEffect[] = [];
  for (const { id } of plan.bodies) {
    const stored = plan.fresh.has(id) ? undefined : await tx.objectStore('bodies').get(id);
    if (stored) effects.push(effectOn('bodies', id, stored, {}));
  }
  for (const { postId, from } of plan.versions) {
    const stored = await tx.objectStore('versions').get([postId, from]);
    effects.push(effectOn('versions', [postId, from], stored ?? null, {}));
  }
  return effects;
}

/** Puts what an import knows of its posts into the plan, and answers what all that does to the archive. */
async function amend(
  tx: WriteTransaction,
  plan: IngestPlan,
  posts: readonly ImportedPost[],
): Promise<ImportEffect[]> {
  const { rows, before, tagged } = await amendRows(tx, plan, posts);
  // Undone from the last to the first: a tombstone stands again once its post is gone.
  const stones = await wholeStones(
    tx,
    plan.revived.flatMap((one) => one.stones),
  );
  const effects = stones.map(({ key, stone }) => effectOn('tombstones', key, stone, null));
  for (const [id, after] of rows)
    effects.push(effectOn('posts', id, plan.fresh.has(id) ? null : (before.get(id) ?? null), after));
  effects.push(...(await replacedTexts(tx, plan)));
  effects.push(...(await putReading(tx, plan, posts, rows)));
  plan.posts.splice(0, plan.posts.length, ...rows.values());
  if (tagged.length > 0) {
    await markDead(tx, tagged);
    await requestRebuild(tx);
  }
  return effects;
}

/** Takes in a slice of posts, with all that is known of them and what that did, in one transaction. */
export async function importPosts(
  db: Archive,
  job: Job,
  { importId, slice, posts }: PostSlice,
  world: ImportWorld,
): Promise<void> {
  const row = await db.get('imports', importId);
  if (!row) return;
  const source = await importSource(db, row, world);
  await ingest(db, {
    source,
    entries: posts.map((post) => toEntry(post, row.fetchTexts)),
    jobId: job.id,
    job: nextSlice(job, world.now),
    fill: 'anywhere',
    fetchTexts: row.fetchTexts,
    revives: row.bringBack ?? false,
    now: world.now,
    along: {
      stores: [...BOOKS, ...READING],
      async write(tx, plan) {
        const running = await runningIn(tx, importId, 'running');
        await noteSlice(tx, running, slice, await amend(tx, plan, posts));
      },
    },
  });
}
