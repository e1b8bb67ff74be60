// The posts of the archive as the map walks over them: whom to ask, and what was said so far.
import { Degrees, toAsk, toShow } from '@/utils/map/which-posts';
import type { RelationRow } from '@/utils/model/map';
import type { Archive } from './database';

/** In `meta`: counts the changes of the relations. */
export const EDITION = 'relations';

/** Every post of the archive, also those of a source that was removed a moment ago: these are hidden where they are shown. */
export const allIds = (db: Archive): Promise<number[]> => db.getAllKeys('posts');

/** Relations read at once. */
const BATCH = 200;

/** Shows all relations, some at a time, so that whoever else uses this thread has its turn. */
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
  /** The posts that are to be asked, in the order of their ids. */
  ids: number[];
  /** How many of them were asked. */
  asked: number;
  /** Whether these are all posts of the archive. */
  whole: boolean;
}

/**
 * Whom to ask: every post, or of a large archive an even part and those that it names most often, as far as they are known
 * by now.
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
