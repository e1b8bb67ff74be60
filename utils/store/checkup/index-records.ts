// The records of the search index are whole, and stand for posts that are there. What is damaged is noted by breaking the
// rule that each post is held by one healthy segment (index-health.ts), and the rebuild makes it true again.
import type { SegmentRow } from '@/utils/search/index/index-reader';
import type { OpenSegment } from '@/utils/search/index/segment-reader';
import type { WriteTransaction } from '../database';
import {
  healthySegments,
  isIntact,
  missingPosts,
  openSegment,
  rebuildWaits,
  requestRebuild,
} from '../index/index-health';
import { readSegments } from '../index/index-store';
import { markDead } from '../index/index-writer';
import { FREQUENCIES, getLarge, isBlock } from '../index/large-record';
import { beginningWith } from '../key-range';
import { behind, between, type Look, lastOf, type Stage } from './stage';

const VECTORS = 200;
const BLOCKS = 64;
const DOCUMENTS = 2_000;

/** The term vectors of posts: none of a post that is gone, and none damaged. */
export const vectorsAreWhole: Stage = {
  stores: ['posts', 'vectors', 'segments', 'postings', 'jobs', 'meta'],
  walks: ['vectors'],
  async look({ tx, note }, after) {
    const vectors = tx.objectStore('vectors');
    const [keys, values] = await Promise.all([
      vectors.getAllKeys(behind(after), VECTORS),
      vectors.getAll(behind(after), VECTORS),
    ]);
    const last = lastOf(keys, VECTORS);
    const posts = await tx.objectStore('posts').getAllKeys(between(after, last));
    const there = new Set(posts);
    const sound = new Set<number>();
    for (const [n, id] of keys.entries()) {
      if (!there.has(id)) {
        await vectors.delete(id);
        note('rows');
      } else if (isIntact(values[n])) sound.add(id);
    }
    const lost = posts.filter((id) => !sound.has(id));
    // Those that wait for the rebuild have none.
    if (lost.length > 0 && !(await rebuildWaits(tx))) {
      await markDead(tx, lost);
      await requestRebuild(tx);
      note('index', lost.length);
    }
    return { rows: keys.length, last };
  },
};

/** Marks a segment as damaged, once. */
async function damage(look: Look, segment: SegmentRow | undefined): Promise<void> {
  if (!segment || segment.damaged) return;
  await look.tx.objectStore('segments').put({ ...segment, damaged: true });
  await requestRebuild(look.tx);
  look.note('index');
}

/** Masks documents of a segment whose posts are gone; answers how many of its documents are behind `ordinal`. */
async function maskStrays(look: Look, row: SegmentRow, open: OpenSegment, ordinal: number): Promise<number> {
  const { documents } = open.header;
  const end = Math.min(documents.length, ordinal + DOCUMENTS);
  const held: number[] = [];
  for (let n = ordinal; n < end; n += 1) if (!open.dead.has(n)) held.push(open.documentAt(n));
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return documents.length - end;
  const there = new Set(await look.tx.objectStore('posts').getAllKeys(IDBKeyRange.bound(first, last)));
  const strays = held.filter((id) => !there.has(id));
  if (strays.length > 0) {
    const dead = [...new Set([...row.dead, ...strays])].sort((a, b) => a - b);
    await look.tx.objectStore('segments').put({ ...row, dead });
    look.note('index', strays.length);
  }
  return documents.length - end;
}

/** Whether a segment has as many blocks as its header says, and its document frequencies. */
async function isComplete(tx: WriteTransaction, open: OpenSegment): Promise<boolean> {
  const postings = tx.objectStore('postings');
  const blocks = await postings.count(IDBKeyRange.bound([open.id, 0], [open.id, []]));
  return blocks === open.header.blocks && isIntact(await getLarge(postings, open.id, FREQUENCIES));
}

/** Segments: each can be opened and has its parts, holds no post that is gone, and together they hold every post. */
export const segmentsAreWhole: Stage = {
  stores: ['posts', 'segments', 'postings', 'jobs', 'meta'],
  walks: [],
  async look(look, after) {
    const { tx } = look;
    const [id, ordinal] = (after ?? [0, 0]) as [number, number];
    const segments = await readSegments(tx);
    const current = segments.find((segment) => segment.id > id || (segment.id === id && ordinal > 0));
    if (!current) {
      const missing = missingPosts(await tx.objectStore('posts').count(), healthySegments(segments));
      if (missing > 0 && (await requestRebuild(tx))) look.note('index', missing);
      return { rows: 0, last: null };
    }
    const { header: _, ...row } = current;
    const open = openSegment(current);
    const from = current.id === id ? ordinal : 0;
    if (!open || (from === 0 && !row.damaged && !(await isComplete(tx, open)))) {
      await damage(look, row);
      return { rows: 0, last: [current.id, 0] };
    }
    const left = await maskStrays(look, row, open, from);
    return { rows: 0, last: [current.id, left > 0 ? from + DOCUMENTS : 0] };
  },
};

/** Whether a merge that was begun writes a segment of this id. */
async function isBeingMerged(tx: WriteTransaction, id: number): Promise<boolean> {
  const jobs = await tx.objectStore('jobs').index('sourceId').getAll(0);
  return jobs.some(({ kind, cursor }) => kind === 'merge' && cursor.target === id);
}

/** Blocks: each belongs to a segment and has its checksum. */
export const blocksAreWhole: Stage = {
  stores: ['segments', 'postings', 'jobs'],
  walks: ['postings'],
  async look(look, after) {
    const { tx } = look;
    const postings = tx.objectStore('postings');
    const range = behind(after) as never;
    const [keys, values] = await Promise.all([
      postings.getAllKeys(range, BLOCKS),
      postings.getAll(range, BLOCKS),
    ]);
    for (const id of new Set(keys.map(([segment]) => segment))) {
      const segment = await tx.objectStore('segments').get(id);
      if (!segment && !(await isBeingMerged(tx, id))) {
        await postings.delete(beginningWith(id));
        look.note('rows');
      }
      const isBad = keys.some(([of, block], n) => of === id && isBlock(block) && !isIntact(values[n]));
      if (isBad) await damage(look, segment);
    }
    return { rows: keys.length, last: lastOf(keys, BLOCKS) };
  },
};
