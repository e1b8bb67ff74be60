// @vitest-environment happy-dom
// Guards the popup: three different things told apart, its states, adding a site within the click, keyboard.
import { expect, test } from 'vitest';
import { Popup } from '@/components/popup/Popup';
import { BacklistError, type ErrorCode } from '@/utils/core/errors';
import { play } from './play';
import { pageAnswer, post, source } from './samples';
import { click, expectAccessible, find, press, settle, show, type } from './stage';

const tab = { id: 7, url: 'https://reading.example/article' };
const related = (id: number) => ({
  post: post(id),
  terms: ['caching', 'latency'],
  passage: { text: 'The cache answers first.', marks: [[4, 9]] as [number, number][] },
  address: `https://blog.example/${id}#:~:text=The%20cache`,
  score: 1,
});

test('shows what belongs beside the page, with date, reading time, passage and terms', async () => {
  const { services } = play({ replies: { 'page.answer': () => pageAnswer({ related: [related(1)] }) } });
  const root = await show(services, <Popup tab={tab} />);
  const item = find(root, '.related');
  expect(item.textContent).toContain('Post 1');
  expect(item.querySelector('time')?.getAttribute('datetime')).toBe('2024-01-30');
  expect(item.textContent).toContain('4 min');
  expect(item.querySelector('mark')?.textContent).toBe('cache');
  expect([...item.querySelectorAll('.terms li')].map((term) => term.textContent)).toEqual([
    'caching',
    'latency',
  ]);
  const original = find(item, 'a', 'Original');
  expect(original.getAttribute('href')).toBe('https://blog.example/1#:~:text=The%20cache');
  await expectAccessible(root);
});

test('tells the page itself, its links and the related posts apart', async () => {
  const answer = pageAnswer({ known: post(1), linked: [post(2)], related: [related(3)] });
  const { services } = play({ replies: { 'page.answer': () => answer } });
  const root = await show(services, <Popup tab={tab} />);
  expect(find(root, 'section', 'This page is in your archive').textContent).toContain('Post 1');
  expect(find(root, 'section', 'Links on this page lead to').textContent).toContain('Post 2');
  expect(find(root, 'section', 'Beside this page').textContent).toContain('Post 3');
  await expectAccessible(root);
});

test('says one calm line where nothing is related, and shows what is new', async () => {
  const { services } = play({ posts: [post(1), post(2)], replies: { 'page.answer': () => pageAnswer() } });
  const root = await show(services, <Popup tab={tab} />);
  expect(find(root, '.calm').textContent).toBe('Nothing in the archive belongs beside this page.');
  expect(find(root, '.whats-new').querySelectorAll('.post-line')).toHaveLength(2);
});

test.each([
  ['private', 'password or payment form'],
  ['unreadable', 'lets no extension read'],
  ['not-article', 'not an article'],
  ['off', 'switched off on this site'],
] as const)('says what is with a page that is %s', async (state, words) => {
  const { services } = play({ replies: { 'page.answer': () => pageAnswer({ state }) } });
  const root = await show(services, <Popup tab={tab} />);
  expect(find(root, '.calm').textContent).toContain(words);
  await expectAccessible(root);
});

test('shows what is new before the browser has said which tab is at hand', async () => {
  const { services, sent } = play({ posts: [post(1), post(2)] });
  const root = await show(services, <Popup tab={{ id: null, url: null }} />);
  expect(find(root, '.whats-new').querySelectorAll('.post-line')).toHaveLength(2);
  expect(root.querySelector('.skeleton')).not.toBeNull();
  expect(sent.filter(({ name }) => name.startsWith('page.'))).toEqual([]);
});

test('is a skeleton while the page is read, and an error with a next step when that fails', async () => {
  const hanging = play({ replies: { 'page.answer': () => new Promise(() => undefined) } });
  const waiting = await show(hanging.services, <Popup tab={tab} />);
  expect(waiting.querySelector('.skeleton')).not.toBeNull();
  await expectAccessible(waiting);

  const fail = (code: ErrorCode) => () => Promise.reject(new BacklistError(code));
  const failing = play({ replies: { 'page.answer': fail('corrupt-index') } });
  const root = await show(failing.services, <Popup tab={tab} />);
  expect(find(root, '.notice').textContent).toContain('built again from the posts');
  await click(find(root, 'button', 'Try again'));
  expect(failing.sent.filter(({ name }) => name === 'page.answer')).toHaveLength(2);
});

test('a dismissed post keeps its place with an undo, even when the answer comes anew without it', async () => {
  let list = [related(1), related(2), related(3)];
  const stage = play({ replies: { 'page.answer': () => pageAnswer({ related: list }) } });
  const root = await show(stage.services, <Popup tab={tab} />);
  await click(find(root, 'button', '“Post 2” is not related'));
  list = [related(1), related(3)];
  await stage.announce({ of: 'page', tabId: 7 });
  const items = [...root.querySelectorAll('.related')];
  expect(items.map((item) => item.classList.contains('related-dismissed'))).toEqual([false, true, false]);
  expect(document.activeElement?.textContent).toBe('Undo');
  expect(stage.sent).toContainEqual({
    name: 'page.dismiss',
    input: { tabId: 7, postId: 2, undo: false },
  });
  list = [related(1), related(2), related(3)];
  await click(find(root, 'button', 'Undo'));
  await stage.announce({ of: 'page', tabId: 7 });
  expect([...root.querySelectorAll('.related .post-title')].map((title) => title.textContent)).toEqual([
    'Post 1',
    'Post 2',
    'Post 3',
  ]);
});

