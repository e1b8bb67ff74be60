// @vitest-environment happy-dom
// Guards the archive's list: its views, filters and order, several posts at once, and the months to brush over.
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { ArchiveRow } from '@/components/archive/ArchiveRow';
import { dragged, keyed } from '@/components/archive/brush';
import { rowMark } from '@/components/archive/row-marks';
import { arrange } from '@/components/archive/shelf';
import { useBegun } from '@/components/archive/use-begun';
import { groupName } from '@/components/archive/words';
import type { ListReading } from '@/components/list-reading';
import { Panel } from '@/components/panel/Panel';
import { createRouter, hashOf, parseRoute } from '@/components/panel/route';
import { undoables } from '@/components/undo/undo';
import { type Play, play } from './play';
import { post, source } from './samples';
import { click, expectAccessible, find, press, settle, show } from './stage';

afterEach(() => {
  undoables.value = [];
});

async function open(stage: Play, hash = '#/archive') {
  window.location.hash = hash;
  const router = createRouter(window);
  const root = await show(
    stage.services,
    <Panel router={router} query={signal('')} tab={signal(null)} inTab={false} />,
  );
  await settle(20);
  return { root, router };
}
const at = (month: number, year = 2024) => ({
  sortedAt: Date.UTC(year, month - 1, 9),
  published: Date.UTC(year, month - 1, 9),
});
const posts = [
  post(1, { ...at(3), tags: ['Canals'], readingMinutes: 20 }),
  post(2, { ...at(3), readAt: 5, labels: ['Mine'] }),
  post(3, { ...at(1), starredAt: 4, sourceId: 2 }),
  post(4, { ...at(11, 2022) }),
];
const stageOf = (replies = {}) => play({ posts, sources: [source(1), source(2)], replies });

async function choose(root: HTMLElement, label: string, value: string) {
  const id = find(root, '.list-tools label', label).getAttribute('for') ?? '';
  const field = root.ownerDocument.getElementById(id) as HTMLSelectElement;
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle(20);
}

test('filters are addresses', () => {
  const route = { view: 'archive', filter: { state: 'unread', from: '2024-01', to: '2024-03' } } as const;
  expect(parseRoute(hashOf(route))).toEqual(route);
  expect(parseRoute('#/archive?state=nonsense')).toEqual({ view: 'archive' });
});

test('a row says how much is left of a post that is being read', async () => {
  const row = (minutes: number, begun?: number) =>
    show(
      play().services,
      <ArchiveRow
        post={post(1, { readingMinutes: minutes, readAt: 5 })}
        source="S"
        begun={begun}
        onDelete={() => undefined}
      />,
    );
  const begun = await row(20, 0.4);
  expect(find(begun, '.row-left').textContent).toBe('12 min left12 minutes left');
  expect(begun.querySelector('progress')?.value).toBe(40);
  expect(begun.textContent).not.toContain('Read');
  await expectAccessible(begun);
  // Its minutes stand beside it already.
  expect(find(await row(1, 0.4), '.row-left').textContent).toBe('1 minute left');
  const read = await row(20);
  expect(read.textContent).toContain('Read');
  expect(read.querySelector('progress')).toBeNull();
});

test('how far posts were read is asked once for each in view, and again when the reading went on', async () => {
  const place = { offset: 9, quote: 'words', at: 5 };
  const positions = [{ postId: 1, progress: 0.4, ...place }];
  const stage = play({ posts, positions });
  const asked: (readonly number[])[] = [];
  const list = stage.services.list as ListReading;
  const begunOf = (ids: readonly number[]) => {
    asked.push(ids);
    return list.begunOf(ids);
  };
  const inView = signal([1, 2]);
  const Shares = () => {
    const { of } = useBegun(inView.value);
    return <p>{inView.value.map((id) => of(id) ?? 'none').join()}</p>;
  };
  const root = await show({ ...stage.services, list: { ...list, begunOf } }, <Shares />);
  await settle(5);
  expect(root.textContent).toBe('0.4,none');
  await act(() => {
    inView.value = [2, 3];
  });
  await settle(5);
  expect(root.textContent).toBe('none,none');
  expect(asked).toEqual([[1, 2], [3]]);
  positions.push({ postId: 3, progress: 0.2, ...place });
  await act(() => stage.announce({ of: 'positions' }));
  await settle(5);
  expect(root.textContent).toBe('none,0.2');
});

