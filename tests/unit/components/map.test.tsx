// @vitest-environment happy-dom
// Guards the map's screen: what it says before there is a map, how it is walked over by keys, and that its table has the
// same facts. How it is drawn is looked at in the browser's tests.
import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { modelOf, placeTowards } from '@/components/map/map-model';
import { shapeOf } from '@/components/map/map-signs';
import { placeAt } from '@/components/map/map-view';
import type { MapReading } from '@/components/map-reading';
import { Panel } from '@/components/panel/Panel';
import { createRouter, hashOf, parseRoute } from '@/components/panel/route';
import type { ArchiveMap, MapState, RelationRow } from '@/utils/model/map';
import { play } from './play';
import { post, source } from './samples';
import { click, expectAccessible, find, press, settle, show } from './stage';

const posts = [1, 2, 3, 4, 5].map((id) => post(id, { sourceId: id === 4 ? 2 : 1 }));
const row = (id: number, to: number[]): RelationRow => ({
  id,
  contentHash: `hash-${id}`,
  to: to.map((other) => ({ id: other, confidence: 0.7, terms: [{ term: 'lock', word: 'locks' }] })),
});
const rows = [row(1, [2, 3]), row(2, [1]), row(3, []), row(4, [3]), row(5, [])];
const kept: ArchiveMap = {
  id: 1,
  edition: 3,
  madeAt: 9,
  points: [
    { id: 1, x: 0, y: 0, cluster: 0 },
    { id: 2, x: 50, y: 5, cluster: 0 },
    { id: 3, x: 0, y: 60, cluster: 0 },
    { id: 4, x: 90, y: 60, cluster: 1 },
    { id: 5, x: -80, y: 0, cluster: null },
  ],
  clusters: [
    { words: ['locks', 'sluices'], posts: 3 },
    { words: [], posts: 1 },
  ],
};
const WHOLE: MapState = { posts: 5, toAsk: 5, unasked: 0, edition: 3, progress: null };

interface Given {
  state?: Partial<MapState>;
  map?: ArchiveMap | undefined;
  made?: Omit<ArchiveMap, 'id'>;
}

/** A map's reading that tests play; what is kept changes with `map.keep`. */
function reading({ state, map, made }: Given): MapReading & { made: number } {
  return {
    made: 0,
    state: async () => ({ ...WHOLE, ...state }),
    kept: async () => map,
    relations: async (ids) => ids.map((id) => rows.find((each) => each.id === id)),
    make(onProgress) {
      this.made += 1;
      onProgress(0.5);
      return {
        map: made ? Promise.resolve(made) : new Promise(() => undefined),
        end: () => undefined,
      };
    },
  };
}

async function open(given: Given, there = posts) {
  window.location.hash = '#/map';
  const map = reading(given);
  const stage = play({ posts: there, sources: [source(1), source(2)], map });
  const router = createRouter(window);
  const root = await show(
    stage.services,
    <Panel router={router} query={signal('')} tab={signal(null)} inTab={false} />,
  );
  // The map is loaded when it is wanted, and reads in several steps.
  for (let n = 0; n < 100 && !root.querySelector('.map-head'); n++) await settle(20);
  await settle(80);
  return { root, router, stage, map };
}
const said = (root: HTMLElement) => find(root, '[role=status]').textContent;

beforeEach(() => {
  // Where one was on a map is remembered on the screen: each test has a map of its own.
  kept.madeAt += 1;
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 340 });
});

test('the map has an address, and the archive’s list leads to it', async () => {
  expect(parseRoute(hashOf({ view: 'map' }))).toEqual({ view: 'map' });
  window.location.hash = '#/archive';
  const router = createRouter(window);
  const root = await show(
    play({ posts }).services,
    <Panel router={router} query={signal('')} tab={signal(null)} inTab={false} />,
  );
  await settle(20);
  await click(find(root, 'button', 'Map of the archive'));
  expect(router.route.value).toEqual({ view: 'map' });
});

