// A map from what the engine said: groups, their names, and where each post stands.
import type { ArchiveMap, MapPoint, RelationRow, Saying } from '@/utils/model/map';
import { namerOf } from './cluster-names';
import { communitiesOf } from './communities';
import { linesBetween } from './graph';
import { type LayOut, layOut } from './lay-out';

export interface Making extends Pick<LayOut, 'step' | 'progress'> {
  /** The map as it stands by now. */
  map(): Pick<ArchiveMap, 'points' | 'clusters'>;
}

/**
 * Makes a map step by step.
 * @param shown the posts on it
 * @param sayings what the posts say of themselves in few words, for the names of groups
 * @param before where posts stood last time, so that what is known stays where the reader knows it
 */
export function makeMap(
  shown: readonly number[],
  rows: readonly RelationRow[],
  sayings: ReadonlyMap<number, Saying> = new Map(),
  before: readonly MapPoint[] = [],
): Making {
  const lines = linesBetween(shown, rows);
  const nameOf = namerOf(lines, sayings);
  const groups = communitiesOf(lines, nameOf);
  const clusterOf = new Map(groups.flatMap((ids, n) => ids.map((id) => [id, n] as const)));
  const clusters = groups.map((ids) => ({ words: nameOf(ids), posts: ids.length }));
  const { step, progress, points } = layOut(shown, lines, (id) => clusterOf.get(id) ?? null, before);
  return { step, progress, map: () => ({ points: points(), clusters }) };
}
