// @vitest-environment happy-dom
// Promises: one look per navigation, only where the tab is seen; nothing of a private page; free when idle; quiet when
// the extension is gone. What a look sees is tested in a real browser (tests/e2e/reading.e2e.ts), so it is given here.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '@/entrypoints/probe/watch-page';
import type { PageSight } from '@/utils/model/page';

const page = vi.hoisted(() => ({
  ...{ article: true, private: null as 'password' | null, text: 'first', vast: false },
  looks: 0,
  /** How often it was asked whether it is private. */
  asked: 0,
}));
vi.mock('@/utils/extract/page/page-fingerprint', () => ({ fingerprintOf: () => page.text }));
vi.mock('@/utils/extract/page/page-sight', () => ({
  isVast: () => page.vast,
  readSight(_: Document, url: string, article: boolean) {
    page.asked += 1;
    return page.private
      ? { url: '', canonical: null, article: false, private: page.private }
      : { url, canonical: null, article, private: null };
  },
}));
vi.mock('@/utils/extract/page/running-text', () => ({
  hasRunningText() {
    page.looks += 1;
    return page.article;
  },
}));

let sent: Pick<PageSight, 'url' | 'article'>[] = [];
/** Of the test's own probe to its extension; those of earlier tests stay cut. */
let link = { up: true };
let shown = 0;
/** How often the extension was asked whether it is there. */
let asked = 0;
let wanted = false;
let seen: DocumentVisibilityState = 'visible';
let navigation = new EventTarget();

function start(): () => boolean {
  const own = link;
  return watchPage({
    connected: () => {
      asked += 1;
      return own.up;
    },
    isWanted: () => wanted,
    send: async ({ url, article }) => {
      if (!own.up) throw new Error('Extension context invalidated.');
      sent.push({ url, article });
    },
    whenSeen: () => {
      shown += 1;
    },
  });
}
const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function go(path: string): void {
  happyDOM.setURL(`https://blog.example${path}`);
  navigation.dispatchEvent(new Event('currententrychange'));
}

function show(state: DocumentVisibilityState): void {
  seen = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  shown = asked = 0;
  wanted = false;
  link = { up: true };
  seen = 'visible';
  navigation = new EventTarget();
  Object.assign(page, { article: true, private: null, text: 'first', vast: false, looks: 0, asked: 0 });
  Object.defineProperty(window, 'navigation', { get: () => navigation, configurable: true });
  Object.defineProperty(document, 'visibilityState', { get: () => seen, configurable: true });
  happyDOM.setURL('https://blog.example/1');
});
afterEach(() => {
  link.up = false;
  vi.useRealTimers();
});