test('letters mark the post of a row, and take the mark back', () => {
  const mark = (over: Parameters<typeof post>[1], key: string, more: KeyboardEventInit = {}) =>
    rowMark(post(1, over), new KeyboardEvent('keydown', { key, ...more }));
  expect(mark({}, 'u')).toEqual({ mark: { read: true }, done: 'select.done.read' });
  expect(mark({ readAt: 5 }, 'u')).toEqual({ mark: { read: false }, done: 'select.done.unread' });
  expect(mark({}, 'f')).toEqual({ mark: { starred: true }, done: 'select.done.star' });
  expect(mark({ starredAt: 5 }, 'f')?.mark).toEqual({ starred: false });
  expect(mark({}, 'r')).toEqual({ mark: { later: true }, done: 'select.done.later' });
  expect(mark({ laterAt: 5 }, 'r')?.mark).toEqual({ later: false });
  expect(mark({}, 'r', { ctrlKey: true })).toBeUndefined();
  expect(mark({}, 'Enter')).toBeUndefined();
});

test('the usual views count their posts and list them; an empty one says what next', async () => {
  const { root, router } = await open(stageOf());
  const views = [...root.querySelectorAll('.saved-view')].map((view) => view.textContent);
  expect(views.slice(0, 2)).toEqual(['All4', 'Unread3']);
  await click(find(root, '.saved-view', 'Starred'));
  expect(router.route.value).toEqual({ view: 'archive', filter: { state: 'starred' } });
  await settle(20);
  expect(find(root, '.archive-summary').textContent).toBe('1 post');
  await expectAccessible(root);
  await click(find(root, '.saved-view', 'Reading list'));
  await settle(20);
  expect(find(root, '.empty-heading').textContent).toBe('The reading list is empty.');
  await expectAccessible(root);
  await click(find(root, '.empty button', 'Show all'));
  await settle(20);
  expect(find(root, '.archive-summary').textContent).toBe('4 posts, 2022 to 2024');
});

test('order and groups go to the settings, filters stand above the list and are taken back one by one', async () => {
  const stage = stageOf();
  const { root, router } = await open(stage);
  await click(find(root, 'button', 'Order and filter'));
  await choose(root, 'Group by', 'month');
  expect(stage.sent).toContainEqual({
    name: 'settings.change',
    input: { list: { sort: 'newest', group: 'month' } },
  });
  await choose(root, 'Group by', 'source');
  await choose(root, 'Your tag', 'Mine');
  await choose(root, 'Length', 'short');
  expect(router.route.value).toMatchObject({ filter: { label: 'Mine', length: 'short' } });
  await expectAccessible(root);
  await click(find(root, '.wishes button', 'No longer only: Mine'));
  expect(router.route.value).toEqual({ view: 'archive', filter: { length: 'short' } });
  await choose(root, 'Group by', 'year');
});

test('Ctrl and A selects all that is listed; what is done is done to all of them, and Escape ends it', async () => {
  const stage = stageOf();
  const { root } = await open(stage, '#/archive?state=unread');
  const all = new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, cancelable: true });
  await act(() => void document.body.dispatchEvent(all));
  await settle(20);
  expect(find(root, '.selection-count').textContent).toBe('3 selected');
  await expectAccessible(root);
  await click(find(root, '.selection-bar button', 'Mark as read'));
  expect(stage.sent).toContainEqual({ name: 'post.mark', input: { ids: [1, 3, 4], read: true } });
  await press(document.body, 'Escape');
  expect(root.querySelector('.selection-bar')).toBeNull();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Select posts');
});

test('several posts are deleted by key and come back together', async () => {
  const stage = stageOf();
  const { root } = await open(stage);
  await click(find(root, 'button', 'Select posts'));
  await click(find(root, '.selection-bar button', 'Select all 4 posts'));
  await press(document.body, 'Delete');
  expect(stage.sent).toContainEqual({ name: 'post.delete', input: { ids: [2, 1, 3, 4] } });
  expect(root.querySelector('.undo-notice')?.textContent).toContain('Deleted 4 posts.');
  expect(document.activeElement?.textContent).toBe('Undo');
  await click(find(root, '.undo-notice button', 'Undo'));
  expect(stage.sent).toContainEqual({ name: 'post.restore', input: { ids: [2, 1, 3, 4] } });
});

test('a row that can be selected has a box with its title', async () => {
  const told: boolean[] = [];
  const root = await show(
    play().services,
    <ArchiveRow
      post={posts[1]}
      source="S"
      selected={false}
      onSelect={(upTo) => told.push(upTo)}
      onDelete={() => undefined}
    />,
  );
  await click(find(root, 'input', 'Select “Post 2”'));
  expect(told).toEqual([false]);
  expect(find(root, '.row-labels').textContent).toBe('Mine');
  await expectAccessible(root);
});

