// @vitest-environment happy-dom
// Guards the panel's views: the list by year, the reader, look-up, the page at hand.
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import { createRouter, parseRoute } from '@/components/panel/route';
import type { FollowedTab } from '@/components/panel/ThisPageView';
import { type Play, play } from './play';
import { pageAnswer, post } from './samples';
import { click, expectAccessible, find, press, settle, show, type } from './stage';

async function open(stage: Play, hash: string, tab: FollowedTab | null = null) {
  window.location.hash = hash;
  const router = createRouter(window);
  const query = signal('');
  const followed = signal(tab);
  const root = await show(
    stage.services,
    <Panel router={router} query={query} tab={followed} inTab={false} />,
  );
  return { root, router, query, followed };
}

test('routes are addresses', () => {
  expect(parseRoute('#/post/12')).toEqual({ view: 'post', id: 12 });
  expect(parseRoute('#/sources')).toEqual({ view: 'sources' });
  expect(parseRoute('#/nonsense')).toEqual({ view: 'archive' });
  expect(parseRoute('')).toEqual({ view: 'archive' });
});

test('an empty archive says so and leads to the sources', async () => {
  const { root } = await open(play(), '#/archive');
  expect(root.textContent).toContain('The archive is empty');
  await expectAccessible(root);
  await click(find(root, 'button', 'See the sources'));
  expect(find(root, 'h1').textContent).toBe('Sources');
});

test('the archive tells how much there is and names each year, years without posts included', async () => {
  const posts = [post(1), post(2), post(3, { sortedAt: Date.UTC(2021, 5, 1) })];
  const { root } = await open(play({ posts }), '#/archive');
  expect(root.textContent).toContain('3 posts, 2021 to 2024');
  expect([...root.querySelectorAll('.timeline-year .unseen')].map((year) => year.textContent)).toEqual([
    'Only 2021: 1 post',
    'Only 2022: 0 posts',
    'Only 2023: 0 posts',
    'Only 2024: 2 posts',
  ]);
  await expectAccessible(root);
});

test('the reader shows a post in a shadow root, without its images, and marks it read', async () => {
  const body = '<h2>Part</h2><p>Text</p><img data-src="https://example.org/a.png" alt="A">';
  const stage = play({ posts: [post(1), post(2), post(3)], bodies: { 2: body } });
  const { root } = await open(stage, '#/post/2');
  expect(find(root, 'h1').textContent).toBe('Post 2');
  expect(document.activeElement?.tagName).toBe('H1');
  const shadow = find(root, '.reader-body').shadowRoot;
  expect(shadow?.querySelector('h2')?.textContent).toBe('Part');
  expect(shadow?.querySelector('img')?.hasAttribute('src')).toBe(false);
  expect(stage.sent).toContainEqual({ name: 'post.mark', input: { ids: [2], read: true } });
  await expectAccessible(root);
  await click(find(root, 'button', 'Show 1 image'));
  expect(shadow?.querySelector('img')?.getAttribute('src')).toBe('https://example.org/a.png');
  expect(shadow?.querySelector('img')?.referrerPolicy).toBe('no-referrer');
});

test('the keys are listed in every view, those of the view first, and letters can be switched off there', async () => {
  const stage = play({ posts: [post(1), post(2)], bodies: { 2: '<p>Text</p>' } });
  const { root, router } = await open(stage, '#/archive');
  const sheet = () =>
    vi.waitFor(
      async () => {
        await settle(20);
        return find(root, 'dialog');
      },
      { timeout: 30_000 },
    );
  const parts = (dialog: HTMLElement) => [...dialog.querySelectorAll('h3')].map((part) => part.textContent);
  await press(document, '?');
  const inList = await sheet();
  expect(parts(inList)).toEqual(['In lists', 'In the reader']);
  expect(inList.textContent).toContain('Select all up to here');
  await expectAccessible(root);
  await click(find(inList, 'button', 'Close'));
  await expect.poll(() => root.querySelector('dialog')).toBeNull();
  router.go({ view: 'post', id: 2 });
  await settle(60);
  await click(find(root, 'button', 'Keys'));
  const inReader = await sheet();
  expect(parts(inReader)).toEqual(['In the reader', 'In lists']);
  await click(find(inReader, '[role=switch]'));
  expect(stage.sent.at(-1)).toEqual({ name: 'reading.change', input: { letterKeys: false } });
});

test('the reader stars, goes to its neighbours, and back', async () => {
  const stage = play({ posts: [post(1), post(2), post(3)], bodies: { 2: '<p>Text</p>' } });
  const { root, router } = await open(stage, '#/post/2');
  await click(find(root, 'button', 'Star'));
  expect(stage.sent).toContainEqual({ name: 'post.mark', input: { ids: [2], starred: true } });
  await click(find(root, '.neighbour a', 'Post 3'));
  expect(router.route.value).toEqual({ view: 'post', id: 3 });
  expect(find(root, 'h1').textContent).toBe('Post 3');
});