describe('the probe', () => {
  it('looks as soon as it runs: the browser starts it once the page has had its turn', () => {
    start();
    expect(sent).toHaveLength(1);
  });

  it('looks once, and then holds no timer', async () => {
    start();
    await pass(3_000);
    expect(sent).toEqual([{ url: 'https://blog.example/1', article: true }]);
    expect(vi.getTimerCount()).toBe(0);
    await pass(600_000);
    expect(sent).toHaveLength(1);
  });

  it('waits in a tab that is not seen, at no cost', async () => {
    seen = 'hidden';
    const listening = vi.spyOn(document, 'addEventListener');
    const onWindow = vi.spyOn(window, 'addEventListener');
    start();
    await pass(600_000);
    expect(sent).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect([listening, onWindow].map((spy) => spy.mock.calls.length)).toEqual([1, 0]);
    expect(shown).toBe(0);
    show('visible');
    await pass(3_000);
    expect(sent).toHaveLength(1);
    expect(shown).toBe(1);
  });

  it('says no more of a private page than that it took the place of another', async () => {
    start();
    await pass(3_000);
    page.private = 'password';
    page.text = 'second';
    go('/members');
    await pass(20_000);
    expect(sent.map(({ url }) => url)).toEqual(['https://blog.example/1', '']);
  });

  it('sends nothing of a private page, whatever it has and becomes', async () => {
    Object.assign(page, { private: 'password', article: false });
    start();
    await pass(2_000);
    Object.assign(page, { text: 'second', article: true });
    await pass(20_000);
    expect([page.looks, page.asked, sent]).toEqual([2, 1, []]);
    page.article = false;
    wanted = true;
    start();
    await pass(20_000);
    expect([page.looks, page.asked, sent]).toEqual([3, 2, []]);
  });

  it('looks once at what is no article and stays as it is, and does not so much as ask for the extension', async () => {
    page.article = false;
    start();
    await pass(60_000);
    expect([page.looks, page.asked]).toEqual([1, 0]);
    expect(vi.getTimerCount()).toBe(0);
    expect([sent, asked]).toEqual([[], 0]);
  });

  it('tells of what is no article where the worker wants to know of it, and in place of another page', async () => {
    page.article = false;
    wanted = true;
    start();
    await pass(60_000);
    expect(sent.map(({ url }) => url)).toEqual(['https://blog.example/1']);
    wanted = false;
    page.text = 'second';
    go('/2');
    await pass(60_000);
    expect(sent.map(({ url }) => url)).toEqual(['https://blog.example/1', 'https://blog.example/2']);
  });

  it('tells of what is no article in place of another page even if nothing by which pages are told apart has changed', async () => {
    page.article = false;
    start();
    await pass(60_000);
    go('/2');
    await pass(60_000);
    expect(sent.map(({ url }) => url)).toEqual(['https://blog.example/2']);
    expect([page.looks, vi.getTimerCount()]).toEqual([2, 0]);
  });

  it('does not look at a page so large that a look would hold it up', async () => {
    page.vast = true;
    start();
    await pass(60_000);
    expect([page.looks, sent.length, vi.getTimerCount()]).toEqual([0, 0, 0]);
  });

  it('says it when the page has built itself into an article, and only then', async () => {
    page.article = false;
    start();
    await pass(1_000);
    document.body.append('x');
    await pass(2_500);
    Object.assign(page, { article: true, text: 'built' });
    document.body.append('y');
    await pass(60_000);
    expect(sent.map(({ article }) => article)).toEqual([true]);
    // Between, nothing had changed by which pages are told apart.
    expect(page.looks).toBe(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('follows an app to its new address, once the text is the new one', async () => {
    start();
    await pass(3_000);
    go('/2');
    await pass(2_000);
    expect(sent).toHaveLength(1);
    page.text = 'second';
    document.body.append('z');
    await pass(3_000);
    expect(sent.at(-1)?.url).toBe('https://blog.example/2');
    expect(sent).toHaveLength(2);
  });

  it('drops the look of an address that was left at once', async () => {
    start();
    await pass(3_000);
    page.text = 'third';
    go('/2');
    await pass(100);
    go('/3');
    await pass(20_000);
    expect(sent.map(({ url }) => url)).toEqual(['https://blog.example/1', 'https://blog.example/3']);
  });

  it('takes no notice of a place in the page, but of a route behind the hash', async () => {
    start();
    await pass(3_000);
    go('/1#section');
    await pass(20_000);
    expect(sent).toHaveLength(1);
    page.text = 'route';
    go('/1#/inbox');
    await pass(20_000);
    expect(sent.at(-1)?.url).toBe('https://blog.example/1#/inbox');
  });

  it('finds a new address after a click where the browser does not tell of it', async () => {
    Object.defineProperty(window, 'navigation', { get: () => undefined, configurable: true });
    start();
    await pass(3_000);
    happyDOM.setURL('https://blog.example/clicked');
    page.text = 'clicked';
    await pass(60_000);
    expect(sent).toHaveLength(1);
    window.dispatchEvent(new Event('click'));
    await pass(20_000);
    expect(sent.at(-1)?.url).toBe('https://blog.example/clicked');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says it again when it comes back from the back-forward cache', async () => {
    start();
    await pass(3_000);
    show('hidden');
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass(3_000);
    expect(sent).toHaveLength(1);
    show('visible');
    expect(sent).toHaveLength(2);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(sent).toHaveLength(3);
  });

  it('ends without a word when the extension is gone', async () => {
    const atWork = start();
    await pass(3_000);
    expect(atWork()).toBe(true);
    link.up = false;
    go('/2');
    expect(atWork()).toBe(false);
    link.up = true;
    go('/3');
    await pass(20_000);
    expect(sent).toHaveLength(1);
  });
});
