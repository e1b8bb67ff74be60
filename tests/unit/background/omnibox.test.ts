// Promise: what is typed at the keyword in the address bar is looked up, bounded, and shown in a form that no title can break.
import '@/utils/i18n/screens/door-strings';
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { suggest, watchOmnibox } from '@/entrypoints/background/omnibox';
import { describe as described } from '@/utils/platform/omnibox';
import { parseQuery } from '@/utils/search/lookup/query-language';
import { markTitle } from '@/utils/search/lookup/title-marks';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { ingest } from '@/utils/store/ingest/ingest';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, getSource } from '@/utils/store/sources/source-store';

const NOW = Date.UTC(2026, 0, 1);
let db: Archive;

beforeAll(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  const id = await addSource(
    db,
    newSource({ url: 'https://mills.example/feed', title: 'Mills & <weirs>', kind: 'feed' }, NOW),
  );
  const entries = Array.from({ length: 9 }, (_, n) => ({
    guid: `g${n}`,
    url: n === 0 ? null : `https://mills.example/${n}`,
    title: `Waterwheels of parish ${n}`,
    published: Date.UTC(2020, n, 3),
    updated: null,
    authors: [],
    tags: [],
    lang: 'en',
    summary: '',
    html: '<p></p>',
    text: `Parish ${n}. ${n === 0 ? 'A tidewheel stood here. ' : ''}The wheel turned all winter.`,
  }));
  await ingest(db, { source: await getSource(db, id), entries, jobId: 999, job: null, now: NOW });
});

const ask = (typed: string) => suggest(db, typed, () => undefined);

describe('suggestions', () => {
  it('are a few posts with their source and day', async () => {
    const { first, suggestions } = await ask('wheel');
    expect(first).toBe('Look up “wheel” in the archive');
    expect(suggestions).toHaveLength(6);
    expect(suggestions[0]?.content).toMatch(/^https:\/\/mills\.example\/\d/);
    expect(suggestions[0]?.beside).toMatch(/^Mills & <weirs>, .+ 3, 2020$/);
  });

  it('lead to the reader where a post has no page', async () => {
    const { suggestions } = await ask('tidewheel');
    expect(suggestions[0]?.content).toMatch(/\/sidepanel\.html\?tab=1#\/post\/\d+$/);
  });

  it('say so where there is nothing, and wait where nothing is typed', async () => {
    expect(await ask('zeppelins')).toEqual({
      first: 'Nothing in the archive speaks of “zeppelins”',
      suggestions: [],
    });
    expect((await ask('  ')).suggestions).toEqual([]);
  });

  it('are made from the beginning of what is pasted', async () => {
    const { first } = await ask(`wheel ${'x'.repeat(5_000)}`);
    expect(first.length).toBeLessThan(400);
  });
});

it('a title is marked where it has a wanted word in any form, or begins as the last one does', () => {
  const marked = (typed: string) =>
    markTitle('Turning waterwheels, slowly', parseQuery(typed), 'en').map(([start, end]) =>
      'Turning waterwheels, slowly'.slice(start, end),
    );
  expect(marked('turns waterwheel ')).toEqual(['Turning', 'waterwheels']);
  expect(marked('water')).toEqual(['waterwheels']);
  expect(marked('water ')).toEqual([]);
});

describe('a description', () => {
  const line = {
    content: '',
    title: 'A <b> & "c"\u0007\ud800',
    marks: [[2, 5] as [number, number]],
    beside: 'D&E',
  };

  it('is sound XML whatever the title holds', () => {
    expect(described(line, true)).toBe(
      'A <match>&lt;b&gt;</match> &amp; &quot;c&quot; \ufffd <dim>· D&amp;E</dim>',
    );
  });

  it('is plain where the browser reads no markup', () => {
    expect(described(line, false)).toBe('A <b> & "c" \ufffd · D&E');
  });

  it('leaves out marks that overlap or lie outside', () => {
    const marks: [number, number][] = [
      [0, 2],
      [1, 3],
      [2, 99],
    ];
    expect(described({ ...line, title: 'abcd', marks, beside: '' }, true)).toBe('<match>ab</match>cd');
  });
});

describe('what is entered', () => {
  const entered: ((text: string, place: string) => void)[] = [];
  const opened: string[] = [];
  beforeAll(() => {
    const event = () => ({ addListener: () => undefined });
    const omnibox = {
      ...{ onInputStarted: event(), onInputChanged: event(), onInputCancelled: event() },
      onInputEntered: { addListener: (listener: (typeof entered)[number]) => entered.push(listener) },
    };
    const note = async ({ url }: { url?: string }) => void opened.push(url ?? '');
    Object.defineProperty(browser, 'omnibox', { value: omnibox, configurable: true });
    const tabs = { ...browser.tabs, update: note, create: note };
    Object.defineProperty(browser, 'tabs', { value: tabs, configurable: true });
    watchOmnibox(
      async () => db,
      () => undefined,
    );
  });

  it.each([
    ['https://mills.example/3', 'https://mills.example/3'],
    // Pasted by whoever was told to: looked up, and not gone to.
    ['https://evil.example/3', '/sidepanel.html?tab=1'],
    ['javascript:alert(1)', '/sidepanel.html?tab=1'],
    ['chrome://settings', '/sidepanel.html?tab=1'],
    ['chrome-extension://other/sidepanel.html?tab=1#/post/1', '/sidepanel.html?tab=1'],
  ])('%s opens %s', async (text, address) => {
    opened.length = 0;
    for (const listener of entered) listener(text, 'currentTab');
    await expect.poll(() => opened).toHaveLength(1);
    expect(opened[0]).toContain(address);
    if (address.startsWith('/')) expect(opened[0]).toBe(browser.runtime.getURL(address as '/'));
  });
});