test('a post that is gone says so', async () => {
  const { root } = await open(play(), '#/post/99');
  expect(root.textContent).toContain('no longer in the archive');
  await expectAccessible(root);
});

test('look-up tells of corrected words, of partial matches and of nothing found', async () => {
  const answers: { [query: string]: unknown } = {
    latancy: {
      query: 'latancy',
      hits: [
        { post: post(1), passages: [{ text: 'Latency rules.', marks: [[0, 7]] }], address: null, score: 1 },
      ],
      total: 1,
      matched: 'any',
      corrected: [['latancy', 'latency']],
      more: false,
      complete: true,
      misunderstood: [{ part: 'is:new', problem: 'state' }],
    },
    nothing: {
      query: 'nothing',
      hits: [],
      total: 0,
      more: false,
      complete: true,
      matched: 'all',
      corrected: [],
      misunderstood: [],
    },
  };
  const stage = play({ replies: { lookup: ({ query }: { query: string }) => answers[query] } });
  const { root } = await open(stage, '#/lookup');
  expect(document.activeElement?.tagName).toBe('INPUT');
  await type(find(root, 'input'), 'latancy');
  expect(root.textContent).toContain('Searched for “latency” instead of “latancy”.');
  expect(root.textContent).toContain('No post has all of these words. 1 has some of them.');
  expect(root.textContent).toContain('is:new was searched as plain words');
  expect(root.querySelector('mark')?.textContent).toBe('Latency');
  await expectAccessible(root);
  await type(find(root, 'input'), 'nothing');
  expect(root.textContent).toContain('Nothing in the archive speaks of “nothing”.');
});

test('look-up shows more on demand, from where it stopped', async () => {
  const all = Array.from({ length: 30 }, (_, n) => ({
    post: post(n + 1),
    passages: [],
    address: null,
    score: 1,
  }));
  const stage = play({
    replies: {
      lookup: ({ query, offset, limit }: { query: string; offset: number; limit: number }) => ({
        query,
        hits: all.slice(offset, offset + limit),
        total: 30,
        more: offset + limit < 30,
        matched: 'all',
        corrected: [],
        complete: true,
        misunderstood: [],
      }),
    },
  });
  const { root } = await open(stage, '#/lookup');
  await type(find(root, 'input'), 'anything');
  expect(root.querySelectorAll('.hit')).toHaveLength(20);
  await click(find(root, 'button', 'Show more'));
  expect(root.querySelectorAll('.hit')).toHaveLength(30);
  // The button is gone: the focus stands on the first of those that came.
  expect(document.activeElement).toBe(root.querySelectorAll('.hit')[20]?.querySelector('a'));
  expect(stage.sent.at(-1)?.input).toEqual({
    query: 'anything',
    limit: 20,
    offset: 20,
    order: 'relevance',
  });
});

test('this page: asks by itself in automatic mode, and follows the tab', async () => {
  const stage = play({
    settings: { automatic: true },
    replies: {
      'page.answer': ({ tabId }: { tabId: number }) => pageAnswer({ tabId, title: `Tab ${tabId}` }),
    },
  });
  const { root, followed } = await open(stage, '#/page', { id: 7, visit: 1 });
  expect(root.textContent).toContain('Tab 7');
  followed.value = { id: 8, visit: 2 };
  await stage.announce({ of: 'sources' });
  expect(root.textContent).toContain('Tab 8');
  await expectAccessible(root);
});

test('this page: otherwise asks when told to, and offers the switch with its permission', async () => {
  const stage = play({ replies: { 'page.answer': () => pageAnswer() } });
  const { root } = await open(stage, '#/page', { id: 7, visit: 1 });
  expect(stage.sent).toEqual([]);
  await expectAccessible(root);
  find(root, 'button', 'Show them on every page').click();
  expect(stage.used.at(-1)?.[0]).toBe('requestEverySite');
  await click(find(root, 'button', 'Look beside this page'));
  expect(stage.sent.map(({ name }) => name)).toContain('page.answer');
});

test('Escape leaves the reader, `/` goes to look-up', async () => {
  const { root, router } = await open(play({ posts: [post(1)], bodies: { 1: '<p>Text</p>' } }), '#/post/1');
  await press(document.body, 'Escape');
  expect(router.route.value).toEqual({ view: 'archive' });
  await press(document.body, '/');
  expect(router.route.value).toEqual({ view: 'lookup' });
  expect(root.querySelector('input')).not.toBeNull();
});
