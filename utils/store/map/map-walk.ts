// Which posts the map's job has to ask about, and what is known so far.
import { Degrees, toAsk, toShow } from '@/utils/map/which-posts';
import type { RelationRow } from '@/utils/model/map';
import type { Archive } from '../database';

/** Key in `meta`: edition of the relations. */
export const EDITION = 'relations';

/** All posts, including those of a source that was just removed: they are hidden when the map is shown. */
export const allIds = (db: Archive): Promise<number[]> => db.getAllKeys('posts');

/** Relations read at once. */
const BATCH = 200;

/** Visits all relations, some at a time, without blocking the thread. */
export async function eachRelation(db: Archive, see: (row: RelationRow) => void): Promise<void> {
  for (let after = -1; ; ) {
    const rows = await db.getAll('relations', IDBKeyRange.lowerBound(after, true), BATCH);
    for (const row of rows) see(row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
}

export interface Walk {
  /** The posts to ask about, in id order. */
  ids: number[];
  /** How many are done. */
  asked: number;
  /** Whether these are all posts of the archive. */
  whole: boolean;
}

/**
 * The posts to ask about: all, or of a large archive an even sample and those that it names most often, as far as they are
 * known.
 */
export async function walkOf(db: Archive): Promise<Walk> {
  const [all, known] = await Promise.all([allIds(db), db.getAllKeys('relations')]);
  const part = toAsk(all);
  const whole = part.length === all.length;
  const ids = whole ? part : await withNamed(db, all, part);
  const asked = new Set(known);
  return { ids, whole, asked: ids.filter((id) => asked.has(id)).length };
}

async function withNamed(db: Archive, all: readonly number[], part: readonly number[]): Promise<number[]> {
  const degrees = new Degrees();
  await eachRelation(db, (row) => degrees.add(row));
  return [...new Set([...part, ...toShow(all, degrees)])].sort((a, b) => a - b);
}
