// Guards how a map is made of what the engine said: who is asked and shown, groups, their names, and where posts stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namerOf } from '@/utils/map/cluster-names';
import { communitiesOf } from '@/utils/map/communities';
import { linesBetween } from '@/utils/map/graph';
import { makeMap } from '@/utils/map/make-map';
import { Degrees, MOST_ASKED, toAsk, toShow } from '@/utils/map/which-posts';
import type { ArchiveMap, RelationRow } from '@/utils/model/map';

const namesOf = (groups: readonly number[][], ...said: Parameters<typeof namerOf>) =>
  groups.map(namerOf(...said));

const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, n) => n + from);

/** Everyone with everyone else of a group, by one word. */
function group(ids: readonly number[], word: string, term = word): RelationRow[] {
  return ids.map((id) => ({
    id,
    contentHash: '',
    to: ids
      .filter((other) => other !== id)
      .map((other) => ({
        id: other,
        confidence: 0.8,
        terms: [
          { term, word },
          { term: 'common', word: 'common' },
        ],
      })),
  }));
}

const [locks, weirs] = [upTo(6), upTo(5, 11)];
/** Two groups with one line between them, and a post that belongs with none. */
const ROWS: RelationRow[] = [
  ...group(locks, 'locks', 'lock'),
  ...group(weirs, 'weir', 'weir'),
  { id: 21, contentHash: '', to: [{ id: 1, confidence: 0.65, terms: [{ term: 'lock', word: 'Lock' }] }] },
  { id: 30, contentHash: '', to: [] },
];
ROWS[0]?.to.push({ id: 11, confidence: 0.7, terms: [{ term: 'common', word: 'common' }] });
const SHOWN = [...locks, ...weirs, 21, 30];

function finished(shown = SHOWN, rows = ROWS, before?: ArchiveMap['points']) {
  const making = makeMap(shown, rows, new Map(), before);
  while (making.step());
  return making.map();
}

describe('who is asked and shown', () => {
  it('asks every post of a small archive, and an even part of a large one, the same each time', () => {
    expect(toAsk(upTo(MOST_ASKED))).toHaveLength(MOST_ASKED);
    const large = upTo(100_000);
    const part = toAsk(large);
    expect(Math.abs(part.length - MOST_ASKED)).toBeLessThan(MOST_ASKED * 0.1);
    expect(toAsk(large)).toEqual(part);
    // Even over the ids, which rise with time.
    const tenths = upTo(10, 0).map((n) => part.filter((id) => Math.floor((id - 1) / 10_000) === n).length);
    expect(Math.min(...tenths)).toBeGreaterThan(MOST_ASKED / 10 / 1.5);
    // Of an archive that has grown a little, mostly the same.
    const grown = new Set(toAsk(upTo(101_000)));
    expect(part.filter((id) => grown.has(id)).length).toBeGreaterThan(part.length * 0.95);
  });

  it('shows those with the most relations, whichever of the two was asked', () => {
    const degrees = new Degrees();
    for (const row of ROWS) degrees.add(row);
    expect([1, 21, 30, 99].map((id) => degrees.of(id))).toEqual([7, 1, 0, 0]);
    expect(toShow(SHOWN, degrees, 3)).toEqual([1, 2, 3]);
    expect(toShow([7, 8], degrees)).toEqual([7, 8]);
  });
});

describe('lines', () => {
  it('has one for two posts, the surer of two answers, with the words of both', () => {
    const rows: RelationRow[] = [
      { id: 2, contentHash: '', to: [{ id: 1, confidence: 0.7, terms: [{ term: 'a', word: 'A' }] }] },
      {
        id: 1,
        contentHash: '',
        to: [
          {
            id: 2,
            confidence: 0.9,
            terms: [
              { term: 'a', word: 'a' },
              { term: 'b', word: 'b' },
            ],
          },
          { id: 1, confidence: 1, terms: [] },
          { id: 3, confidence: 1, terms: [] },
        ],
      },
    ];
    expect(linesBetween([1, 2], rows)).toEqual([
      {
        a: 1,
        b: 2,
        confidence: 0.9,
        terms: [
          { term: 'a', word: 'A' },
          { term: 'b', word: 'b' },
        ],
      },
    ]);
  });
});

