// Whether a soak was steady: what may grow has grown with what was brought in, and nothing else has.
import { RESERVE } from '@/utils/store/room/keep-reserve';
import type { Sample } from './measure';

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The middle of the first third of a series, and that of the last. */
function ends(samples: readonly Sample[], of: (sample: Sample) => number): [number, number] {
  const third = Math.max(1, Math.floor(samples.length / 3));
  return [median(samples.slice(0, third).map(of)), median(samples.slice(-third).map(of))];
}

/** Of what a database takes beside its content: the index, keys, what was overwritten and is not yet compacted; and the room
 * that is kept aside. */
const OVERHEAD = 20_000_000 + RESERVE;
const FACTOR = 8;

/** Rows that may be there: of a post its text, vector, links, versions and what other machines are told; of a source its last
 * 50 attempts and the like; and of the index and all else some. */
const ROWS = { any: 1_000, post: 12, source: 60 };
const total = (rows: Record<string, number>) => Object.values(rows).reduce((sum, count) => sum + count, 0);

export interface Verdicts {
  heapIsSteady: boolean;
  listenersAreSteady: boolean;
  storeIsExplained: boolean;
  rowsAreExplained: boolean;
  workIsBounded: boolean;
  oneWorkshopAtMost: boolean;
  everyPostIsThere: boolean;
  archiveIsSound: boolean;
}

/** @param rest what was found at the end */
export function verdictsOf(
  samples: readonly Sample[],
  rest: { sources: number; published: number; bundled: number; found: object; posts: number },
): Verdicts {
  const [heapBefore, heapAfter] = ends(samples, ({ screenHeap }) => screenHeap);
  const [listenersBefore, listenersAfter] = ends(samples, ({ screenListeners }) => screenListeners);
  const last = samples.at(-1);
  return {
    heapIsSteady: heapAfter <= heapBefore * 1.5 + 4_000_000,
    listenersAreSteady: listenersAfter <= listenersBefore * 1.5 + 100,
    storeIsExplained: (last?.storeBytes ?? 0) <= OVERHEAD + FACTOR * (last?.contentLetters ?? 0),
    rowsAreExplained: samples.every(
      ({ rows }) => total(rows) <= ROWS.any + ROWS.post * (rows.posts ?? 0) + ROWS.source * rest.sources,
    ),
    // Of each source its check, backfill and full text, and some for all.
    workIsBounded: samples.every(({ rows }) => (rows.jobs ?? 0) <= 3 * (rest.sources + 1) + 8),
    oneWorkshopAtMost: samples.every(({ workshops }) => workshops <= 1),
    everyPostIsThere: rest.posts === rest.published + rest.bundled,
    archiveIsSound: Object.keys(rest.found).length === 0,
  };
}
