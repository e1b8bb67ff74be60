// @vitest-environment happy-dom
// Guards a source's own page: what became of each attempt in words, when the next is and why, and what can be done.
import { describe, expect, it, test } from 'vitest';
import { attemptCost, attemptWords, outcomeOf } from '@/components/sources/attempt-words';
import { SourcesView } from '@/components/sources/SourcesView';
import { SourceView } from '@/components/sources/SourceView';
import { everyWords, nextCheckWords, oftenWords, silenceWords } from '@/components/sources/wait-words';
import { ERROR_CODES } from '@/utils/core/errors';
import { readTranslations } from '@/utils/i18n/build/translations';
import { speak } from '@/utils/i18n/translate';
import type { Attempt, Source } from '@/utils/model/source';
import { play } from './play';
import { post, source } from './samples';
import { click, expectAccessible, find, settle, show, type } from './stage';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 0, 1, 12);

const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  sourceId: 1,
  at: NOW,
  outcome: 'not-modified',
  added: 0,
  changed: 0,
  error: null,
  facts: {},
  took: 1_240,
  bytes: 34_400,
  status: 200,
  ...change,
});
const failed = (error: Attempt['error'], facts: Attempt['facts'] = {}) =>
  attempt({ outcome: 'failed', error, facts });

describe('an attempt in words', () => {
  it.each<[Partial<Attempt>, string, string]>([
    [{}, 'Not modified', 'same'],
    [{ outcome: 'updated' }, 'Nothing new', 'same'],
    [{ outcome: 'updated', added: 3 }, '3 new', 'new'],
    [{ outcome: 'updated', added: 3, changed: 1 }, '3 new · 1 changed', 'new'],
    [failed('challenge'), 'Blocked by a challenge page', 'failed'],
    [failed('not-found'), 'Not found', 'failed'],
    [failed('not-a-feed'), 'Not a feed', 'failed'],
    [failed('html-not-feed'), 'A web page, not a feed', 'failed'],
    [failed('timeout'), 'Timed out', 'failed'],
    [failed('http-status', { status: 500 }), 'Error 500', 'failed'],
    [failed('offline'), 'Offline', 'offline'],
    [failed('internal'), 'Failed', 'failed'],
  ])('%o', (change, words, mark) => {
    expect([attemptWords(attempt(change)), outcomeOf(attempt(change))]).toEqual([words, mark]);
  });

  it('has words for every error', () => {
    for (const code of ERROR_CODES) expect(attemptWords(failed(code)), code).toMatch(/^[A-Z]/);
  });

  it('tells what it cost', () => {
    expect(attemptCost(attempt())).toBe('1.2 s · 34 kB · status 200');
    expect(attemptCost(attempt({ bytes: 0, status: null }))).toBe('1.2 s');
  });
});

describe('the next check in words', () => {
  const wait = (why: NonNullable<Source['wait']>['why'], planned: number, rhythm: number | null = null) => ({
    wait: { why, planned, rhythm },
  });
  it.each<[Partial<Source>, string]>([
    [wait('rhythm', 6 * HOUR, 7 * DAY), 'In 5 hours: every 6 hours, because it publishes about weekly'],
    [wait('rhythm', HOUR, HOUR), 'In 5 hours: every hour, because it publishes about hourly'],
    [wait('quiet', DAY, 400 * DAY), 'In 5 hours: every day, because nothing new came for a year'],
    [wait('unknown', 6 * HOUR), 'In 5 hours: every 6 hours, until its rhythm is known'],
    [wait('asked', 3 * HOUR), 'In 5 hours: every 3 hours, because its server asks for that'],
    [wait('told-to-wait', 3 * HOUR), 'In 5 hours: because its server asked to be left alone until then'],
    [wait('failing', 3 * HOUR), 'In 5 hours: later each time that it fails'],
    [wait('offline', 15 * MINUTE), 'In 5 hours: because this computer was offline'],
    [{ wait: null }, 'In 5 hours'],
    [{ nextCheckAt: NOW + 1_000 }, 'In a moment'],
    [{ state: 'paused' }, 'None, as it is paused'],
    [{ state: 'kept' }, 'None: it is not followed any more, and its posts stay'],
  ])('%o', (change, words) => {
    expect(nextCheckWords(source(1, { nextCheckAt: NOW + 5 * HOUR, ...change }), NOW)).toBe(words);
  });

  it.each([
    [30 * MINUTE, 'about hourly'],
    [5 * HOUR, 'several times a day'],
    [DAY, 'about daily'],
    [2 * DAY, 'about every 2 days'],
    [8 * DAY, 'about weekly'],
    [15 * DAY, 'about every 2 weeks'],
    [30 * DAY, 'about monthly'],
    [90 * DAY, 'about every 3 months'],
    [360 * DAY, 'about yearly'],
  ])('a post every %i ms: %s', (gap, words) => expect(oftenWords(gap)).toBe(words));

  it('writes spans of time', () => {
    expect([everyWords(0), everyWords(15 * MINUTE), everyWords(HOUR), everyWords(DAY)]).toEqual([
      'every minute',
      'every 15 minutes',
      'every hour',
      'every day',
    ]);
    expect([3, 20, 70, 800].map((days) => silenceWords(days * DAY))).toEqual([
      'for 3 days',
      'for 3 weeks',
      'for 2 months',
      'for 2 years',
    ]);
  });
});