test('an archive without a map is asked about at once, with its progress and the way to stop', async () => {
  const { root, stage } = await open({ state: { unasked: 5, edition: 0 } });
  expect(stage.sent).toContainEqual({ name: 'map.ask', input: { order: 'start' } });
  expect(root.querySelector('.map-canvas')).toBeNull();
  const asking = { done: 2, total: 5, waitsUntil: null, indexFirst: false };
  const later = await open({ state: { unasked: 3, edition: 1, progress: asking } });
  expect(later.stage.sent).toEqual([]);
  expect(later.root.textContent).toContain('2 of 5 posts');
  await expectAccessible(later.root);
  await click(find(later.root, 'button', 'Stop'));
  expect(later.stage.sent).toContainEqual({ name: 'map.ask', input: { order: 'stop' } });
});

test('asking that went wrong says when it is tried again, and can be at once', async () => {
  const asking = { done: 2, total: 5, waitsUntil: Date.UTC(2026, 0, 2), indexFirst: false };
  const { root, stage } = await open({ state: { unasked: 3, progress: asking } });
  expect(root.textContent).toContain('Something went wrong');
  await click(find(root, 'button', 'Try again now'));
  expect(stage.sent).toContainEqual({ name: 'map.ask', input: { order: 'start' } });
});

test('what was asked is laid out and kept, also where an older map is shown meanwhile', async () => {
  const { id: _, ...made } = kept;
  const { stage, map } = await open({ state: { edition: 4 }, map: kept, made: { ...made, edition: 4 } });
  expect(map.made).toBeGreaterThan(0);
  expect(stage.sent[0]).toEqual({ name: 'map.keep', input: { ...made, edition: 4 } });
  const waiting = await open({ state: { edition: 4 }, map: kept });
  expect(find(waiting.root, '.map-progress').textContent).toContain('Laying out the map');
  expect(waiting.root.querySelector('.map-canvas')).not.toBeNull();
});

test('posts that came or changed since are brought in on the reader’s word', async () => {
  const changed = posts.map((each) => (each.id === 2 ? { ...each, contentHash: 'another' } : each));
  const { root, stage, map } = await open({ state: { unasked: 2 }, map: kept }, changed);
  expect(find(root, '.map-progress').textContent).toContain('3 posts came or changed since');
  expect([map.made, stage.sent.length]).toEqual([0, 0]);
  await click(find(root, 'button', 'Bring the map up to date'));
  expect(stage.sent).toEqual([{ name: 'map.ask', input: { order: 'start' } }]);
});

test('an empty archive, and one without relations, say what next', async () => {
  const empty = await open({ state: { posts: 0, toAsk: 0, edition: 0 } }, []);
  expect(empty.stage.sent).toEqual([]);
  await expectAccessible(empty.root);
  await click(find(empty.root, '.empty button', 'See the sources'));
  expect(empty.router.route.value).toEqual({ view: 'sources' });
  const apart = { ...kept, points: kept.points.slice(4), clusters: [] };
  const { root } = await open({ map: apart });
  expect(find(root, '.empty-heading').textContent).toBe('No two posts belong together yet.');
});

test('keys go from post to post and from group to group, each said; Enter opens', async () => {
  const { root, router } = await open({ map: kept });
  const picture = find(root, '[role=application]');
  expect(picture.getAttribute('aria-label')).toBe('Map of 5 posts');
  await expectAccessible(root);
  await press(picture, 'Home');
  expect(said(root)).toBe('Post 1. Source 1 · January 30, 2024. Belongs with 2 posts');
  expect(find(root, '.map-card').textContent).toContain('locks');
  await press(picture, 'ArrowRight');
  expect(said(root)).toMatch(/^Post 2\./);
  await press(picture, 'Escape');
  expect(root.querySelector('.map-card')).toBeNull();
  await press(picture, 'PageDown');
  expect(said(root)).toBe('locks · sluices: 3 posts');
  await press(picture, 'ArrowDown');
  await press(picture, 'ArrowLeft');
  // Post 5 stands there, but belongs to another group.
  expect(said(root)).toMatch(/^Post 1\./);
  await press(picture, 'PageUp');
  expect(said(root)).toBe('All groups');
  await press(picture, 'Home');
  await press(picture, 'Enter');
  expect(router.route.value).toEqual({ view: 'post', id: 1 });
});

