// Promise: a page whose scripts have taken everything over that a document and its language offer is read, saved and marked
// as any other, and sees nothing of it.
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { switchOnEverywhere } from '../harness/site-access';
import { badgeOf } from '../harness/stored';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { useWorld } from './support';

/**
 * Replaces every method and getter of these interfaces by one that notes the call and fails, once the page is there; and
 * hides what a document can be asked for by the names of its elements.
 */
const TAKE_OVER = `
  globalThis.seen = [];
  const { apply } = Reflect;
  const { indexOf } = String.prototype;
  addEventListener('load', () => {
    const all = [Node, Element, HTMLElement, Document, HTMLDocument, Text, Range, Selection, TreeWalker, CharacterData,
      HTMLInputElement, HTMLAnchorElement, HTMLFormElement, EventTarget, MutationObserver, IntersectionObserver,
      CSSStyleSheet, ShadowRoot, Highlight, HighlightRegistry, Array, String, Map, Set, Promise, RegExp, URL, DOMParser]
      .map((each) => each.prototype);
    for (const target of [...all, CSS, JSON, Object, Reflect]) {
      const names = [...Object.getOwnPropertyNames(target), ...Object.getOwnPropertySymbols(target)];
      for (const name of names) {
        const found = Object.getOwnPropertyDescriptor(target, name);
        if (!found.configurable || name === 'constructor') continue;
        const trap = () => {
          const { stack } = new Error();
          // The browser's tools ask as well, by scripts of no address.
          if (apply(indexOf, stack, ['extension:']) >= 0) seen[seen.length] = String(name);
        };
        const make = (own) => function () { trap(); return own.apply(this, arguments); };
        if (typeof found.value === 'function') Object.defineProperty(target, name, { ...found, value: make(found.value) });
        else if (found.get) Object.defineProperty(target, name, { ...found, get: make(found.get) });
      }
    }
  });`;
const NAMES =
  'title body head documentElement URL getElementsByTagName querySelector querySelectorAll createElement createTreeWalker createRange visibilityState implementation defaultView';
const WORDS = 'Workflows that outlive their process are kept by the queue, and the queue is kept by nobody. ';
const PAGE =
  `<!doctype html><html lang="en"><head><title>Temporal queues</title><script>${TAKE_OVER}</script></head><body><article>` +
  `<h1>Temporal and durable workflows</h1>${`<p>${WORDS.repeat(4)}</p>`.repeat(8)}` +
  `<form>${NAMES.split(' ')
    .map((name) => `<input name="${name}"><img name="${name}" alt="">`)
    .join(
      '',
    )}<input name="parentNode"><input name="childNodes"><input name="nodeType"><p>Within a form.</p></form>` +
  `${NAMES.split(' ')
    .map((name) => `<form name="${name}"></form><img name="${name}" alt="">`)
    .join('')}</article></body></html>`;

const world = useWorld({
  routes: [
    ({ url }, response) => {
      if (!url?.startsWith('/taken-over')) return false;
      response.setHeader('content-type', 'text/html');
      response.end(PAGE);
      return true;
    },
  ],
});
const address = () => `${world.pages.origin}/taken-over`;
const seen = () => world.tab.evaluate('seen.length === 0 ? "nothing" : seen.join()');

describe('a page that has taken everything over', () => {
  beforeAll(async () => {
    if (world.companion) await switchOnEverywhere(world.companion);
  });

  it('is read by the probe, and sees nothing of it', async () => {
    await world.tab.goto(address());
    await until('the number', async () => Number(await badgeOf(world.companion, address())) > 0);
    expect(await seen()).toBe('nothing');
  });

  it('is saved with its words', async () => {
    const tabId = await inWorker(
      world.companion,
      async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
      address(),
    );
    await sendMessage(world.companion, 'page.save', { tabId });
    const bodies = await rowsOf<{ text: string }>(world.companion, 'bodies');
    const saved = bodies.find(({ text }) => text.includes('kept by nobody'));
    expect(saved?.text).toContain('Within a form.');
    expect(await seen()).toBe('nothing');
  });

  it('is marked where its reader marked it', async () => {
    const { tab, companion } = world;
    const exact = 'kept by the queue';
    await inWorker(
      companion,
      async (told) => {
        const { url, exact } = JSON.parse(told);
        const found = (await chrome.tabs.query({})).find((each) => each.url === url);
        const input = {
          title: 'x',
          colour: 'green',
          quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
          position: { type: 'TextPositionSelector', start: 0, end: exact.length },
        };
        await chrome.scripting.executeScript({
          target: { tabId: found?.id ?? -1 },
          args: [input],
          // What is null in an argument gets lost on the way there.
          func: (mark) =>
            chrome.runtime.sendMessage({ name: 'pageHighlight.add', input: { ...mark, canonical: null } }),
        });
      },
      JSON.stringify({ url: address(), exact }),
    );
    await tab.goto(address());
    await until('the mark', () =>
      tab.evaluate(
        '[...(CSS.highlights.get("backlist-green") ?? [])].map(String).join() === "kept by the queue"',
      ),
    );
    expect(await seen()).toBe('nothing');
  });
});