const open = (stage: ReturnType<typeof play>) =>
  show(stage.services, <SourceView id={1} onBack={() => stage.used.push(['back', undefined])} />);

describe('the page', () => {
  test('tells of posts, attempts and address, and leads to its posts', async () => {
    const attempts = [
      attempt({ outcome: 'updated', added: 2 }),
      ...Array.from({ length: 7 }, () => attempt()),
    ];
    const posts = [post(1), post(2, { readAt: 1 }), post(3, { starredAt: 1 })];
    const stage = play({ posts, attempts, sources: [source(1, { title: 'The “Quoted” "One"' })] });
    const root = await open(stage);
    await expectAccessible(root);
    expect(find(root, 'h1').textContent).toBe('The “Quoted” "One"');
    expect(root.querySelector('.figures')?.textContent).toBe('Posts3Unread2Starred1');
    expect(find(root, '.attempt-strip').getAttribute('aria-label')).toBe(
      'The last 8 attempts: 1 with new posts and 7 with nothing new',
    );
    expect(root.querySelectorAll('.attempt')).toHaveLength(5);
    await click(find(root, 'button', 'Show all 8'));
    expect(root.querySelectorAll('.attempt')).toHaveLength(8);
    await click(find(root, 'button', 'See its posts'));
    expect(stage.used.at(-1)).toEqual(['show', { show: 'archive', source: 1 }]);
    await click(find(root, 'button', 'All sources'));
    expect(stage.used.at(-1)).toEqual(['back', undefined]);
  });

  test('checks, pauses and resumes', async () => {
    const sources = [source(1)];
    const stage = play({ sources });
    const root = await open(stage);
    await click(find(root, 'button', 'Check now'));
    expect(stage.sent.at(-1)).toEqual({ name: 'source.check', input: { id: 1 } });
    expect(root.querySelector('progress')).not.toBeNull();
    await click(find(root, 'button', 'Pause'));
    expect(stage.sent.at(-1)).toEqual({ name: 'source.pause', input: { id: 1, paused: true } });
    sources[0] = source(1, { state: 'paused', lastCheck: { ...failed('gone'), at: Date.now() + 1 } });
    await stage.announce({ of: 'sources' });
    expect(root.textContent).toContain('gone for good');
    await expectAccessible(root);
    await click(find(root, 'button', 'Resume'));
    expect(stage.sent.at(-1)).toEqual({ name: 'source.pause', input: { id: 1, paused: false } });
  });

  test('takes another address once it was read, and asks where none of its posts is there', async () => {
    const looks = [
      { changed: false, title: 'Elsewhere', posts: 4, shared: 0 },
      { changed: true, title: 'Elsewhere', posts: 4, shared: 0 },
    ];
    const stage = play({ replies: { 'source.address': () => looks.shift() } });
    const root = await open(stage);
    await click(find(root, 'button', 'Edit the address'));
    await type(find(root, '.text-input'), 'elsewhere.example/feed');
    find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(stage.used.at(-1)).toEqual(['requestSite', 'https://elsewhere.example/feed']);
    await settle(5);
    expect(root.textContent).toContain('“Elsewhere” has 4 posts, and none of them');
    await expectAccessible(root);
    await click(find(root, 'button', 'all the same'));
    expect(stage.sent.map(({ input }) => input)).toEqual([
      { id: 1, url: 'https://elsewhere.example/feed', anyway: false },
      { id: 1, url: 'https://elsewhere.example/feed', anyway: true },
    ]);
    expect(root.textContent).toContain('Changed.');
    expect(document.activeElement?.textContent).toBe('Edit the address');
  });

  test('offers where a redirect leads, unless another source is there', async () => {
    const moved = { url: 'https://new.example/feed', since: NOW - DAY };
    const sources = [source(1, { moved })];
    const stage = play({ sources, replies: { 'source.address': () => ({ changed: true }) } });
    const root = await open(stage);
    expect(root.textContent).toContain('leads on to https://new.example/feed, since ');
    await click(find(root, 'button', 'Use the new address'));
    expect(stage.sent.at(-1)?.input).toEqual({ id: 1, url: moved.url, anyway: true });
    sources.push(source(2, { url: moved.url }));
    await stage.announce({ of: 'sources' });
    expect(root.textContent).toContain('Another source is read from there already');
  });

  test('parts from a source with its posts or without, and takes either back', async () => {
    const sources = [source(1)];
    const stage = play({ sources });
    const root = await open(stage);
    await click(find(root, 'button', 'Keep its posts'));
    expect(stage.sent.at(-1)).toEqual({ name: 'source.remove', input: { id: 1, keepPosts: true } });
    sources[0] = source(1, { state: 'kept' });
    await stage.announce({ of: 'sources' });
    await expectAccessible(root);
    await click(find(root, 'button', 'Follow it again'));
    expect(stage.sent.at(-1)).toEqual({ name: 'source.restore', input: { id: 1 } });
    await click(find(root, 'button', 'Remove it with its posts'));
    sources.pop();
    await stage.announce({ of: 'sources' });
    expect(root.textContent).toContain('Removed “Source 1” and its posts.');
    await expectAccessible(root);
    await click(find(root, 'button', 'Undo'));
    expect(stage.sent.at(-1)).toEqual({ name: 'source.restore', input: { id: 1 } });
  });

  test('says how many of its posts are kept with another source', async () => {
    const line = { sourceId: 1, guid: 'a', why: 'guid', at: 0, state: 'merged' } as const;
    const merges = [{ ...line, title: 'A', url: null, otherId: null, otherSource: 1 }];
    const root = await open(play({ merges }));
    expect(root.textContent).toContain('1 post that it carries, too, is kept once, with another source.');
  });

  test('no two of its buttons have one name, though checks and the back catalogue can both be paused', async () => {
    const backfill = { state: 'running', done: 4, total: 9, problem: null, end: null, next: 0 } as const;
    const root = await open(play({ sources: [source(1, { kind: 'listing' })], backfill }));
    expect(root.textContent).toContain('List on a page');
    const names = [...root.querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent,
    );
    expect(names.filter((name) => name?.startsWith('Pause'))).toHaveLength(2);
    expect(new Set(names).size).toBe(names.length);
  });

  test('says when there is no such source, or nothing was tried or arrived', async () => {
    const none = await open(play({ sources: [] }));
    expect(none.textContent).toContain('no longer there');
    const fresh = await open(play());
    expect(fresh.textContent).toContain('None of its posts has arrived yet.');
    expect(fresh.textContent).toContain('It was not tried yet.');
    await expectAccessible(fresh);
  });
});