describe('groups', () => {
  it('are those that belong together more than with others, the largest first', () => {
    expect(communitiesOf(linesBetween(SHOWN, ROWS))).toEqual([[...locks, 21], weirs]);
    expect(communitiesOf([])).toEqual([]);
    expect(communitiesOf([{ a: 1, b: 2, confidence: 1, terms: [] }])).toEqual([[1, 2]]);
    // On a large map two make no group.
    const many = upTo(60, 100).map((a) => ({ a, b: a + 100, confidence: 1, terms: [] }));
    expect(communitiesOf(many)).toEqual([]);
  });

  it('are parted where they are large and their parts have names that tell them apart', () => {
    // Eight circles of six, two of which hold together by eight lines: beside the others, that makes them one.
    const circles = upTo(8, 0).map((n) => upTo(6, n * 10));
    const [one = [], other = []] = circles;
    const lineOf = (a: number, b: number) => ({ a, b, confidence: 1, terms: [] });
    const lines = [
      ...circles.flatMap((ids) => ids.flatMap((a) => ids.filter((b) => b > a).map((b) => lineOf(a, b)))),
      ...upTo(8, 0).map((n) => lineOf(one[n % 6] ?? -1, other[(n + (n < 6 ? 0 : 1)) % 6] ?? -1)),
    ];
    const both = [...one, ...other];
    expect(communitiesOf(lines)).toEqual([both, ...circles.slice(2)]);
    const circleOf = (ids: readonly number[]) => Math.floor((ids[0] ?? 0) / 10);
    expect(communitiesOf(lines, (ids) => [`circle ${circleOf(ids)}`, 'posts'])).toEqual(circles);
    // Of two names that begin alike, nobody could tell which is which.
    expect(communitiesOf(lines, (ids) => ['posts', `circle ${circleOf(ids)}`])[0]).toEqual(both);
    expect(communitiesOf(lines, (ids) => (circleOf(ids) === 0 ? ['circle'] : []))[0]).toEqual(both);
  });

  it('are named by what sets them apart, as it is written most often, and by no word twice', () => {
    const lines = linesBetween(SHOWN, ROWS);
    expect(namesOf([[...locks, 21], weirs], lines)).toEqual([['locks'], ['weir']]);
    const same = linesBetween(upTo(3), [
      ...group(upTo(3), 'spec'),
      ...group(upTo(3), 'Specification', 'specif'),
    ]);
    expect(namesOf([upTo(3)], same)[0]).toEqual(['common', 'spec']);
    expect(namesOf([upTo(3)], [])).toEqual([[]]);
  });

  it('are named by what many of their posts say, before what two of them share and nobody else', () => {
    const [ferries, others] = [upTo(20), upTo(80, 101)];
    const lines = linesBetween(ferries, [
      ...group(upTo(3), 'Zwischenraum', 'zwischenraum'),
      ...group(upTo(6), 'Timetable', 'timet'),
      ...group(upTo(3, 4), '2019', '2019'),
      ...group(upTo(4), 'Harbour', 'harbour'),
    ]);
    const say = (ids: readonly number[], text: string) =>
      ids.map((id) => [id, { heading: '', text, source: 'Harbour notes' }] as const);
    const sayings = new Map([
      ...say(others, 'Of the common kind, in 2019.'),
      ...say(ferries, 'A timetable for harbour ferries, 2019.'),
      ...say(upTo(3), 'A timetable with a Zwischenraum.'),
    ]);
    expect(namesOf([ferries], lines, sayings)).toEqual([['timetable', 'Zwischenraum']]);
    // A word of the source's name sets a group apart where other sources' posts have it as well.
    const theirs = new Map([...sayings].map(([id, said]) => [id, { ...said, source: null }] as const));
    expect(namesOf([ferries], lines, theirs)).toEqual([['harbour', 'timetable']]);
  });

  it('are named by what titles and tags say again, before what they say once; in their phrases, not in those of texts', () => {
    const [ids, others] = [upTo(6), upTo(100, 101)];
    const lines = linesBetween(ids, [
      ...group(ids, 'logic', 'logic'),
      ...group(ids, 'portability', 'portabl'),
    ]);
    const say = (some: readonly number[], heading: string, text: string) =>
      some.map((id) => [id, { heading, text, source: null }] as const);
    const sayings = new Map([
      ...say(others, 'Of other things', 'Without any of that.'),
      ...say(ids, 'Logic: portability\nportability', 'With any particular logic.'),
    ]);
    expect(namesOf([ids], lines, sayings)).toEqual([['portability', 'logic']]);
  });

  it('are named with the words that theirs stand beside, as most posts write them', () => {
    const [gates, others] = [upTo(6), upTo(200, 101)];
    const lines = linesBetween(gates, [...group(gates, 'gates', 'gate'), ...group(upTo(5), 'API', 'api')]);
    const say = (ids: readonly number[], heading: string, text: string) =>
      ids.map((id) => [id, { heading, text, source: null }] as const);
    const sayings = new Map([
      ...say(others, 'Of other things', 'Without any of that, for an hour.'),
      ...say(gates, 'Lock gates', 'An API for lock gates.'),
      ...say([1], 'api: Lock gates', 'The API.'),
    ]);
    // “Lock” is no term of its own, and “for” stands before it as well.
    expect(namesOf([gates], lines, sayings)[0]?.slice(0, 2)).toEqual(['lock gates', 'API']);
  });

  it('are named by what titles and tags say before what the first words say', () => {
    const [all, others] = [upTo(10), upTo(60, 101)];
    const lines = linesBetween(all, [...group(all, 'proud'), ...group(all, 'weir')]);
    const say = (ids: readonly number[], heading: string, text: string) =>
      ids.map((id) => [id, { heading, text, source: null }] as const);
    const sayings = new Map([...say(others, 'Others', ''), ...say(all, 'On a weir', 'We are proud of it.')]);
    expect(namesOf([all], lines, sayings)[0]?.[0]).toBe('weir');
    const turned = new Map([...say(others, 'Others', ''), ...say(all, 'Proud of it', 'Of a weir.')]);
    expect(namesOf([all], lines, turned)[0]?.[0]).toBe('proud');
  });
});