test('the wish and the request for access go out within the click, before anything is awaited', async () => {
  const stage = play({
    sources: [],
    replies: {
      'page.answer': () => pageAnswer({ feeds: [{ url: 'https://reading.example/feed', title: 'Feed' }] }),
    },
  });
  const root = await show(stage.services, <Popup tab={tab} />);
  stage.used.length = 0;
  find(root, 'button', 'Add this site').click();
  expect(stage.used).toEqual([
    ['wishSource', 'https://reading.example/feed'],
    ['requestSite', 'https://reading.example/feed'],
  ]);
  await settle(5);
  expect(stage.sent.at(-1)).toEqual({ name: 'source.add', input: { url: 'https://reading.example/feed' } });
  expect(root.textContent).toContain('Added. Its posts arrive in the background.');
});

test('without access nothing is added, and the reader is told what to do', async () => {
  const stage = play({ sources: [], granted: false, replies: { 'page.answer': () => pageAnswer() } });
  const root = await show(stage.services, <Popup tab={tab} />);
  await click(find(root, 'button', 'Add this site'));
  expect(stage.sent.some(({ name }) => name === 'source.add')).toBe(false);
  expect(stage.used.some(([name]) => name === 'forgetWish')).toBe(true);
  expect(find(root, '.notice').textContent).toContain('choose “Allow”');
});

test('says so where the site is a source already', async () => {
  const answer = pageAnswer({ feeds: [{ url: 'https://example.org/feed-1.xml', title: 'Feed' }] });
  const { services } = play({ sources: [source(1)], replies: { 'page.answer': () => answer } });
  const root = await show(services, <Popup tab={tab} />);
  expect(root.textContent).toContain('This site is among your sources.');
});

test('finds while typing, keeps what was typed, and Enter opens the look-up of the panel', async () => {
  const hit = {
    post: post(5),
    passages: [{ text: 'Of caches.', marks: [[3, 9]] as [number, number][] }],
    score: 1,
  };
  const stage = play({
    replies: {
      'page.answer': () => pageAnswer(),
      lookup: ({ query }: { query: string }) => ({
        query,
        hits: [hit],
        total: 1,
        matched: 'all',
        corrected: [],
        more: false,
        complete: true,
        misunderstood: [{ part: 'is:odd', problem: 'state' }],
      }),
    },
  });
  const root = await show(stage.services, <Popup tab={tab} />);
  const field = find(root, 'input');
  await type(field, 'caches');
  expect(find(root, '.found').textContent).toContain('Post 5');
  expect(await stage.services.readDraft('find')).toBe('caches');
  await expectAccessible(root);
  await press(field, 'ArrowDown');
  expect(document.activeElement?.textContent).toBe('Post 5');
  find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(stage.used.at(-1)).toEqual(['show', { show: 'lookup', query: 'caches' }]);
});

test('the archive opens in the click, a title opens the reader with its passage', async () => {
  const stage = play({ replies: { 'page.answer': () => pageAnswer({ related: [related(1)] }) } });
  const root = await show(stage.services, <Popup tab={tab} />);
  find(root, 'button', 'Open the archive').click();
  expect(stage.used.at(-1)).toEqual(['show', { show: 'archive' }]);
  find(root, '.related a', 'Post 1').click();
  expect(stage.used.at(-1)).toEqual([
    'show',
    { show: 'post', postId: 1, passage: 'The cache answers first.' },
  ]);
  await press(document.body, '/');
  expect(document.activeElement?.tagName).toBe('INPUT');
});

test('says how far the index is rebuilt, and nothing of it while it is whole', async () => {
  const replies = { 'page.answer': () => pageAnswer() };
  const whole = await show(play({ replies }).services, <Popup tab={tab} />);
  await settle();
  expect(whole.querySelector('progress')).toBeNull();
  const { services } = play({ replies, rebuild: { done: 412, total: 17_300 } });
  const root = await show(services, <Popup tab={tab} />);
  await settle();
  expect(find(root, '.index-progress').textContent).toContain('412 of 17,300 posts');
  await expectAccessible(root);
});

test('says what state the page is in, and offers to leave the site alone though pages are read at a click only', async () => {
  const article = play({ replies: { 'page.answer': () => pageAnswer() } });
  const root = await show(
    article.services,
    <Popup tab={{ id: 7, url: 'https://reading.example/article' }} />,
  );
  expect(find(root, '.page-state').textContent).toBe('An article that is not in your archive');
  await click(find(root, 'button', 'Never on this site'));
  expect(article.sent).toContainEqual({
    name: 'settings.change',
    input: { hostsOff: ['reading.example'] },
  });
  const known = play({ replies: { 'page.answer': () => pageAnswer({ known: post(3) }) } });
  const other = await show(known.services, <Popup tab={{ id: 7, url: 'https://reading.example/article' }} />);
  expect(other.querySelector('.page-state')).toBeNull();
  expect(other.textContent).toContain('This page is in your archive');
  await expectAccessible(other);
});