test('the list of sources leads to the page, and follows a kept source again', async () => {
  const stage = play({ sources: [source(1), source(2, { state: 'kept' })] });
  const root = await show(stage.services, <SourcesView heading="h1" scrolls />);
  await expectAccessible(root);
  await click(find(root, 'button', 'About the source “Source 1”'));
  expect(stage.used.at(-1)).toEqual(['show', { show: 'source', sourceId: 1 }]);
  await click(find(root, 'button', 'Follow it again: “Source 2”'));
  expect(stage.sent.at(-1)).toEqual({ name: 'source.restore', input: { id: 2 } });
});

test('what is behind a colon stands apart from it as the language has it', async () => {
  const translations = await readTranslations();
  const waits = source(1, {
    nextCheckAt: 5 * 3_600_000,
    wait: { why: 'offline', planned: 60_000, rhythm: null },
  });
  const said = (language: 'en' | 'fr' | 'ja') => {
    speak(
      { language, locale: language },
      language === 'en' ? {} : (translations.get(language)?.strings ?? {}),
    );
    return nextCheckWords(waits, 0);
  };
  try {
    expect(said('en')).toMatch(/^In 5 hours: \p{L}/u);
    expect(said('fr')).toMatch(/^Dans 5 heures\u00a0: \p{L}/u);
    expect(said('ja')).toMatch(/^5 時間後：\p{L}/u);
  } finally {
    said('en');
  }
});