describe('the layout', () => {
  const distance = (map: Pick<ArchiveMap, 'points'>, a: number, b: number): number => {
    const at = (id: number) =>
      map.points.find((point) => point.id === id) ?? { x: Number.NaN, y: Number.NaN };
    return Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);
  };

  it('puts what belongs together nearer, no two on one place, and is the same each time', () => {
    const map = finished();
    expect(map.clusters).toEqual([
      { words: ['locks'], posts: 7 },
      { words: ['weir'], posts: 5 },
    ]);
    expect(map.points.map(({ id }) => id)).toEqual(SHOWN);
    expect(map.points.find(({ id }) => id === 30)?.cluster).toBeNull();
    expect(distance(map, 2, 3)).toBeLessThan(distance(map, 2, 12));
    for (const [n, one] of SHOWN.entries())
      for (const other of SHOWN.slice(n + 1)) expect(distance(map, one, other)).toBeGreaterThan(6);
    expect(finished()).toEqual(map);
  });

  it('leaves what is known where it is, and puts what is new beside what it belongs with', () => {
    const before = finished();
    const after = finished(
      [...SHOWN, 12_345],
      [...ROWS, { id: 12_345, contentHash: '', to: [{ id: 12, confidence: 0.9, terms: [] }] }],
      before.points,
    );
    const moved = SHOWN.map((id) => {
      const [old, now] = [before, after].map(({ points }) => points.find((point) => point.id === id));
      return Math.hypot((old?.x ?? 0) - (now?.x ?? 0), (old?.y ?? 0) - (now?.y ?? 0));
    });
    expect(Math.max(...moved)).toBeLessThan(distance(before, 2, 12) / 2);
    expect(distance(after, 12_345, 12)).toBeLessThan(distance(after, 12_345, 2));
  });

  it('holds for any graph: finite places for all, in steps that end', () => {
    const graphs = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(graphs, (pairs) => {
        const rows = pairs.map(
          ([id, to]): RelationRow => ({ id, contentHash: '', to: [{ id: to, confidence: 0.7, terms: [] }] }),
        );
        const { points, clusters } = finished(upTo(12), rows);
        expect(points).toHaveLength(12);
        for (const { x, y, cluster } of points) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
          if (cluster !== null) expect(clusters[cluster]).toBeDefined();
        }
      }),
      { numRuns: 25 },
    );
  });
});
