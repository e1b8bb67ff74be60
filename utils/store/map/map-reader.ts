// Reads what the map is made of, and the stored map.
import { Degrees, toAsk, toShow } from '@/utils/map/which-posts';
import type { ArchiveMap, MapProgress, MapState, RelationRow, Saying } from '@/utils/model/map';
import type { Archive } from '../database';
import { beginningWith } from '../key-range';
import { rowsOf } from '../many-rows';
import { removedSources } from '../posts/archive-reader';
import { allIds, EDITION, eachRelation } from './map-walk';

/** The stored map; undefined if there is none. */
export function keptMap(db: Archive): Promise<ArchiveMap | undefined> {
  return db.get('maps', 1);
}

async function progressOf(db: Archive, now: number): Promise<MapProgress | null> {
  const jobs = await db.getAllFromIndex('jobs', 'sourceId', 0);
  const job = jobs.find(({ kind }) => kind === 'map');
  if (!job) return null;
  const { done = 0, total = 0 } = job.cursor;
  return {
    done: Number(done),
    total: Number(total),
    waitsUntil: job.leaseUntil <= now && job.notBefore > now ? job.notBefore : null,
    indexFirst: jobs.some(({ kind }) => kind === 'reindex'),
  };
}

/** How complete the map's relations are. Counts keys. */
export async function mapState(db: Archive, now: number): Promise<MapState> {
  const [ids, known, edition, progress] = await Promise.all([
    allIds(db),
    db.getAllKeys('relations'),
    db.get('meta', EDITION),
    progressOf(db, now),
  ]);
  const [wanted, asked] = [toAsk(ids), new Set(known)];
  return {
    posts: ids.length,
    toAsk: wanted.length,
    unasked: wanted.filter((id) => !asked.has(id)).length,
    edition: edition ?? 0,
    progress,
  };
}

/** What a map is made of: its posts, their relations, and the previous layout. */
export interface MapMaterial {
  edition: number;
  shown: number[];
  rows: RelationRow[];
  /** Title, tags and first words of each post. */
  sayings: Map<number, Saying>;
  before: ArchiveMap | undefined;
}

/** Reads all relations. */
export async function mapMaterial(db: Archive): Promise<MapMaterial> {
  // Before the relations: if they change meanwhile, the map counts as older.
  const edition = (await db.get('meta', EDITION)) ?? 0;
  const [ids, removed, before] = await Promise.all([allIds(db), removedSources(db), keptMap(db)]);
  const hidden = await Promise.all(
    [...removed].map((id) => db.getAllKeysFromIndex('posts', 'source', beginningWith(id))),
  );
  const gone = new Set(hidden.flat());
  const rows: RelationRow[] = [];
  const degrees = new Degrees();
  await eachRelation(db, (row) => {
    if (gone.has(row.id)) return;
    rows.push(row);
    degrees.add(row);
  });
  const shown = toShow(
    ids.filter((id) => !gone.has(id)),
    degrees,
  );
  return { edition, shown, rows, sayings: await sayingsOf(db, shown), before };
}

/** Title, tags and first words of some posts, each with the name of its source. */
async function sayingsOf(db: Archive, ids: readonly number[]): Promise<Map<number, Saying>> {
  const [sources, posts] = await Promise.all([
    db.getAll('sources'),
    rowsOf(db.transaction('posts').store, ids),
  ]);
  const names = new Map(sources.map(({ id, title }) => [id, title]));
  return new Map(
    posts.flatMap((post) => {
      if (!post) return [];
      const heading = [post.title, ...post.tags].join('\n');
      return [
        [
          post.id,
          { heading, text: post.excerpt, source: post.site ?? names.get(post.sourceId) ?? null },
        ] as const,
      ];
    }),
  );
}

/** The relations of some posts; undefined for those not asked about. */
export async function relationRows(
  db: Archive,
  ids: readonly number[],
): Promise<(RelationRow | undefined)[]> {
  return rowsOf(db.transaction('relations').store, ids);
}
