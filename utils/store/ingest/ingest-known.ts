// What the archive knows about the entries of a batch: reads it all at once, and adds the outcome of the entries before each.
import type { IDBPTransaction } from 'idb';
import { isGlobalGuid } from '@/utils/core/global-guid';
import type { Merge } from '@/utils/model/merge';
import type { Post } from '@/utils/model/post';
import { mapConcurrently } from '../map-concurrently';
import { type StoneKey, stoneSuspects, stonesOf } from '../posts/tombstones';
import type { Schema, StoreName } from '../schema';
import { type Candidate, type Found, findSame, type Known, type Suspect } from './identity';
import type { Fill } from './verdict';

export type ReadTransaction = IDBPTransaction<Schema, StoreName[], 'readonly'>;

/** How to treat the entries of a batch. */
export interface IngestManner {
  sourceId: number;
  now: number;
  /** The entries are older than what is there. */
  fill: Fill;
  /** Guids of all entries of the document. */
  among: ReadonlySet<string>;
  /** The user wants the entries even if they were deleted. */
  revives: boolean;
}

/** Most posts of an address that are considered: a feed may link all its entries to one address. */
const AT_ADDRESS = 10;

/** Requests made for one candidate. */
const LOOKS = 4;

/** Stored posts that a candidate may be. */
export interface Stands {
  /** Tombstones of it: the user deleted it. */
  stones: StoneKey[];
  /** An earlier merge of it, and that post. */
  merge: Merge | undefined;
  merged: Post | undefined;
  byGuid: Post | undefined;
  byGuidAlone: Post[];
  byUrlKey: Post[];
  byContent: Post[];
}

/** The first posts of an index under a key. Keys are read first, since most entries of a batch are new. */
async function postsUnder<K>(
  index: { getKey(key: K): Promise<number | undefined>; getAll(key: K, limit: number): Promise<Post[]> },
  key: K,
  limit: number,
): Promise<Post[]> {
  return (await index.getKey(key)) === undefined ? [] : index.getAll(key, limit);
}

/** Reads the posts that candidates may be, several at once: one at a time, a batch would mostly wait. */
export async function readStands(
  tx: ReadTransaction,
  candidates: readonly Candidate[],
  { sourceId }: IngestManner,
): Promise<Stands[]> {
  const [posts, merges] = [tx.objectStore('posts'), tx.objectStore('merges')];
  const suspects =
    (await tx.objectStore('tombstones').count()) === 0
      ? null
      : await stoneSuspects(
          tx,
          candidates.map(({ entry }) => entry),
          sourceId,
        );
  const someMerged = (await merges.count()) > 0;
  return mapConcurrently(
    candidates,
    async (candidate) => {
      const { entry, urlKey, contentHash } = candidate;
      const merge = someMerged ? await merges.get([sourceId, entry.guid]) : undefined;
      const [byGuid, byGuidAlone, byUrlKey, byContent] = await Promise.all([
        postsUnder<[number, string]>(posts.index('guid'), [sourceId, entry.guid], 1),
        isGlobalGuid(entry.guid) ? postsUnder(posts.index('guidAlone'), entry.guid, AT_ADDRESS) : [],
        urlKey === null ? [] : postsUnder(posts.index('urlKey'), urlKey, AT_ADDRESS),
        postsUnder(posts.index('contentHash'), contentHash, 3),
      ]);
      const stones = suspects?.has(entry) ? await stonesOf(tx, candidate, sourceId) : [];
      const merged = merge?.state === 'merged' ? await posts.get(merge.postId) : undefined;
      return { stones, merge, merged, byGuid: byGuid[0], byGuidAlone, byUrlKey, byContent };
    },
    LOOKS,
  );
}

/** The part of a batch from one source, while it is planned. */
export class Planning {
  readonly planned: Map<number, Post>;
  readonly texts: Map<number, string>;
  /** Posts that entries of this document are: the first entry counts, repeats do not. */
  readonly spoken: Set<number>;

  /** @param before the part before it, whose posts are known to this one */
  constructor(
    readonly tx: ReadTransaction,
    readonly manner: IngestManner,
    readonly removed: ReadonlySet<number>,
    before?: Planning,
  ) {
    this.planned = before?.planned ?? new Map();
    this.texts = before?.texts ?? new Map();
    this.spoken = before?.spoken ?? new Set();
  }

  /** Posts as they are planned; none of a source that was removed, as those are about to go and stand in nobody's way. */
  current(found: readonly (Post | undefined)[]): Post[] {
    return found.flatMap((post) =>
      post && !this.removed.has(post.sourceId) ? [this.planned.get(post.id) ?? post] : [],
    );
  }

  async textOf(id: number): Promise<string> {
    let text = this.texts.get(id);
    if (text === undefined)
      this.texts.set(id, (text = (await this.tx.objectStore('bodies').get(id))?.text ?? ''));
    return text;
  }

  /** Posts with their texts, those of the own source first, and of them those that no entry of the document is by its guid. */
  async suspects(found: readonly Post[], apartFrom: number | null): Promise<Suspect[]> {
    const { sourceId, among } = this.manner;
    const posts = new Map(found.map((post) => [post.id, post] as const));
    if (apartFrom !== null) posts.delete(apartFrom);
    const rank = (post: Post) => (post.sourceId === sourceId ? (among.has(post.guid) ? 1 : 0) : 2);
    const sorted = [...posts.values()].sort((a, b) => rank(a) - rank(b)).slice(0, AT_ADDRESS);
    return Promise.all(sorted.map(async (post) => ({ post, text: await this.textOf(post.id) })));
  }

  /** What the archive and the entries before it know about a candidate. */
  async knownOf({ entry, urlKey, contentHash }: Candidate, stands: Stands): Promise<Known> {
    const inBatch = [...this.planned.values()];
    const [own] = this.current([stands.byGuid]);
    const byGuid = own ?? inBatch.find((post) => post.guid === entry.guid);
    if (byGuid) return { byGuid, byGuidAlone: [], byUrlKey: [], byContent: [] };
    const apartFrom = stands.merge?.state === 'apart' ? stands.merge.postId : null;
    const atAddress = inBatch.filter((post) => urlKey !== null && post.urlKey === urlKey);
    return {
      byGuid,
      byGuidAlone: await this.suspects(this.current(stands.byGuidAlone), apartFrom),
      byUrlKey: await this.suspects([...this.current(stands.byUrlKey), ...atAddress], apartFrom),
      byContent: [
        ...this.current(stands.byContent),
        ...inBatch.filter((post) => post.contentHash === contentHash),
      ].filter(({ id }) => id !== apartFrom),
    };
  }

  /** The post that a candidate is: by an earlier merge, or found now. */
  async sameAs(candidate: Candidate, stands: Stands): Promise<Found | undefined> {
    const { merge } = stands;
    const [merged] = this.current([stands.merged]);
    if (!merge || !merged)
      return findSame(candidate, await this.knownOf(candidate, stands), this.manner.fill === 'anywhere');
    // It may hold the post itself by now.
    const isOwn = merged.sourceId === merge.sourceId && merged.guid === merge.guid;
    return { post: merged, why: isOwn ? null : merge.why };
  }
}
