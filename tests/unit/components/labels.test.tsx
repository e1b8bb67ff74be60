// @vitest-environment happy-dom
// Guards the reader's own order: tags, the reading list, and the year of reading.
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { dayAfterKey, daysUntil, monthMarks, ReadingCalendar } from '@/components/archive/ReadingCalendar';
import { SelectionLabels } from '@/components/archive/SelectionLabels';
import { PostOrder } from '@/components/labels/PostOrder';
import { speak } from '@/utils/i18n/translate';
import { play } from './play';
import { post } from './samples';
import { click, expectAccessible, find, press, settle, show, type } from './stage';

async function add(root: HTMLElement, label: string) {
  await type(find(root, '.label-add input'), label);
  await act(
    () =>
      void find(root, '.label-add').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );
  await settle(5);
}
const shown = (root: HTMLElement) =>
  [...root.querySelectorAll('.label-list li')].map((each) => each.textContent);

test('a post is tagged, with the tags that there are as suggestions, and a tag is taken away', async () => {
  const stage = play({ posts: [post(1, { labels: ['Mine'] }), post(2, { labels: ['To quote'] })] });
  const root = await show(stage.services, <PostOrder post={post(1, { labels: ['Mine'] })} />);
  await settle(5);
  expect([...root.querySelectorAll('option')].map((option) => option.value)).toEqual(['To quote']);
  await add(root, '  Two   words ');
  expect(stage.sent).toContainEqual({
    name: 'post.label',
    input: { ids: [1], add: ['Two words'], remove: [] },
  });
  expect(shown(root)).toEqual(['Mine', 'Two words']);
  await expectAccessible(root);
  await click(find(root, 'button', 'Take away the tag “Mine”'));
  expect(stage.sent).toContainEqual({ name: 'post.label', input: { ids: [1], add: [], remove: ['Mine'] } });
  expect(shown(root)).toEqual(['Two words']);
});

test('a post is put on the reading list and taken off it', async () => {
  const stage = play({ posts: [post(1)] });
  const root = await show(stage.services, <PostOrder post={post(1)} />);
  const button = find(root, 'button', 'Reading list');
  await click(button);
  expect(stage.sent).toContainEqual({ name: 'post.mark', input: { ids: [1], later: true } });
  expect(button.getAttribute('aria-pressed')).toBe('true');
  await click(button);
  expect(stage.sent).toContainEqual({ name: 'post.mark', input: { ids: [1], later: false } });
});

test('several posts are tagged at once; the tags that some of them have are shown', async () => {
  const stage = play({ posts: [post(1, { labels: ['Mine'] }), post(2)] });
  const root = await show(stage.services, <SelectionLabels ids={[1, 2]} />);
  await click(find(root, 'button', 'Your tags'));
  expect(shown(root)).toEqual(['Mine']);
  await add(root, 'Both');
  expect(stage.sent).toContainEqual({
    name: 'post.label',
    input: { ids: [1, 2], add: ['Both'], remove: [] },
  });
  await expectAccessible(root);
});

test('the days of the past year are whole days, from a Monday to today', () => {
  const now = new Date(2026, 2, 30, 15).getTime(); // a Monday, after the clocks were changed in many places
  const days = daysUntil(now);
  expect(days).toHaveLength(52 * 7 + 2);
  expect(new Date(days[0] ?? 0).getDay()).toBe(1);
  expect(days.at(-2)).toBe(new Date(2026, 2, 30).getTime());
  expect(days.at(-1)).toBe(new Date(2026, 2, 31).getTime());
});

test('every other month is named where it begins', () => {
  const months = (year: number, month: number, day: number) =>
    monthMarks(daysUntil(new Date(year, month, day).getTime())).map((mark) => new Date(mark.day).getMonth());
  expect(months(2026, 2, 30)).toEqual([3, 5, 7, 9, 11, 1]);
  expect(months(2026, 3, 20)).toEqual([4, 6, 8, 10, 0, 2]);
});

test('keys go through the days and stop at the ends', () => {
  expect(dayAfterKey(100, 'ArrowLeft', 365)).toBe(93);
  expect(dayAfterKey(100, 'ArrowDown', 365)).toBe(101);
  expect(dayAfterKey(3, 'ArrowLeft', 365)).toBe(0);
  expect(dayAfterKey(3, 'End', 365)).toBe(364);
  expect(dayAfterKey(3, 'x', 365)).toBeUndefined();
});

test('the calendar says what was read, day by day by keys, and in a table', async () => {
  const posts = [post(1, { readAt: Date.now() }), post(2, { readAt: Date.now() }), post(3)];
  const root = await show(play({ posts }).services, <ReadingCalendar />);
  await settle(5);
  expect(find(root, '.calendar-words').textContent).toBe('2 posts read in the past 12 months');
  const picture = find(root, '[role=slider]');
  await press(picture, 'ArrowUp');
  expect(find(root, '.calendar-words').textContent).toContain(': 0 posts read');
  await press(picture, 'ArrowDown');
  expect(picture.getAttribute('aria-valuetext')).toContain(': 2 posts read');
  expect([...root.querySelectorAll('tbody td')].map((cell) => cell.textContent)).toEqual(['2 posts']);
  await expectAccessible(root);
});

test.each([
  ['en', 'ArrowLeft'],
  ['ar', 'ArrowRight'],
] as const)('in %s, %s goes to the week before', async (language, key) => {
  speak({ language, locale: language }, {});
  try {
    const root = await show(play({ posts: [] }).services, <ReadingCalendar />);
    await settle(5);
    const picture = find(root, '[role=slider]');
    const day = Number(picture.getAttribute('aria-valuenow'));
    await press(picture, key);
    expect(Number(picture.getAttribute('aria-valuenow'))).toBe(day - 7);
  } finally {
    speak({ language: 'en', locale: 'en' }, {});
  }
});