test('the months are brushed over by keys, said in words, and stand in a table', async () => {
  const { root, router } = await open(stageOf());
  const strip = find(root, '[role=slider]');
  expect(strip.getAttribute('aria-valuetext')).toBe('All months, 4 posts');
  await press(strip, 'ArrowLeft');
  await settle(20);
  expect(router.route.value).toEqual({ view: 'archive', filter: { from: '2024-12', to: '2024-12' } });
  await click(find(root, '.timeline-year', 'Only 2024'));
  await settle(20);
  expect(strip.getAttribute('aria-valuetext')).toBe('2024, 3 posts');
  expect(find(root, '.archive-summary').textContent).toBe('3 posts');
  await expectAccessible(root);
  await press(strip, 'Escape');
  expect(router.route.value).toEqual({ view: 'archive', filter: {} });
  const rows = [...root.querySelectorAll('.glance-table tbody tr')].map((row) => row.textContent);
  expect(rows).toEqual(['March 20242 posts', 'January 20241 post', 'November 20221 post']);
});

test('the month under the pointer is told in words', async () => {
  const { root } = await open(stageOf());
  const strip = find(root, '[role=slider]');
  strip.getBoundingClientRect = () => new DOMRect(0, 0, 360, 44);
  const point = (type: string, x: number) =>
    act(() => void strip.dispatchEvent(new PointerEvent(type, { clientX: x, pointerType: 'mouse' })));
  const summary = () => find(root, '.archive-summary').textContent;
  // January 2022 to December 2024: ten pixels a month.
  await point('pointermove', 265);
  expect(summary()).toBe('March 2024, 2 posts');
  await point('pointermove', 355);
  expect(summary()).toBe('December 2024, 0 posts');
  await point('pointerleave', 400);
  expect(summary()).toBe('4 posts, 2022 to 2024');
});

test('a span moves, widens and narrows within the months there are', () => {
  expect(keyed([3, 5], 'ArrowRight', false, 8)).toEqual([4, 6]);
  expect(keyed([5, 7], 'ArrowRight', false, 8)).toEqual([5, 7]);
  expect(keyed([3, 5], 'ArrowRight', true, 8)).toEqual([3, 6]);
  expect(keyed([3, 5], 'ArrowLeft', true, 8)).toEqual([2, 5]);
  expect(keyed([3, 5], 'ArrowDown', true, 8)).toEqual([4, 4]);
  expect(keyed([3, 5], 'Home', false, 8)).toEqual([0, 2]);
  expect(keyed([1, 6], 'ArrowUp', true, 8)).toBeNull();
  expect(keyed([3, 5], 'x', false, 8)).toBeUndefined();
});

test('a pointer draws a span, moves it, and takes it by its ends', () => {
  expect(dragged(null, 'draw', 6, 2, 12)).toEqual([2, 6]);
  expect(dragged([2, 6], 'move', 4, 5, 12)).toEqual([3, 7]);
  expect(dragged([2, 6], 'move', 4, 4, 12)).toEqual([4, 4]);
  expect(dragged([2, 6], 'first', 2, 8, 12)).toEqual([6, 8]);
  expect(dragged([2, 6], 'last', 6, 9, 12)).toEqual([2, 9]);
});

test('groups are named for their month, year, source or order', () => {
  const nameOf = (id: number) => (id === 3 ? 'A source' : undefined);
  const name = (key: string) => groupName(key, { sort: 'longest', group: 'year' }, nameOf);
  expect(['2024', '2024-03', 'source-3', 'all'].map(name)).toEqual([
    '2024',
    'March 2024',
    'A source',
    'Longest first',
  ]);
});

test('lists are arranged by what the indexes answered', () => {
  const reading = {
    months: [
      { month: '2024-03', ids: [9, 7] },
      { month: '2022-11', ids: [4] },
    ],
    order: [4, 1, 7, 9],
    bySource: [
      { sourceId: 1, ids: [9, 4] },
      { sourceId: 2, ids: [7, 1] },
    ],
  };
  expect(arrange(reading, {}, { sort: 'oldest', group: 'year' })).toEqual([
    { key: '2022', ids: [4] },
    { key: '2024', ids: [7, 9] },
  ]);
  expect(arrange(reading, { from: '2024-01', to: '2024-12' }, { sort: 'shortest', group: 'year' })).toEqual([
    { key: 'all', ids: [9, 7] },
  ]);
  expect(arrange(reading, {}, { sort: 'longest', group: 'source' })).toEqual([
    { key: 'source-1', ids: [4, 9] },
    { key: 'source-2', ids: [7] },
  ]);
});
