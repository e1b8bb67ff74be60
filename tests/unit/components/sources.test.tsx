// @vitest-environment happy-dom
// Guards the sources: what became of each in words, adding by address, removing with a way back.
import { expect, test } from 'vitest';
import { addressOf } from '@/components/sources/AddSource';
import { SourcesView } from '@/components/sources/SourcesView';
import { sourceWords } from '@/components/sources/source-words';
import { BacklistError } from '@/utils/core/errors';
import { play } from './play';
import { source } from './samples';
import { click, expectAccessible, find, settle, show, type } from './stage';

const NOW = Date.UTC(2026, 0, 1, 12);
const HOUR = 3_600_000;

test('says what the last check came to, and when the next one is', () => {
  const base = { at: NOW - HOUR, outcome: 'updated', added: 3, changed: 1, error: null, facts: {} } as const;
  const words = (change: object) => sourceWords(source(1, { nextCheckAt: NOW + 2 * HOUR, ...change }), NOW);
  expect(words({ lastCheck: base }).result).toBe('3 new posts · 1 post changed');
  expect(words({ lastCheck: base }).times).toBe('Checked 1 hour ago · next in 2 hours');
  expect(words({ lastCheck: { ...base, outcome: 'not-modified', added: 0, changed: 0 } }).result).toBe(
    'Nothing new',
  );
  expect(words({ lastCheck: null, nextCheckAt: NOW }).times).toBe('next in a moment');
  expect(words({ lastCheck: base, state: 'paused' }).times).toContain('paused');
  const failed = words({
    lastCheck: { ...base, outcome: 'failed', error: 'http-status', facts: { status: 500 } },
  });
  expect(failed).toMatchObject({ failed: true, result: 'The server answered with error 500.' });
  expect(failed.advice).not.toBeNull();
});

test('takes an address as people type it, and nothing that is none', () => {
  expect(addressOf(' example.com/blog ')).toBe('https://example.com/blog');
  expect(addressOf('http://example.com')).toBe('http://example.com/');
  expect(addressOf('localhost:8080/feed')).toBe('https://localhost:8080/feed');
  expect(addressOf('feed://example.com/feed')).toBe('http://example.com/feed');
  for (const wrong of ['', 'two words', 'example', 'javascript:alert(1)', 'file:///etc/hosts']) {
    expect(addressOf(wrong), wrong).toBeNull();
  }
});

test('finds, lets choose, asks for access and adds', async () => {
  const found = [
    { url: 'https://example.org/feed.xml', title: 'Example', kind: 'feed' },
    { url: 'https://example.org/comments.xml', title: 'Comments', kind: 'feed' },
  ];
  const stage = play({
    sources: [],
    replies: { 'source.find': () => found, 'source.add': () => ({ id: 2 }) },
  });
  const root = await show(stage.services, <SourcesView heading="h1" scrolls />);
  await expectAccessible(root);
  await type(find(root, 'input'), 'example.org');
  find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(stage.used).toEqual([['requestSite', 'https://example.org/']]);
  await settle(5);
  // The site may have no https.
  expect(stage.sent.at(-1)).toEqual({ name: 'source.find', input: { url: 'example.org' } });
  expect(root.textContent).toContain('Found 2 sources. Which one?');
  await expectAccessible(root);
  find(root, 'button', 'Add “Example”').click();
  expect(stage.used.at(-1)).toEqual(['requestSite', 'https://example.org/feed.xml']);
  await settle(5);
  expect(stage.sent.at(-1)).toEqual({ name: 'source.add', input: { url: 'https://example.org/feed.xml' } });
  expect(root.textContent).toContain('Added “Example”.');
});

test('says in a sentence what is wrong with an address', async () => {
  const stage = play({
    sources: [],
    replies: { 'source.find': () => Promise.reject(new BacklistError('no-feed-found')) },
  });
  const root = await show(stage.services, <SourcesView heading="h1" />);
  const submit = async (text: string) => {
    await type(find(root, 'input'), text);
    find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle(5);
    return find(root, '.notice').textContent;
  };
  expect(await submit('not an address')).toContain('An address looks like');
  expect(await submit('example.org')).toContain('No feed was found');
});

test('a removed source stays in its place with an undo, and the focus on it', async () => {
  const sources = [source(1), source(2), source(3)];
  const stage = play({ sources });
  const root = await show(stage.services, <SourcesView heading="h1" />);
  await expectAccessible(root);
  await click(find(root, 'button', 'Remove “Source 2”'));
  sources.splice(1, 1);
  await stage.announce({ of: 'sources' });
  const rows = [...root.querySelectorAll('.source')];
  expect(rows.map((row) => row.classList.contains('source-removed'))).toEqual([false, true, false]);
  expect(document.activeElement?.textContent).toBe('Undo');
  await expectAccessible(root);
  await click(find(root, 'button', 'Undo'));
  expect(stage.sent.at(-1)).toEqual({ name: 'source.restore', input: { id: 2 } });
});

test('pauses, resumes, and says that it checks until the result is there', async () => {
  const sources = [source(1), source(2, { state: 'paused' })];
  const stage = play({ sources });
  const root = await show(stage.services, <SourcesView heading="h1" />);
  await click(find(root, 'button', 'Pause “Source 1”'));
  expect(stage.sent.at(-1)).toEqual({ name: 'source.pause', input: { id: 1, paused: true } });
  await click(find(root, 'button', 'Resume “Source 2”'));
  expect(stage.sent.at(-1)).toEqual({ name: 'source.pause', input: { id: 2, paused: false } });
  await click(find(root, 'button', 'Check now: “Source 1”'));
  expect(find(root, '.source-state').textContent).toBe('Checking…');
  sources[0] = source(1, {
    lastCheck: { at: Date.now() + 1, outcome: 'updated', added: 1, changed: 0, error: null, facts: {} },
  });
  await stage.announce({ of: 'sources' });
  expect(find(root, '.source-state').textContent).toBe('1 new post');
});

test('a page that lists posts is offered as a source of its own, beside a feed of the same name', async () => {
  const found = [
    { url: 'https://example.org/feed.xml', title: 'Example', kind: 'feed' },
    { url: 'https://example.org/works', title: 'Example', kind: 'listing', posts: 17 },
  ];
  const stage = play({
    sources: [],
    replies: { 'source.find': () => found, 'source.add': () => ({ id: 2 }) },
  });
  const root = await show(stage.services, <SourcesView heading="h1" scrolls />);
  await type(find(root, 'input'), 'example.org/works');
  find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settle(5);
  expect(root.textContent).toContain('The list on this page, 17 posts');
  await expectAccessible(root);
  await click(find(root, 'button', 'Add the list on this page'));
  expect(stage.sent.at(-1)).toEqual({
    name: 'source.add',
    input: { url: 'https://example.org/works', kind: 'listing' },
  });
});