test('the legend shows a group alone, with its posts', async () => {
  const { root, router } = await open({ map: kept });
  const names = [...root.querySelectorAll('.map-group')].map((each) => each.textContent);
  expect(names).toEqual([
    'locks · sluices3 posts',
    'A group without words of its own1 post',
    'In no group1 post',
  ]);
  await click(find(root, '.map-group', 'locks'));
  expect(find(root, '.map-group', 'locks').getAttribute('aria-pressed')).toBe('true');
  await expectAccessible(root);
  await click(find(root, '.map-group-posts a', 'Post 3'));
  expect(router.route.value).toEqual({ view: 'post', id: 3 });
});

test('the table has the groups, their posts, and each relation from both sides', async () => {
  const { root } = await open({ map: kept });
  await click(find(root, 'button', 'As a table'));
  expect([...root.querySelectorAll('.map-table h2')].map((each) => each.textContent)).toEqual([
    'locks · sluices',
    'A group without words of its own',
    'In no group',
  ]);
  const lines = [...root.querySelectorAll('.map-table[open] tbody tr')].map((line) => [
    line.querySelector('th a')?.textContent,
    [...line.querySelectorAll('td a')].map((each) => each.textContent),
  ]);
  expect(lines).toEqual([
    ['Post 1', ['Post 2', 'Post 3']],
    ['Post 3', ['Post 1', 'Post 4']],
    ['Post 2', ['Post 1']],
  ]);
  await expectAccessible(root);
  await click(find(root, 'button', 'As a picture'));
  expect(root.querySelector('.map-canvas')).not.toBeNull();
});

test('posts that are gone are left out, and an arrow leads to the nearest ahead', async () => {
  const model = await modelOf(kept, [...posts.slice(0, 3), undefined, posts[4]], rows);
  expect(model.places.map(({ id }) => id)).toEqual([1, 2, 3, 5]);
  expect(model.byId.get(3)?.beside.map(({ place }) => place.id)).toEqual([1]);
  expect(model.changed).toBe(0);
  const at = (id: number) => model.byId.get(id) as NonNullable<ReturnType<typeof model.byId.get>>;
  expect(placeTowards(model.places, at(1), 'ArrowLeft')?.id).toBe(5);
  expect(placeTowards(model.places, at(1), 'ArrowDown')?.id).toBe(3);
  expect(placeTowards(model.places, at(5), 'ArrowLeft')).toBeUndefined();
});

test('the nearest post within reach of the pointer is meant, and none where there is none', async () => {
  const model = await modelOf(kept, posts, rows);
  // Twice as large as the layout, and moved: post 2 stands at 110, 30.
  const view = { width: 340, height: 300, k: 2, dx: 10, dy: 20 };
  expect(placeAt(model.places, view, [112, 33])?.id).toBe(2);
  expect(placeAt(model.places, view, [12, 24])?.id).toBe(1);
  expect(placeAt(model.places, view, [60, 90])).toBeNull();
});

test('a large map is made in many turns: no part of it holds the screen up', async () => {
  const many = Array.from({ length: 2_000 }, (_, n) => n + 1);
  const points = many.map((id) => ({ id, x: id, y: 0, cluster: null }));
  let turns = 0;
  const waiting = vi.spyOn(globalThis, 'setTimeout').mockImplementation((work) => {
    turns += 1;
    queueMicrotask(work as () => void);
    return 0 as unknown as ReturnType<typeof setTimeout>;
  });
  try {
    const model = await modelOf(
      { ...kept, points },
      many.map((id) => post(id)),
      many.map((id) =>
        row(
          id,
          [31, 62, 93, 124, 155, 186].map((step) => ((id + step) % 2_000) + 1),
        ),
      ),
    );
    expect(model.lines.length).toBeGreaterThan(10_000);
    expect(turns).toBeGreaterThan(model.lines.length / 2_000 + 2_000 / 200);
  } finally {
    waiting.mockRestore();
  }
});

test('of more groups than colours, the next have another shape; in system colours each has', () => {
  expect([0, 9, 10, 25].map((cluster) => shapeOf(cluster, false))).toEqual([
    'circle',
    'circle',
    'square',
    'diamond',
  ]);
  expect([0, 1, 4].map((cluster) => shapeOf(cluster, true))).toEqual(['circle', 'square', 'circle']);
});
